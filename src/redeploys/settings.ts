const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the operator may set. Spans are milliseconds. */
export interface RedeploySettings {
  /** VITALS_REDEPLOY_HEARTBEAT: whether heartbeat issues may be redeployed, too. */
  readonly heartbeat: "allow" | "refuse";
  /** VITALS_REDEPLOY_MAX: machines in one request. */
  readonly maxMachines: number;
  /** VITALS_REDEPLOY_MAX_PERCENT of a subscription's machines in one request; one machine is always allowed. */
  readonly maxPercent: number;
  /** Accepted deletions of one machine's extension within `recentMs`. */
  readonly maxRecent: number;
  readonly recentMs: number;
  /** VITALS_QUORUM: different approvers needed; `large` where more than `largeAbove` machines are asked for. */
  readonly quorum: { readonly small: number; readonly large: number; readonly largeAbove: number };
  /** How long a request waits for its approvers, and how long an approval is good for. */
  readonly expiryMs: number;
  /** Whether an approver may approve a request of their own if it is for one machine. */
  readonly ownSingleMachine: boolean;
  /** What the machines of a wave must have reached before the next wave begins. */
  readonly waveRule: "Deleted" | "CameBack";
}

export const DEFAULT_SETTINGS: RedeploySettings = {
  heartbeat: "refuse",
  maxMachines: 20,
  maxPercent: 10,
  maxRecent: 3,
  recentMs: 7 * DAY,
  quorum: { small: 1, large: 2, largeAbove: 5 },
  expiryMs: 4 * HOUR,
  ownSingleMachine: false,
  waveRule: "Deleted",
};

/** The first machine alone shows whether it works at all; five more show whether it was luck. The third wave is the rest. */
export const WAVE_SIZES: readonly number[] = [1, 5];
/** Deletions begun with one commit: bounds what a crash leaves to be looked at again. ARM takes 200 at once. */
export const AT_ONCE = 50;
/** A DELETE must leave within this time after its intent was committed, or not at all. */
export const SEND_WITHIN = MINUTE;
/** Only after this long without news is an intent taken up by anyone: much longer than `SEND_WITHIN`, so that the two never overlap. */
export const INTENT_LAPSES_AFTER = 5 * MINUTE;
/** Intents for one machine in one request: a process that dies three times over a machine should not go on. */
export const MAX_ATTEMPTS = 3;
/** How often ARM is asked about a deletion that it accepted. */
export const POLL_EVERY = 15_000;
/** How often ARM is asked again where it said nothing of use. */
export const LOOK_EVERY = 5 * MINUTE;
/** How soon a machine is looked at again while its sensor is awaited: soon at first, since people wait with it. */
export const LOOK_AGAIN = { soonest: 30_000, latest: LOOK_EVERY } as const;
/** Nothing is known of how long a redeploy takes; new machines take up to an hour. */
export const WARN_AFTER = HOUR;
/** The first onboarding of a tenant may take 12 hours; nothing else takes longer. */
export const ESCALATE_AFTER = 12 * HOUR;
