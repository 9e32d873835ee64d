/** What was set; empty is the same as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing that is wrong with the settings. `problem` says what to do and never holds a value that was given. */
export interface Fault {
  readonly setting: string;
  readonly problem: string;
}

/** Looks at all settings together. */
export type Rule = (env: Environment) => readonly Fault[];

export function fault(setting: string, problem: string): Fault {
  return { setting, problem };
}

export function inProduction(env: Environment): boolean {
  return env.NODE_ENV === "production";
}

export const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])$/;
