import { DemoFault } from "./fault.ts";
import type { WishedPort } from "./port.ts";

/** How the demo is to run. */
export interface DemoSettings {
  /** Simulated seconds for each real one. */
  readonly speed: number;
  readonly seed: number;
  readonly machines: number;
  readonly botPort: WishedPort;
  readonly playgroundPort: WishedPort;
  /** For the Playground's own variable: "none" keeps it from opening a browser. */
  readonly browser: string;
  /** What any program needs of the environment; nothing else of it reaches bot and Playground. */
  readonly basics: Readonly<Record<string, string>>;
  /** Whether `npm run` started it. */
  readonly underNpm: boolean;
}

/** Where programs, temporary files and the screen are. */
const BASICS = ["PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "DISPLAY"];

type Environment = Readonly<Record<string, string | undefined>>;

/** The demo's settings that are numbers, with what holds where they are not given. */
const DEMO_SETTINGS = {
  VITALS_DEMO_SPEED: 60, // an hour passes in a minute: something happens while one watches
  VITALS_DEMO_SEED: 7,
  VITALS_DEMO_MACHINES: 300,
  PORT: 3978,
  VITALS_DEMO_PLAYGROUND_PORT: 56150,
} as const satisfies Record<string, number>;

/** Reads the demo's settings; throws a `DemoFault` that names a wrong one. */
export function demoSettings(env: Environment): DemoSettings {
  return {
    speed: number(env, "VITALS_DEMO_SPEED", 0, 10_000),
    seed: whole(env, "VITALS_DEMO_SEED", 0, 2 ** 32 - 1),
    machines: whole(env, "VITALS_DEMO_MACHINES", 1, 200_000),
    botPort: port(env, "PORT"),
    playgroundPort: port(env, "VITALS_DEMO_PLAYGROUND_PORT"),
    browser: env.TEAMSAPPTESTER_BROWSER ?? "none",
    underNpm: Boolean(env.npm_lifecycle_event),
    basics: Object.fromEntries(BASICS.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
  };
}

function number(env: Environment, name: keyof typeof DEMO_SETTINGS, from: number, to: number): number {
  const value = Number(env[name]?.trim() || DEMO_SETTINGS[name]);
  if (value >= from && value <= to) return value;
  throw new DemoFault(`${name} must be a number from ${from} to ${to}.`);
}

function whole(env: Environment, name: keyof typeof DEMO_SETTINGS, from: number, to: number): number {
  const value = number(env, name, from, to);
  if (Number.isInteger(value)) return value;
  throw new DemoFault(`${name} must be a whole number.`);
}

function port(env: Environment, name: "PORT" | "VITALS_DEMO_PLAYGROUND_PORT"): WishedPort {
  const given = Boolean(env[name]?.trim());
  return { port: whole(env, name, 0, 65_535), setting: given ? name : undefined };
}
