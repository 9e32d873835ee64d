import { describe, expect, it } from "vitest";
import { assemble } from "../../../src/health/assembly/assemble.ts";
import type { Evidence, Extension } from "../../../src/health/evidence.ts";
import type { JudgedMachine } from "../../../src/health/snapshot.ts";
import { anAssessment, anExtension, aRedeploy, aReport, NOW } from "../../builders/evidence.ts";
import { aConnectorMachine, aMachine, CONTOSO_DEV } from "../../builders/machine.ts";
import { aReading, byId, ok } from "../../builders/reading.ts";
import { at } from "../../builders/time.ts";
import { named, take } from "./take.ts";

const web = aMachine({ name: "web-01" });
const broken = aMachine({ name: "broken-01", subscriptionId: CONTOSO_DEV });
const reported = aMachine({ name: "reported-01" });
const absent = aMachine({ name: "absent-01" });
const stopped = aMachine({ name: "stopped-01", power: { is: "NotRunning", code: "deallocated" } });
const aws = aConnectorMachine();
const listed = [web, broken, reported, absent, stopped];

/** The same estate at every call, in records of its own, as a reader that knows nothing of before would bring it. */
const estate = () =>
  structuredClone(
    aReading(listed, {
      extensions: ok(
        new Map([
          ...byId([web, reported, stopped], () => anExtension()),
          ...byId([broken], () => anExtension({ provisioning: "Failed", message: "exit code 21" })),
        ]),
      ),
      assessments: ok(byId([...listed, aws], () => ({ edr: anAssessment(), antivirus: ["ScansOutOfDate"] as const }))),
      reports: ok(byId([reported], () => [aReport({ scannedAt: at("05:00"), changedAt: undefined })])),
      unlisted: byId([aws], (machine) => machine),
    }),
  );
const NAMES = [...listed, aws].map(({ name }) => name);
const MADE_HERE = ["coverage", "reports", "antivirus", "redeploy", "track"] as const satisfies (keyof Evidence)[];

describe("from one snapshot to the next, what did not change", () => {
  const marks = () => byId([absent], () => aRedeploy({ acceptedAt: at("05:30") }));
  const first = take(estate(), at("06:00"), undefined, marks());
  const second = take(estate(), at("06:15"), first, marks());

  it.each(NAMES)("stays the same object, verdict and all (%s)", (name) => {
    const before = named(first, name);
    const after = named(second, name);
    expect(MADE_HERE.filter((part) => after.evidence[part] !== before.evidence[part])).toEqual([]);
    expect([after.verdict === before.verdict, after.since === before.since]).toEqual([true, true]);
  });

  it.each(NAMES)("is the very same machine where the reader gives the same records (%s)", (name) => {
    const reading = estate();
    const before = take(reading, at("06:00"), undefined, marks());
    expect(named(take(reading, at("06:15"), before, marks()), name)).toBe(named(before, name));
  });

  it("stays so after a restart from the store", () => {
    const loaded = structuredClone(first);
    const after = take(estate(), at("06:15"), loaded, marks());
    const parts = (one: JudgedMachine) => [...MADE_HERE.map((part) => one.evidence[part]), one.verdict, one.since];
    for (const name of NAMES)
      expect(parts(named(after, name)).map((part, index) => part === parts(named(loaded, name))[index])).not.toContain(
        false,
      );
  });

  it("is still seen anew, as its subscription says", () => {
    const found = second.subscriptions.find(({ id }) => id === web.subscriptionId);
    expect(found?.visibility).toEqual({ seen: true, asOf: at("06:15") });
  });
});

describe("machines that are new together", () => {
  it("share their track and their beginning", () => {
    const snapshot = take(
      aReading(listed, { assessments: ok(new Map()), extensions: ok(byId([web, reported], () => anExtension())) }),
      at("06:00"),
    );
    expect(named(snapshot, "web-01").evidence.track).toBe(named(snapshot, "reported-01").evidence.track);
    expect(named(snapshot, "web-01").since).toBe(named(snapshot, "reported-01").since);
    expect(named(snapshot, "web-01").since).toEqual({ at: at("06:00"), how: "FirstSeen" });
  });
});

describe("a redeploy of ours", () => {
  it("reaches the machine that it is on, and no other", () => {
    const marks = byId([broken], () => aRedeploy({ acceptedAt: at("05:30") }));
    const snapshot = take(estate(), at("06:00"), undefined, marks);
    expect(named(snapshot, "broken-01").verdict).toMatchObject({ why: { reason: "Redeploying" } });
    expect(named(snapshot, "absent-01").verdict).toMatchObject({ cause: "ExtensionAbsent" });
  });

  it("leaves with its mark", () => {
    const marks = byId([broken], () => aRedeploy({ acceptedAt: at("05:30") }));
    const before = take(estate(), at("06:00"), undefined, marks);
    const after = take(estate(), at("06:15"), before);
    expect(named(after, "broken-01").evidence.redeploy).toBeUndefined();
    expect(named(after, "broken-01").verdict).toMatchObject({ cause: "ExtensionFailed" });
  });
});

describe("the work", () => {
  it("is done machine by machine, as it is asked for", () => {
    const asked: string[] = [];
    const extensions = new Map<string, Extension>();
    extensions.get = (id) => {
      asked.push(id);
      return undefined;
    };
    const judged = assemble(aReading(listed, { extensions: ok(extensions) }), undefined, new Map(), NOW).judged();
    const machines = judged[Symbol.iterator]();
    expect(asked).toEqual([]);
    machines.next();
    machines.next();
    expect(asked).toEqual([web.id, broken.id]);
  });
});
