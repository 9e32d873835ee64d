import type { Outbox, RecentTries } from "./ports.ts";

const LEAD_MS = 15_000;
const RENEWED_BEFORE_MS = 8_000;
const ASKED_AGAIN_MS = 5_000;
/** The longest of the windows. */
const REMEMBERED_MS = 60 * 60_000;

export type Lead =
  | { readonly kind: "Follows"; readonly askAgainMs: number }
  /** Since just now; `tries` are those of the last hour, whoever made them. */
  | { readonly kind: "Begins"; readonly tries: readonly RecentTries[] }
  | { readonly kind: "Leads" };

/** Whether this process is the one that sends. Times are epoch milliseconds. */
export class Leadership {
  readonly #outbox: Outbox;
  #until: number | undefined;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** When to ask again at the latest, so that the lead does not lapse. Milliseconds. */
  restMs(now: number): number {
    return Math.max(0, (this.#until ?? now) - RENEWED_BEFORE_MS - now);
  }

  async at(now: number): Promise<Lead> {
    const held = this.#until !== undefined && now < this.#until;
    if (held && this.restMs(now) > 0) return { kind: "Leads" };
    if (!(await this.#outbox.lead(now, now + LEAD_MS))) {
      this.#until = undefined;
      return { kind: "Follows", askAgainMs: ASKED_AGAIN_MS };
    }
    const tries = held ? [] : await this.#outbox.triesSince(now - REMEMBERED_MS);
    this.#until = now + LEAD_MS;
    return held ? { kind: "Leads" } : { kind: "Begins", tries };
  }

  async resign(): Promise<void> {
    if (this.#until === undefined) return;
    this.#until = undefined;
    await this.#outbox.resign();
  }
}
