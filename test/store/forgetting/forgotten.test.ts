import { expect, it } from "vitest";
import { namesIn, withoutName } from "../../../src/store/forgetting/forgotten.ts";

const who = { id: "a-1", names: new Set(["Ana", ""]) };
const ana = { id: "A-1", name: "Ana" };
const gone = { id: "A-1", name: "(forgotten)" };

it.each<[string, unknown, unknown]>([
  ["beside their id, however deep", { a: [{ b: ana }] }, { a: [{ b: gone }] }],
  [
    "in what people wrote",
    { reason: "Ana and Ana", because: "Ana" },
    { reason: "(forgotten) and (forgotten)", because: "(forgotten)" },
  ],
  [
    "among those whom a digest mentions",
    { mentions: { people: [{ id: "29:x", name: "Ana" }], atLeast: 2 } },
    { mentions: { people: [], atLeast: 2 } },
  ],
])("a name is taken out %s", (_, record, expected) => {
  expect(withoutName(record, who)).toEqual(expected);
});

it.each<[string, unknown]>([
  ["another person's of the same name", { by: { id: "b-2", name: "Ana" } }],
  ["a machine's", { machines: ["Ana"], name: "Ana" }],
  ["what a plan says, whose fingerprint was approved", { plan: { machines: [ana], reason: "Ana" } }],
  ["what is no record", [null, 1, "Ana", true]],
])("%s stays, and so does the very record", (_, record) => {
  expect(withoutName(record, who)).toBe(record);
});

it("names are found beside an id, and not what stands in for one that was forgotten", () => {
  expect(namesIn({ by: ana, votes: [{ by: { id: "a-1", name: "Ana Ruiz" } }, { by: gone }] }, "a-1")).toEqual([
    "Ana",
    "Ana Ruiz",
  ]);
});
