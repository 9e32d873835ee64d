import { expect, test } from "vitest";
import { otherEdr } from "../../../src/azure/queries/other-edr.ts";

test.each([
  ["a list of names", ["CrowdStrike Falcon"], "CrowdStrike Falcon"],
  ["a list of objects", [{ name: "SentinelOne" }], "SentinelOne"],
  [
    "objects with another field for the name",
    [{ displayName: "Trend Micro" }, { edrName: "Sophos" }],
    "Trend Micro, Sophos",
  ],
  ["JSON text", '[{"name":"CrowdStrike Falcon"}]', "CrowdStrike Falcon"],
  ["JSON text of names", '["SentinelOne"]', "SentinelOne"],
  ["one name", "CrowdStrike Falcon", "CrowdStrike Falcon"],
])("finds the name in %s", (_, discovered, name) => {
  expect(otherEdr(discovered)).toBe(name);
});

test.each([["Microsoft Defender for Endpoint"], ["MDE"], ["Microsoft Defender Antivirus"]])(
  "%s is no other vendor's",
  (own) => {
    expect(otherEdr([own, { name: "SentinelOne" }])).toBe("SentinelOne");
    expect(otherEdr([own])).toBe("");
  },
);

test.each([[null], [undefined], [""], [[]], [{}], [42], ["[not json"], [[null, 7, {}, { name: 5 }, "  "]]])(
  "makes no name out of %j",
  (discovered) => {
    expect(otherEdr(discovered)).toBe("");
  },
);
