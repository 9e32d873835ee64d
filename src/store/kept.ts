/** How long history is kept where nothing else was said, milliseconds: 90 days, the mission's word. */
export const USUALLY_KEPT_MS = 90 * 24 * 60 * 60 * 1000;
