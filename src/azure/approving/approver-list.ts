/** People and groups by Entra object id, lower-cased. */
export interface ApproverSet {
  readonly people: readonly string[];
  /** Their members approve, those of groups within them too. */
  readonly groups: readonly string[];
}

/** Who approves where: VITALS_APPROVERS. */
export interface ApproverList {
  readonly everywhere: ApproverSet;
  /** By lower-cased subscription id: these alone approve there, not those of `everywhere`. */
  readonly bySubscription: ReadonlyMap<string, ApproverSet>;
}

export type ParsedApprovers =
  | { readonly ok: true; readonly approvers: ApproverList }
  /** What to write instead; without the setting's name. */
  | { readonly ok: false; readonly fault: string };

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const NOBODY: ApproverSet = { people: [], groups: [] };

const SYNTAX =
  "must be object ids and group:<object id> with commas between them; for a subscription of its own: ; <subscription id>=<ids>";

/** Reads "<id>, group:<id>; <subscription id>=<id>, group:<id>; …" in any casing. "" is nobody. */
export function parseApprovers(text: string): ParsedApprovers {
  let everywhere = NOBODY;
  const bySubscription = new Map<string, ApproverSet>();
  const parts = text.toLowerCase().split(";").map(trimmed).filter(Boolean);
  for (const [at, part] of parts.entries()) {
    const [ids = "", subscription] = part.split("=").map(trimmed).reverse();
    const set = parseSet(ids);
    const known = subscription === undefined ? at > 0 : bySubscription.has(subscription);
    if (set === undefined || known || part.split("=").length > 2) return { ok: false, fault: SYNTAX };
    if (subscription === undefined) everywhere = set;
    else if (GUID.test(subscription)) bySubscription.set(subscription, set);
    else return { ok: false, fault: SYNTAX };
  }
  return { ok: true, approvers: { everywhere, bySubscription } };
}

/** undefined: something in it is no id. An empty one is none either: it reads like a list that somebody forgot to fill. */
function parseSet(text: string): ApproverSet | undefined {
  const entries = text.split(",").map(trimmed);
  const people = entries.filter((one) => !one.startsWith("group:"));
  const groups = entries.filter((one) => one.startsWith("group:")).map((one) => one.slice("group:".length).trim());
  if (![...people, ...groups].every((id) => GUID.test(id))) return undefined;
  return { people: [...new Set(people)], groups: [...new Set(groups)] };
}

function trimmed(text: string): string {
  return text.trim();
}

/** Who approves in this subscription (lower-cased id). */
export function approversOf({ everywhere, bySubscription }: ApproverList, subscriptionId: string): ApproverSet {
  return bySubscription.get(subscriptionId) ?? everywhere;
}

export function allSets({ everywhere, bySubscription }: ApproverList): readonly ApproverSet[] {
  return [everywhere, ...bySubscription.values()];
}

export function isEmpty({ people, groups }: ApproverSet): boolean {
  return people.length === 0 && groups.length === 0;
}
