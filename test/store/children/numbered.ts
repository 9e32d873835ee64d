import type { Snapshot } from "../../../src/health/snapshot.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { MINUTE } from "../../builders/time.ts";

const MACHINES = 1_200;

/** A snapshot in which every machine says the version, so that a mixture of two shows; its size changes with it, too. */
export function numbered(version: number): Snapshot {
  const machines = Array.from({ length: MACHINES + (version % 7) }, (_, number) =>
    judged({
      machine: { name: `vm-${number}` },
      verdict: unhealthy({ message: `version ${version}` }),
      since: version,
    }),
  );
  return aSnapshot(machines, { version, takenAt: NOW + version * MINUTE });
}
