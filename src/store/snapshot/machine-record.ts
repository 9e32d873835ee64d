import { z } from "zod";
import type { MdeDevice, RedeployMark, Visibility } from "../../health/evidence.ts";
import type { JudgedMachine } from "../../health/snapshot.ts";
import { rowKey } from "../row-key.ts";
import type { PartNumbers } from "./part-numbers.ts";

const part = z.int();
const time = z.number();

const mde: z.ZodType<MdeDevice> = z
  .object({
    health: z.enum([
      "Active",
      "Inactive",
      "ImpairedCommunication",
      "NoSensorData",
      "NoSensorDataImpairedCommunication",
      "Unknown",
    ]),
    lastSeenAt: time.optional(),
  })
  .transform(({ health, lastSeenAt }) => ({ health, lastSeenAt }));

const redeploy: z.ZodType<RedeployMark> = z
  .object({ acceptedAt: time, backAt: time.optional() })
  .transform(({ acceptedAt, backAt }) => ({ acceptedAt, backAt }));

/** A judged machine as it is stored: its own facts, and the numbers of the parts that it shares with others. */
export const machineRecord = z.object({
  /** Only where the row's key is not the machine's id itself. */
  id: z.string().optional(),
  name: z.string(),
  createdAt: time.optional(),
  place: part,
  tags: part,
  /** Only where the machine's subscription says something else. */
  visibility: part.optional(),
  coverage: part,
  /** Absent: none. */
  reports: z.array(z.object({ finding: part, scannedAt: time.optional(), changedAt: time.optional() })).optional(),
  extension: part.optional(),
  edr: z.object({ assessment: part, changedAt: time.optional() }).optional(),
  /** Absent: none. */
  antivirus: part.optional(),
  mde: mde.optional(),
  redeploy: redeploy.optional(),
  track: part,
  verdict: part,
  since: z.object({ at: time, how: z.enum(["Azure", "Transition", "FirstSeen"]) }),
});

export type MachineRecord = z.output<typeof machineRecord>;

/** The record's JSON. `ownVisibility`: see `visibility` above. Numbers new parts on the way. */
export function machineRecordOf(
  { evidence, verdict, since }: JudgedMachine,
  ownVisibility: Visibility | undefined,
  numbers: PartNumbers,
): string {
  const { id, name, createdAt, tags, ...place } = evidence.machine;
  const { extension, antivirus, mde, redeploy } = evidence;
  const record: MachineRecord = {
    id: rowKey(id) === id ? undefined : id,
    name,
    createdAt,
    place: numbers.numberOfCopy("place", place),
    tags: numbers.numberOf("tags", tags),
    visibility: ownVisibility && numbers.numberOf("visibility", ownVisibility),
    coverage: numbers.numberOf("coverage", evidence.coverage),
    ...datedParts(evidence, numbers),
    extension: extension && numbers.numberOf("extension", extension),
    antivirus: antivirus.length === 0 ? undefined : numbers.numberOf("antivirus", antivirus),
    mde,
    redeploy,
    track: numbers.numberOf("track", evidence.track),
    verdict: numbers.numberOf("verdict", verdict),
    since,
  };
  return JSON.stringify(record);
}

/** What many machines share but for its dates. */
function datedParts(
  { reports, edr }: JudgedMachine["evidence"],
  numbers: PartNumbers,
): Pick<MachineRecord, "reports" | "edr"> {
  const dated = reports.map(({ scannedAt, changedAt, ...finding }) => ({
    finding: numbers.numberOfCopy("finding", finding),
    scannedAt,
    changedAt,
  }));
  if (!edr) return { reports: dated.length === 0 ? undefined : dated, edr: undefined };
  const { changedAt, ...assessment } = edr;
  return {
    reports: dated.length === 0 ? undefined : dated,
    edr: { assessment: numbers.numberOfCopy("assessment", assessment), changedAt },
  };
}
