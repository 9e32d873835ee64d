import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import { rulesFor } from "../../src/health/rules.ts";
import {
  aDevice,
  anAssessment,
  anExtension,
  aRedeploy,
  aReport,
  COVERED,
  evidence,
  NOW,
} from "../builders/evidence.ts";
import { aMachine } from "../builders/machine.ts";
import { at } from "../builders/time.ts";

type Change = (evidence: Evidence) => Partial<Evidence>;
interface Row {
  readonly number: number;
  readonly rule: string;
  /** What makes this rule speak on evidence about which no other does. */
  readonly when: Change;
}

const edr =
  (overrides: Partial<NonNullable<Evidence["edr"]>>): Change =>
  (one) => ({
    edr: { ...(one.edr ?? anAssessment()), ...overrides },
  });
const extension =
  (overrides: Partial<NonNullable<Evidence["extension"]>>): Change =>
  (one) => ({
    extension: { ...(one.extension ?? anExtension()), ...overrides },
  });
const report =
  (status: "Healthy" | "NotHealthy" | "NotApplicable"): Change =>
  (one) => ({
    reports: [...one.reports, aReport({ status, scannedAt: at("08:45") })],
  });
const both =
  (first: Change, second: Change): Change =>
  (one) => {
    const changed = first(one);
    return { ...changed, ...second({ ...one, ...changed }) };
  };
const machine =
  (overrides: Partial<Evidence["machine"]>): Change =>
  (one) => ({
    machine: { ...one.machine, ...overrides },
  });

/** The table of the health model, in its order. */
const TABLE: readonly Row[] = [
  {
    number: 1,
    rule: "machineCannotBeSeen",
    when: () => ({ visibility: { seen: false, because: "SourceFailed", source: "Plans" } }),
  },
  { number: 2, rule: "planDoesNotCoverIt", when: () => ({ coverage: { ...COVERED, serversPlan: "Off" } }) },
  { number: 3, rule: "reportSaysNotApplicable", when: report("NotApplicable") },
  { number: 3, rule: "isUniformScaleSetInstance", when: machine({ host: "ScaleSetInstance" }) },
  {
    number: 3,
    rule: "extensionSaysUnsupportedOs",
    when: extension({
      statusIsError: true,
      changedAt: at("06:00"),
      code: "51",
      message: "This operating system is not supported",
    }),
  },
  { number: 3, rule: "assessmentSaysNotApplicable", when: edr({ status: "NotApplicable", cause: "VmNotSupported" }) },
  { number: 3, rule: "clientOsHasNoSensor", when: both(machine({ clientOs: true }), () => ({ extension: undefined })) },
  { number: 4, rule: "hostDoesNotRun", when: machine({ power: { is: "NotRunning", code: "stopped" } }) },
  {
    number: 5,
    rule: "redeployOfOursIsUnderWay",
    when: () => ({ redeploy: aRedeploy({ acceptedAt: at("07:00"), backAt: at("08:30") }) }),
  },
  { number: 6, rule: "reportSaysNotHealthy", when: report("NotHealthy") },
  { number: 7, rule: "reportSaysHealthy", when: report("Healthy") },
  { number: 8, rule: "extensionFailed", when: extension({ statusIsError: true, changedAt: at("06:00") }) },
  { number: 9, rule: "extensionIsInTransition", when: extension({ provisioning: "Creating" }) },
  { number: 9, rule: "extensionIsAbsent", when: () => ({ extension: undefined }) },
  {
    number: 10,
    rule: "deviceDoesNotReport",
    when: () => ({ mde: aDevice({ health: "Inactive", lastSeenAt: undefined }) }),
  },
  {
    number: 10,
    rule: "assessmentFindsNoSensor",
    when: both(edr({ status: "Unhealthy" }), (one) => ({
      mde: one.mde ?? aDevice({ health: "Unknown", lastSeenAt: undefined }),
    })),
  },
  { number: 11, rule: "deviceIsActive", when: () => ({ mde: aDevice({ lastSeenAt: undefined }) }) },
  {
    number: 11,
    rule: "assessmentFindsTheSensor",
    when: both(edr({ status: "Healthy" }), extension({ provisioning: "Succeeded" })),
  },
  { number: 12, rule: "onlyDeploymentIsKnown", when: extension({ provisioning: "Succeeded" }) },
];

