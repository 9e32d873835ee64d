import { describe, expect, test } from "vitest";
import { approversOf, parseApprovers } from "../../../src/azure/approving/approver-list.ts";

const A = "aaaaaaaa-0000-4000-8000-000000000001";
const B = "bbbbbbbb-0000-4000-8000-000000000002";
const SUB = "cccccccc-0000-4000-8000-000000000003";

function parsed(text: string) {
  const read = parseApprovers(text);
  if (!read.ok) throw new Error(read.fault);
  return read.approvers;
}

describe("the list of approvers", () => {
  test.each<[string, string, object]>([
    ["people", `${A}, ${B}`, { people: [A, B], groups: [] }],
    ["groups", `group:${A},Group: ${B.toUpperCase()}`, { people: [], groups: [A, B] }],
    ["somebody twice", `${A},${A.toUpperCase()}`, { people: [A], groups: [] }],
    ["nobody", " ", { people: [], groups: [] }],
  ])("may name %s", (_, text, everywhere) => {
    expect(parsed(text)).toEqual({ everywhere, bySubscription: new Map() });
  });

  test("may have a list of its own for a subscription, which replaces the general one there", () => {
    const list = parsed(`${A}; ${SUB.toUpperCase()} = group:${B}`);
    expect(approversOf(list, SUB)).toEqual({ people: [], groups: [B] });
    expect(approversOf(list, "another")).toEqual({ people: [A], groups: [] });
  });

  test("may be for subscriptions alone", () => {
    const list = parsed(`${SUB}=${A}`);
    expect(approversOf(list, SUB)).toEqual({ people: [A], groups: [] });
    expect(approversOf(list, "another")).toEqual({ people: [], groups: [] });
  });

  test.each([
    ["a mail address", "anna@contoso.example"],
    ["a name", "group:approvers"],
    ["something empty between commas", `${A},,${B}`],
    ["a subscription with nobody", `${SUB}=`],
    ["a subscription that is no id", `prod=${A}`],
    ["no subscription before the sign", `=${A}`],
    ["a subscription twice", `${SUB}=${A};${SUB}=${B}`],
    ["two general lists", `${A};${B}`],
    ["two signs", `${SUB}=${A}=${B}`],
  ])("is refused with %s in it", (_, text) => {
    expect(parseApprovers(text)).toEqual({ ok: false, fault: expect.stringMatching(/^must be object ids/) });
  });
});
