import type { ArmReply, ArmRequest } from "./http.ts";
import type { Identity } from "./identities.ts";

type Names = Readonly<Record<string, string | undefined>>;

/** One kind of request that ARM answers. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** The action that the caller's roles must allow, by the names in the path; undefined: everybody may ask. */
  action(names: Names, path: string): string | undefined;
  /** `names`: the named groups of `path`; `now` in epoch milliseconds; `caller`: who asks. */
  answer(request: ArmRequest, names: Names, now: number, caller: Identity): ArmReply;
}
