import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import {
  ANTIVIRUS_KEYS,
  ASSESSMENTS,
  type AssessmentRow,
  addAssessment,
  assessment,
  EDR_KEYS,
  noAssessments,
} from "../../../src/azure/queries/assessments.ts";
import { ARC_ID, anAssessmentRow, CONNECTOR_ID, VM_ID } from "../../builders/arg-row.ts";
import { anAssessment, evidence } from "../../builders/evidence.ts";
import { aConnectorMachine } from "../../builders/machine.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";

const VM = VM_ID.toLowerCase();
const [SCANS, SIGNATURES, OFF] = [...ANTIVIRUS_KEYS.keys()] as [string, string, string];

function gathered(rows: readonly AssessmentRow[], pool = new Pool()) {
  const assessments = noAssessments();
  for (const row of rows) {
    const { id, says } = assessment(row, pool);
    addAssessment(assessments, id, says, pool);
  }
  return assessments;
}

function onVm(rows: readonly AssessmentRow[], pool?: Pool) {
  return gathered(rows, pool).byMachine.get(VM);
}

describe("the EDR assessment", () => {
  test.each(EDR_KEYS)("%s is one, whatever cloud its machine is in", (key) => {
    expect(onVm([anAssessmentRow({ key })])?.edr).toEqual(anAssessment());
  });

  test("keeps cause and description, the latter without secrets", () => {
    const row = anAssessmentRow({
      code: "NotApplicable",
      cause: "OffByPolicy",
      description: "Disabled by policy, password=hunter2",
    });
    expect(onVm([row])?.edr).toMatchObject({
      status: "NotApplicable",
      cause: "OffByPolicy",
      description: "Disabled by policy, password=[redacted]",
    });
  });

  test("that names another vendor's EDR says which", () => {
    expect(onVm([anAssessmentRow({ edrs: [{ name: "CrowdStrike Falcon" }] })])?.edr?.otherEdr).toBe(
      "CrowdStrike Falcon",
    );
  });

  test("without a readable date has none", () => {
    expect(onVm([anAssessmentRow({ changed: "" })])?.edr?.changedAt).toBeUndefined();
  });

  test.each([
    ["Unhealthy", "Healthy"],
    ["Unhealthy", "NotApplicable"],
    ["Healthy", "NotApplicable"],
  ] as const)("of two on one machine %s outweighs %s, in either order", (worse, better) => {
    const rows = [
      anAssessmentRow({ code: worse, key: EDR_KEYS[0] }),
      anAssessmentRow({ code: better, key: EDR_KEYS[1] }),
    ];
    expect(onVm(rows)?.edr?.status).toBe(worse);
    expect(onVm(rows.toReversed())?.edr?.status).toBe(worse);
  });

  test("that did not change is the previous snapshot's very object", () => {
    const before = judged();
    expect(onVm([anAssessmentRow()], new Pool(aSnapshot([before])))?.edr).toBe(before.evidence.edr);
  });

  test("with a status that is new to us is refused, not guessed", () => {
    const parsed = ASSESSMENTS.row.safeParse({ ...anAssessmentRow(), code: "Paused" });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["code"]);
  });
});

describe("the antivirus", () => {
  function findings(...keys: string[]) {
    return keys.map((key) => anAssessmentRow({ key, code: "Unhealthy" }));
  }

  test("has as many findings as rows, always in the same order", () => {
    expect(onVm(findings(OFF, SCANS, SIGNATURES))?.antivirus).toEqual([
      "ScansOutOfDate",
      "SignaturesOutOfDate",
      "OffOrPartlyConfigured",
    ]);
  });

  test("says nothing about the EDR", () => {
    expect(onVm(findings(SIGNATURES))).toMatchObject({ edr: undefined, antivirus: ["SignaturesOutOfDate"] });
  });

  test("without a row has no finding", () => {
    expect(onVm([anAssessmentRow()])?.antivirus).toEqual([]);
  });

  test("of two machines with the same findings is one list", () => {
    const rows = findings(SCANS).concat(anAssessmentRow({ key: SCANS, code: "Unhealthy", machine: ARC_ID }));
    const { byMachine } = gathered(rows);
    expect(byMachine.get(ARC_ID.toLowerCase())?.antivirus).toBe(byMachine.get(VM)?.antivirus);
  });

  test("that did not change is the previous snapshot's very list", () => {
    const before = judged({ evidence: evidence({ antivirus: ["ScansOutOfDate", "OffOrPartlyConfigured"] }) });
    const after = onVm(findings(OFF, SCANS), new Pool(aSnapshot([before])));
    expect(after?.antivirus).toBe(before.evidence.antivirus);
  });
});

describe("whom an assessment is about", () => {
  test("is told by its details, in any casing", () => {
    expect([...gathered([anAssessmentRow({ machine: VM_ID.toUpperCase() })]).byMachine.keys()]).toEqual([VM]);
  });

  test("is told by its own id where the details are silent", () => {
    expect([...gathered([anAssessmentRow({ machine: "" })]).byMachine.keys()]).toEqual([VM]);
  });

  test("is a machine without an Azure resource where a connector names it", () => {
    const row = anAssessmentRow({ machine: CONNECTOR_ID, source: "Aws", machineName: "web-in-aws" });
    const { byMachine, unlisted } = gathered([row]);
    expect(unlisted.get(CONNECTOR_ID)).toEqual(aConnectorMachine({ id: CONNECTOR_ID, name: "web-in-aws" }));
    expect(byMachine.has(CONNECTOR_ID)).toBe(true);
  });

  test("is never an unlisted machine where it is an Azure resource, listed or not", () => {
    expect(gathered([anAssessmentRow(), anAssessmentRow({ machine: ARC_ID })]).unlisted.size).toBe(0);
  });
});
