/** A promise that was broken once was broken: no second try for the tests of what may never happen. */
export const ONCE = { retry: 0 } as const;
