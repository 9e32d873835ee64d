import type { EstateView } from "./estate-view.ts";
import type { Syncing } from "./ports.ts";
import type { Query } from "./query.ts";

/** Who asks, as far as an answer depends on it. */
export interface Asker {
  /** IANA zone, from `activity.localTimezone`; "UTC" if unknown. Decides when "today" began. */
  readonly timeZone: string;
  /** BCP 47, from `activity.locale`. Decides how "3/4" is read. */
  readonly locale: string;
  /** Of the estate; for links into Microsoft's portals. */
  readonly tenantId: string | undefined;
  /** When the conversation got its last digest, for "since the last digest"; epoch milliseconds, UTC. */
  readonly lastDigestAt?: number | undefined;
}

/** A query about the estate and all that its answer may rest on. */
export interface Asked {
  readonly query: Query;
  readonly view: EstateView;
  /** Zero-based; brought into range by whoever pages. */
  readonly page: number;
  readonly asker: Asker;
  readonly syncing: Syncing;
  /** Epoch milliseconds, UTC. */
  readonly now: number;
}
