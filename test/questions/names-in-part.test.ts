import { describe, expect, it } from "vitest";
import { NamesInPart } from "../../src/questions/names-in-part.ts";

describe("names in part", () => {
  const names = new NamesInPart();
  for (const [name, id] of [
    ["Contoso Prod", "p"],
    ["Contoso Dev", "d"],
    ["Corp IT (EMEA)", "c"],
  ] as const)
    names.add(name, "subscription", id);
  names.add("rg-web", "resourceGroup", "rg-web");

  it.each([
    ["dev", ["d"]],
    ["contoso", ["p", "d"]],
    ["emea", ["c"]],
    ["prod dev", []],
    ["it", []],
    ["web", []],
    ["constructor", []],
  ])("of subscriptions with %s", (word, expected) => {
    expect(names.with(word, "subscription")).toEqual(expected);
  });

  it("of groups are apart from those of subscriptions", () => {
    expect(names.with("web", "resourceGroup")).toEqual(["rg-web"]);
    expect(names.with("dev", "resourceGroup")).toEqual([]);
  });

  it("are none for a word that more than three have, since nobody chooses among so many", () => {
    const many = new NamesInPart();
    for (let n = 1; n <= 3; n += 1) many.add(`team-${n}a-data`, "resourceGroup", `team-${n}a-data`);
    expect(many.with("team", "resourceGroup")).toHaveLength(3);
    many.add("team-4a", "resourceGroup", "team-4a");
    many.add("team-5a", "resourceGroup", "team-5a");
    expect(many.with("team", "resourceGroup")).toEqual([]);
    expect(many.with("data", "resourceGroup")).toHaveLength(3);
    expect(many.with("5a", "resourceGroup")).toEqual([]);
  });
});
