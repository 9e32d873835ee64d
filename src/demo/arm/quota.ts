/** How many queries one identity may ask within a window. */
export interface QuotaLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** Resource Graph's own limit ("Guidance for throttled requests"). */
export const ARG_QUOTA: QuotaLimit = { requests: 15, windowMs: 5000 };

/** Counts the queries of each identity. A window begins with its first query. */
export class Quota {
  readonly #limit: QuotaLimit;
  readonly #windows = new Map<string, { readonly endsAt: number; used: number }>();

  constructor(limit: QuotaLimit) {
    this.#limit = limit;
  }

  /** Takes one query from the identity's quota at `now` (epoch milliseconds); the headers go with the answer. */
  take(who: string, now: number): { readonly granted: boolean; readonly headers: Record<string, string> } {
    let window = this.#windows.get(who);
    if (!window || window.endsAt <= now) {
      window = { endsAt: now + this.#limit.windowMs, used: 0 };
      this.#windows.set(who, window);
    }
    const granted = window.used < this.#limit.requests;
    if (granted) window.used += 1;
    return {
      granted,
      headers: {
        "x-ms-user-quota-remaining": String(this.#limit.requests - window.used),
        "x-ms-user-quota-resets-after": clockTime(window.endsAt - now),
      },
    };
  }
}

/** "00:00:05", whole seconds rounded up. */
function clockTime(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toISOString().slice(11, 19);
}
