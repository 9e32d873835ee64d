import { describe, expect, it } from "vitest";
import { PART_SHAPES, type PartKind, type Parts } from "../../../src/store/snapshot/part-shapes.ts";
import { shaped, Unreadable } from "../../../src/store/unreadable.ts";
import { anAssessment, anExtension, anIssue, COVERED, NOW } from "../../builders/evidence.ts";
import { aMachine } from "../../builders/machine.ts";
import { healthy, notApplicable, unhealthy, unknown } from "../../builders/snapshot.ts";

const { id: _id, name: _name, createdAt: _createdAt, tags: _tags, ...place } = aMachine();
const { changedAt: _changedAt, ...assessment } = anAssessment();

type Example = { readonly [Kind in PartKind]: readonly [Kind, string, Parts[Kind]] }[PartKind];

const EXAMPLES: readonly Example[] = [
  ["place", "of a VM", place],
  ["place", "in a scale set, without an operating system", { ...place, os: undefined, scaleSet: "workers" }],
  ["tags", "of any words", { "any word": "any", "": "" }],
  ["visibility", "that is seen", { seen: true }],
  ["visibility", "of a subscription", { seen: false, because: "SubscriptionNotReadable", source: undefined }],
  ["visibility", "of a source", { seen: false, because: "SourceTruncated", source: "HealthReports" }],
  ["coverage", "by the subscription", COVERED],
  ["coverage", "by the machine's own plan", { ...COVERED, planOf: "Machine", serversPlan: "Off" }],
  ["finding", "with issues", { status: "NotHealthy", reason: "why", issues: [anIssue(), anIssue({ kind: "Other" })] }],
  ["extension", "without a time", anExtension()],
  ["extension", "that failed", anExtension({ provisioning: "Failed", changedAt: NOW, message: "m".repeat(50_000) })],
  ["assessment", "that is healthy", assessment],
  ["antivirus", "with all findings", ["ScansOutOfDate", "SignaturesOutOfDate", "OffOrPartlyConfigured"]],
  ["track", "of a machine without an extension", track(undefined, undefined)],
  ["track", "of an extension that went away", track(NOW, undefined)],
  ["track", "of an extension that is there", track(undefined, NOW)],
  ["verdict", "Healthy", healthy()],
  ["verdict", "Healthy against the derived evidence", healthy({ basis: "Report", overruled: "Unhealthy" })],
  ["verdict", "Unhealthy", unhealthy()],
  ["verdict", "Unhealthy, known, with others", unhealthy({ known: "python", others: [anIssue()], issue: "Heartbeat" })],
  ["verdict", "NotApplicable", notApplicable()],
  ["verdict", "Unknown: no report", unknown()],
  ["verdict", "Unknown: other EDR", unknown({ reason: "OtherEdr", edr: "Falcon" })],
  ["verdict", "Unknown: not running", unknown({ reason: "NotRunning", power: "deallocated" })],
  ["verdict", "Unknown: not covered", unknown({ reason: "NotCovered", missing: ["ServersPlan", "Cspm"] })],
  ["verdict", "Unknown: too old", unknown({ reason: "NotVisible", because: "TooOld", source: undefined })],
  ["verdict", "Unknown: source failed", unknown({ reason: "NotVisible", because: "SourceFailed", source: "Plans" })],
  ...(["Redeploying", "Provisioning", "Exempted", "NoReport"] as const).map(
    (reason) => ["verdict", `Unknown: ${reason}`, unknown({ reason })] as const,
  ),
];

function track(extensionLastSeenAt: number | undefined, extensionStateSince: number | undefined): Parts["track"] {
  return { firstSeenAt: NOW, extensionLastSeenAt, extensionStateSince };
}

function read(kind: PartKind, value: unknown): unknown {
  return shaped<unknown>(PART_SHAPES[kind], value, "It");
}

describe("a stored part", () => {
  it.each(EXAMPLES)("%s %s comes back from its JSON with every property, undefined ones too", (kind, _what, part) => {
    expect(read(kind, JSON.parse(JSON.stringify(part)))).toStrictEqual(part);
  });

  it.each(EXAMPLES.filter(([kind]) => kind !== "tags" && kind !== "antivirus"))(
    "%s %s is not believed with any of its words replaced by one unheard of",
    (kind, _what, part) => {
      for (const key of enumeratedIn(part))
        expect(() => read(kind, { ...part, [key]: "Splendid" })).toThrow(Unreadable);
    },
  );

  it.each(EXAMPLES.filter(([kind]) => kind !== "tags"))("%s %s is not believed as something else", (kind) => {
    for (const value of [null, "text", 7, true, [["list"]], { other: 1 }]) {
      expect(() => read(kind, value)).toThrow(Unreadable);
    }
  });

  it("is not believed without a property that it must have", () => {
    for (const [kind, , part] of EXAMPLES) {
      if (kind === "tags" || kind === "antivirus") continue;
      const stored = JSON.parse(JSON.stringify(part)) as Record<string, unknown>;
      const needed = Object.keys(stored).filter((key) => !OPTIONAL.has(key));
      for (const key of needed) expect(() => read(kind, { ...stored, [key]: undefined }), `${kind} ${key}`).toThrow();
    }
  });
});

/** Properties that may be undefined in some record. */
const OPTIONAL = new Set([
  "os",
  "scaleSet",
  "source",
  "changedAt",
  "extensionLastSeenAt",
  "extensionStateSince",
  "overruled",
  "known",
]);

/** Properties whose value is one of a few words. */
const ENUMERATED = [
  "host",
  "cloud",
  "os",
  "because",
  "source",
  "serversPlan",
  "planOf",
  "status",
  "type",
  "provisioning",
  "state",
  "basis",
  "issue",
  "cause",
  "overruled",
];
/** `cause` and `reason` are words of Azure's own in some records. */
function enumeratedIn(part: object): string[] {
  const free = "otherEdr" in part ? ["cause"] : [];
  return ENUMERATED.filter((key) => key in part && !free.includes(key));
}
