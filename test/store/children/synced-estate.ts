import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EstateReading } from "../../../src/health/ports.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { anAssessment, anExtension } from "../../builders/evidence.ts";
import { aMachine, CONTOSO_PROD } from "../../builders/machine.ts";
import { aReading, byId, ok, plans } from "../../builders/reading.ts";
import { HOUR } from "../../builders/time.ts";
import type { TrueAzure } from "../../fakes/sensor-deployer.ts";

/** What both the processes that sync and their killer know. */

/** More than one slice, of those that are judged and of those that are written. */
const MACHINES = 1_100;
/** From one round of such a process to the next. */
export const ROUND = HOUR / 16;

const ORDINARY = Array.from({ length: MACHINES }, (_, number) => aMachine({ name: `sync-${number}` }));
const NUMBERS = new Map(ORDINARY.map(({ id }, number) => [id, number]));

/** Whether the machine is one of those whose state is a matter of the reading's number alone. */
export const isOrdinary = (machineId: string) => NUMBERS.has(machineId);

/** The machines that are broken in a reading: a fifth of them, about a tenth of them others than in the reading before. */
export function brokenIn(reading: number): ReadonlySet<string> {
  return new Set(ORDINARY.flatMap(({ id }, number) => ((number + reading) % 10 < 2 ? [id] : [])));
}

/** One reading of the estate, which names its number, and of the machines that Azure knows besides. */
export function readingOf(number: number, azure: TrueAzure): EstateReading {
  const broken = brokenIn(number);
  const others = [...azure.machines.keys()].map((id) => aMachine({ name: id.slice(id.lastIndexOf("/") + 1) }));
  const extensions = new Map(
    ORDINARY.map(({ id }) => [id, broken.has(id) ? failedWith("exit code 20") : anExtension()] as const),
  );
  for (const { id } of others) {
    const look = azure.look(id);
    if (look.saw !== "Machine" || !look.extension) continue;
    const { provisioning, message, statusIsError } = look.extension;
    extensions.set(id, anExtension({ provisioning, message, statusIsError }));
  }
  return aReading([...ORDINARY, ...others], {
    subscriptions: ok(new Map([[CONTOSO_PROD, `reading ${number}`]])),
    extensions: ok(extensions),
    plans: ok(plans({ [CONTOSO_PROD]: "P2" })),
    endpointProtection: new Map([[CONTOSO_PROD, ok(true)]]),
    // Of what was reinstalled no old assessment speaks.
    assessments: ok(byId(ORDINARY, () => ({ edr: anAssessment(), antivirus: [] }))),
    inventory: ok(byId([...ORDINARY, ...others], (machine) => machine)),
  });
}

const failedWith = (message: string) => anExtension({ provisioning: "Failed", message, statusIsError: true });

/** What tells one snapshot from another. */
export interface Link {
  readonly takenAt: number;
  readonly reading: number;
}

/** A snapshot names the reading that it was made of. */
export function linkOf({ takenAt, subscriptions: [one] }: Snapshot): Link {
  return { takenAt, reading: Number(one?.name.split(" ")[1]) };
}

/** What the digest of these tests says, as the message's sentence. */
export interface SaidInDigest {
  readonly version: number;
  readonly takenAt: number;
  readonly isFirst: boolean;
  readonly newly: readonly string[];
  readonly recovered: readonly string[];
}

/** What the alarm of these tests says. */
export interface SaidInAlarm {
  readonly at: number;
  readonly machines: readonly string[];
}

/** A message that reached Teams. */
export interface Taken {
  readonly id: string;
  readonly sentence: string;
}

/** The outside: what outlives every process and is the same for all of them. */
export class Outside {
  /** One byte for each round that some process began: the time. */
  readonly time: string;
  /** One byte for each reading. */
  readonly readings: string;
  /** A line for each extension that was taken away. */
  readonly deletions: string;
  /** A line for each message that reached Teams. */
  readonly teams: string;
  /** Where it exists, no reading ends any more. */
  readonly over: string;

  constructor(folder: string) {
    const [time, readings, deletions, teams] = ["time", "readings", "deletions", "teams"];
    this.time = join(folder, time);
    this.readings = join(folder, readings);
    this.deletions = join(folder, deletions);
    this.teams = join(folder, teams);
    this.over = join(folder, "over");
  }

  static lines<T>(file: string): readonly T[] {
    if (!existsSync(file)) return [];
    const text = readFileSync(file, "utf8");
    // Without a line that is being written.
    return text
      .slice(0, text.lastIndexOf("\n") + 1)
      .split("\n")
      .filter(Boolean)
      .map((line): T => JSON.parse(line));
  }
}

/** A line that such a process prints. */
export type SyncLine =
  | { readonly said: "Saving" | "Saved"; readonly version: number; readonly takenAt: number; readonly reading: number }
  | { readonly said: "Fault"; readonly message: string }
  | { readonly said: "Finished"; readonly steps: number };

/** A line that a process prints which takes turns with others: a snapshot that it answers from, and has told of. */
export type TurnLine =
  | ({ readonly said: "Shown"; readonly version: number; readonly own: boolean } & Link)
  | { readonly said: "Told"; readonly version: number }
  | { readonly said: "Fault"; readonly message: string };