const NOTHING = evidence({ extension: anExtension({ provisioning: "Other" }), edr: undefined });
const apply = (one: Evidence, change: Change): Evidence => ({ ...one, ...change(one) });
/** The names of all rules that have something to say, whatever comes before them. */
const speakers = (one: Evidence) =>
  rulesFor(one.machine.host)
    .filter((rule) => rule(one, NOW))
    .map(({ name }) => name);

test("the rules are asked in the order of the model", () => {
  expect(rulesFor("AzureVm").map(({ name }) => name)).toEqual([...TABLE.map(({ rule }) => rule), "nothingSpoke"]);
});

describe("each rule alone", () => {
  test.each(TABLE)("$number $rule speaks", ({ rule, when }) => {
    expect(judge(apply(NOTHING, when), NOW).rule).toBe(rule);
  });
});

/** By the model: a counting report silences the rest of rule 3; an extension is in one state, or absent; and so on. */
const EXCLUSIVE: Record<string, readonly string[]> = {
  reportSaysNotApplicable: ["extensionSaysUnsupportedOs", "assessmentSaysNotApplicable", "clientOsHasNoSensor"],
  extensionSaysUnsupportedOs: ["clientOsHasNoSensor", "reportSaysNotHealthy", "reportSaysHealthy", "extensionIsAbsent"],
  assessmentSaysNotApplicable: [
    "reportSaysNotHealthy",
    "reportSaysHealthy",
    "assessmentFindsNoSensor",
    "assessmentFindsTheSensor",
    "onlyDeploymentIsKnown",
  ],
  clientOsHasNoSensor: [
    "redeployOfOursIsUnderWay",
    "reportSaysNotHealthy",
    "reportSaysHealthy",
    "extensionFailed",
    "extensionIsInTransition",
    "deviceDoesNotReport",
    "assessmentFindsNoSensor",
    "deviceIsActive",
    "assessmentFindsTheSensor",
    "onlyDeploymentIsKnown",
  ],
  redeployOfOursIsUnderWay: ["assessmentFindsNoSensor"],
  extensionFailed: ["extensionIsAbsent"],
  extensionIsInTransition: ["extensionIsAbsent", "assessmentFindsTheSensor", "onlyDeploymentIsKnown"],
  extensionIsAbsent: ["assessmentFindsTheSensor", "onlyDeploymentIsKnown"],
  deviceDoesNotReport: ["deviceIsActive", "onlyDeploymentIsKnown"],
  assessmentFindsNoSensor: ["assessmentFindsTheSensor", "onlyDeploymentIsKnown"],
  deviceIsActive: ["onlyDeploymentIsKnown"],
};

/** Either order of making the evidence: the later change wins where both touch the same record. */
const PAIRS = TABLE.flatMap((first, index) =>
  TABLE.slice(index + 1).flatMap((second) => {
    const tries = [apply(apply(NOTHING, first.when), second.when), apply(apply(NOTHING, second.when), first.when)];
    const found = tries.find((one) => [first.rule, second.rule].every((rule) => speakers(one).includes(rule)));
    return found ? [{ first, second, found }] : [];
  }),
);

describe("of two rules that can both speak, the earlier wins", () => {
  test.each(PAIRS)("$first.number $first.rule before $second.number $second.rule", ({ first, found }) => {
    const earlier = TABLE.slice(0, TABLE.indexOf(first)).map(({ rule }) => rule);
    expect(speakers(found).filter((rule) => earlier.includes(rule))).toEqual([]);
    expect(judge(found, NOW).rule).toBe(first.rule);
  });

  test("only those never meet that exclude each other", () => {
    const met = new Set(PAIRS.map(({ first, second }) => `${first.rule} ${second.rule}`));
    const apart = TABLE.map(({ rule }, index) => [
      rule,
      TABLE.slice(index + 1).flatMap((second) => (met.has(`${rule} ${second.rule}`) ? [] : [second.rule])),
    ]).filter(([, others]) => others?.length);
    expect(Object.fromEntries(apart)).toEqual(EXCLUSIVE);
  });
});

test("a machine without evidence of its own ends at the last rule", () => {
  expect(judge({ ...NOTHING, machine: aMachine({ createdAt: undefined }) }, NOW).rule).toBe("nothingSpoke");
});
