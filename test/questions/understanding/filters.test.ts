import { describe, expect, it } from "vitest";
import type { Field, Filter } from "../../../src/questions/query.ts";
import { addFilter, cameInTurns, type Valued } from "../../../src/questions/understanding/filters.ts";

function filter(text: string): Filter {
  const [, no = "", field = "", values = ""] = /^(!?)(\w+)=(.*)$/.exec(text) ?? [];
  return { field: field as Field, values: values.split(","), not: no === "!" };
}

function written({ field, values, not }: Filter): string {
  return `${not ? "!" : ""}${field}=${values}`;
}

function added(texts: readonly string[], joined: boolean): string[] {
  const filters: Filter[] = [];
  for (const text of texts) addFilter(filters, filter(text), joined);
  return filters.map(written);
}

describe("another filter", () => {
  it.each<[string, string[], string[]]>([
    ["of another field is one more", ["os=Linux", "region=westeurope"], ["os=Linux", "region=westeurope"]],
    ["of a field that has one value widens it", ["os=Linux", "os=Windows"], ["os=Linux,Windows"]],
    ["with a value that is there already changes nothing", ["os=Linux", "os=Linux"], ["os=Linux"]],
    ["that denies stays apart from one that does not", ["os=Linux", "!os=Windows"], ["os=Linux", "!os=Windows"]],
    ["that denies too widens what is denied", ["!os=Linux", "!os=Windows"], ["!os=Linux,Windows"]],
    ["of a platform narrows, unless it is joined", ["platform=Arc", "platform=AWS"], ["platform=Arc", "platform=AWS"]],
    [
      "on time narrows",
      ["sinceOver=1", "sinceWithin=5", "sinceOver=2"],
      ["sinceOver=1", "sinceWithin=5", "sinceOver=2"],
    ],
    ["of another tag narrows", ["tag=env=prod", "tag=tier=web"], ["tag=env=prod", "tag=tier=web"]],
    ["with a tag's value says more than its key", ["tag=env", "tag=env=prod"], ["tag=env=prod"]],
    ["that denies a tag's value leaves its key", ["tag=env", "!tag=env=prod"], ["tag=env", "!tag=env=prod"]],
  ])("%s", (_what, texts, filters) => {
    expect(added(texts, false)).toEqual(filters);
  });

  it.each<[string, string[], string[]]>([
    ["platforms", ["platform=Arc", "platform=AWS"], ["platform=Arc,AWS"]],
    ["values of one tag", ["tag=env=prod", "tag=env=dev"], ["tag=env=prod,env=dev"]],
    ["words", ["text=51", "text=52"], ["text=51,52"]],
    [
      "tags of two kinds, which no machine could have in one",
      ["tag=env=prod", "tag=tier=web"],
      ["tag=env=prod", "tag=tier=web"],
    ],
  ])("joined to the one before: %s", (_what, texts, filters) => {
    expect(added(texts, true)).toEqual(filters);
  });

  it("leaves the one that was there as it was", () => {
    const first = filter("os=Linux");
    const filters = [first];
    addFilter(filters, filter("os=Windows"), true);
    expect(first.values).toEqual(["Linux"]);
  });
});

describe("values that come in turns", () => {
  const valued = (text: string): Valued[] =>
    text.split(" ").map((one) => {
      const [field = "", value = ""] = one.split("=");
      return { field: field as Field, value };
    });

  it.each([
    ["state=Healthy os=Linux state=Unhealthy os=Windows", true],
    ["os=Linux region=a os=Windows region=b", true],
    ["state=Healthy state=Unhealthy os=Linux os=Windows", false],
    ["os=Linux region=a os=Windows", false],
    ["state=Unhealthy os=Linux state=Unhealthy os=Windows", false],
    ["os=Linux", false],
  ])("%s: %s", (text, inTurns) => {
    expect(cameInTurns(valued(text))).toBe(inTurns);
  });
});
