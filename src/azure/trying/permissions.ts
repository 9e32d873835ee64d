import { z } from "zod";
import type { ArmClients } from "../arm-clients.ts";
import { UnexpectedShape } from "../reading-faults.ts";

/** What one role of an identity allows at a scope. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

const NAMES = z
  .array(z.string())
  .nullish()
  .transform((names) => names ?? []);
const PAGE = z.object({
  value: z.array(z.object({ actions: NAMES, notActions: NAMES })),
  nextLink: z.string().nullish(),
});

/** An identity has a few roles at a scope; more pages than this are a loop. */
const MOST_PAGES = 20;

/**
 * What the identity of `clients` may do in a subscription, by all of its roles (`Microsoft.Authorization/permissions`, API
 * version 2022-04-01). Throws what `ArmClients.get` throws, and `UnexpectedShape`.
 */
export async function readPermissions(
  subscriptionId: string,
  { get }: Pick<ArmClients, "get">,
  signal: AbortSignal,
): Promise<readonly Permission[]> {
  const found: Permission[] = [];
  let path = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = PAGE.safeParse(await get(path, signal));
    if (!answer.success) throw new UnexpectedShape("the answer is no list of permissions", { cause: answer.error });
    found.push(...answer.data.value);
    const next = URL.parse(answer.data.nextLink ?? "");
    if (!next) return found;
    // Only its path: the token is for the host that was chosen.
    path = `${next.pathname}${next.search}`;
  }
  throw new UnexpectedShape("the list of permissions has no end");
}

/** Those of the wanted actions that no role allows; casing does not matter. What one role leaves out another may allow. */
export function missingOf(permissions: readonly Permission[], wanted: readonly string[]): readonly string[] {
  const allows = ({ actions, notActions }: Permission, action: string) =>
    actions.some((one) => matches(one, action)) && !notActions.some((one) => matches(one, action));
  return wanted.filter((action) => !permissions.some((permission) => allows(permission, action)));
}

/** `*` stands for anything, slashes too. Matched piece by piece, because a pattern from outside must not cost more than its length. */
function matches(pattern: string, action: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const text = action.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
