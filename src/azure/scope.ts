/** Which subscriptions are read. Ids of subscriptions are lower-cased GUIDs. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "subscriptions"; readonly ids: readonly string[] }
  | { readonly kind: "managementGroup"; readonly id: string };

export type ParsedScope =
  | { readonly ok: true; readonly scope: Scope }
  /** One sentence that says what to write instead. */
  | { readonly ok: false; readonly fault: string };

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Letters, digits and -_.() up to 90, as the management groups API has it. */
const GROUP = /^[\w().-]{1,90}$/;
/** Resource Graph takes no longer list of subscriptions in one question [INF]. */
const MOST_SUBSCRIPTIONS = 1000;

/** Reads VITALS_SCOPE: "" for all that the identity can read, "mg:<id>", or subscription ids with commas between them. */
export function parseScope(text: string): ParsedScope {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, scope: { kind: "all" } };
  return /^mg:/i.test(trimmed) ? parseGroup(trimmed.slice(3).trim()) : parseSubscriptions(trimmed);
}

function parseGroup(id: string): ParsedScope {
  if (!GROUP.test(id)) return fault("must name a management group by its id, as in mg:contoso-servers");
  return { ok: true, scope: { kind: "managementGroup", id } };
}

function parseSubscriptions(text: string): ParsedScope {
  const listed = text.split(",").map((one) => one.trim().toLowerCase());
  const ids = [...new Set(listed.filter(Boolean))];
  if (ids.length === 0 || !ids.every((id) => GUID.test(id))) {
    return fault("must be subscription ids (GUIDs) with commas between them, or mg: and the id of a management group");
  }
  if (ids.length > MOST_SUBSCRIPTIONS) {
    return fault(
      `names more than ${MOST_SUBSCRIPTIONS} subscriptions; name a management group above them, as in mg:contoso`,
    );
  }
  return { ok: true, scope: { kind: "subscriptions", ids } };
}

function fault(what: string): ParsedScope {
  return { ok: false, fault: `The scope ${what}.` };
}
