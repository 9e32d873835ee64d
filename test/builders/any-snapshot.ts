import fc from "fast-check";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { anyEvidence } from "./any-evidence.ts";
import { NOW, SEEN } from "./evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "./machine.ts";
import { aSnapshot, aSubscription, sourcesReadAt } from "./snapshot.ts";

/** Text as it may come from outside, whatever a database thinks of it. */
export const anyForeignText = fc.oneof(
  fc.constantFrom(
    "",
    "web-01",
    "NUL \0 inside",
    "half a pair \uD83D",
    "😀",
    "'; drop table machine; --",
    "%$1?",
    "a\nb",
  ),
  fc.string({ unit: "grapheme" }),
);

const anyTags = fc.dictionary(
  anyForeignText.filter((key) => key !== "__proto__"),
  anyForeignText,
  { maxKeys: 3, noNullPrototype: true },
);

const anyParts = fc.record({
  evidence: anyEvidence,
  name: anyForeignText,
  tags: anyTags,
  resourceGroup: anyForeignText,
  subscriptionId: fc.constantFrom(CONTOSO_PROD, CONTOSO_DEV),
  message: anyForeignText,
  antivirus: fc.subarray(["ScansOutOfDate", "SignaturesOutOfDate", "OffOrPartlyConfigured"] as const),
  since: fc.record({ at: fc.integer(), how: fc.constantFrom("Azure", "Transition", "FirstSeen") }),
  ownVisibility: fc.boolean(),
});

/** Any judged machine whose id ends in `number`; mostly with the visibility of its subscription in `anySnapshot`. */
export function anyJudged(number: number): fc.Arbitrary<JudgedMachine> {
  // Cloned: fast-check's records sometimes have no prototype, which nothing of ours ever lacks.
  return anyParts
    .map((parts) => structuredClone(parts))
    .map(({ evidence: any, name, tags, resourceGroup, subscriptionId, message, antivirus, ...rest }) => {
      const id = `/subscriptions/${subscriptionId}/machines/${name.toLowerCase()}-${number}`;
      const evidence: Evidence = {
        ...any,
        machine: { ...any.machine, id, name, subscriptionId, tags, resourceGroup },
        visibility: rest.ownVisibility ? any.visibility : SEEN,
        extension: any.extension && { ...any.extension, message },
        antivirus,
      };
      return { evidence, verdict: judge(evidence, NOW), since: rest.since };
    });
}

/** Any snapshot of up to `maxMachines` machines in two subscriptions, of version 1. */
export function anySnapshot(maxMachines = 12): fc.Arbitrary<Snapshot> {
  return fc
    .integer({ min: 0, max: maxMachines })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, number) => anyJudged(number))))
    .map((machines) =>
      aSnapshot(machines, {
        subscriptions: [
          aSubscription(),
          aSubscription({ id: CONTOSO_DEV, readable: false, coverage: undefined, hasReports: true }),
        ],
        sources: sourcesReadAt(NOW, {
          Plans: { readAt: undefined, failure: { source: "Plans", truncated: true, message: "Only 3 of 7 rows." } },
        }),
      }),
    );
}
