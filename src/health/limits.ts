/** Spans in milliseconds. */
const HOUR = 3_600_000;

/** Defender refreshes its health status every four hours: older data may lag behind it. */
export const STALE_AFTER = 4 * HOUR;
/** Two of Defender's refreshes missed: what was seen then proves nothing now (rule 1, and reports that count). */
export const EXPIRES_AFTER = 8 * HOUR;
/** An extension operation takes minutes; after an hour it hangs. */
export const STUCK_AFTER = HOUR;
/** The first onboarding of a tenant may take 12 hours; nothing else takes longer. */
export const ABSENT_AFTER = 12 * HOUR;
/** The EDR recommendation may take a day to notice a sensor that was just installed. */
export const ASSESSMENT_LAG = 24 * HOUR;
/** Budget for a redeploy, from ARM's acceptance of the DELETE. */
export const REDEPLOY_DEADLINE = 24 * HOUR;
/** A Healthy assessment that outlives one refresh of Defender's after the extension came back is believed. */
export const BACK_FOR_ASSESSMENT = 4 * HOUR;
/** With no source for the heartbeat there is nothing more to wait for. */
export const BACK_WITHOUT_HEARTBEAT = HOUR;
