import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { NO_NAMES, namesOf } from "../../src/questions/names.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, aSubscription, judged } from "../builders/snapshot.ts";
import { CORP, estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));

function at(text: string, from = 0) {
  const found = names.longestAt(text.split(" "), from);
  return found && [found.length, found.named.map(({ field, value }) => `${field} ${value}`).sort()];
}

describe("a name of the estate", () => {
  it.each<[string, unknown]>([
    ["contoso prod is", [2, [`subscription ${CONTOSO_PROD}`]]],
    ["corp it emea", [3, [`subscription ${CORP}`]]],
    [CONTOSO_DEV, [1, [`subscription ${CONTOSO_DEV}`]]],
    ["rg-web", [1, ["resourceGroup rg-web"]]],
    ["shared services", [2, ["resourceGroup shared services"]]],
    ["hr", [1, ["resourceGroup hr"]]],
    ["west europe", [2, ["region westeurope"]]],
    ["westeurope", [1, ["region westeurope"]]],
    ["japan east", [2, ["region japaneast"]]],
    ["env prod", [2, ["tag env=prod"]]],
    ["prod", [1, ["tag env=prod"]]],
    ["env", [1, ["tag env"]]],
    ["cost center", [2, ["tag cost center"]]],
    ["payroll", [1, ["machine payroll"]]],
    ["contoso", undefined],
    ["prod-db", [1, ["machine prod-db"]]],
    ["constructor", undefined],
  ])("%s", (text, found) => {
    expect(at(text)).toEqual(found);
  });

  it("is found at any place", () => {
    expect(at("unhealthy in contoso dev", 2)).toEqual([2, [`subscription ${CONTOSO_DEV}`]]);
  });

  it("of several things is found as all of them", () => {
    const both = namesOf(
      viewOf(
        aSnapshot([judged({ machine: { name: "web", resourceGroup: "Web", tags: { tier: "web" } } })], {
          subscriptions: [aSubscription({ name: "WEB" })],
        }),
      ),
    );
    expect(
      both
        .longestAt(["web"], 0)
        ?.named.map(({ field }) => field)
        .sort(),
    ).toEqual(["machine", "resourceGroup", "subscription", "tag"]);
  });

  it("of a tag with very many values is known only with its key", () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      judged({ machine: { name: `m-${index}`, tags: { ticket: `inc${index}` } } }),
    );
    const found = namesOf(viewOf(aSnapshot(many)));
    expect(found.longestAt(["inc1"], 0)).toBeUndefined();
    expect(found.isTagKey("ticket")).toBe(true);
  });
});

describe("machines by name", () => {
  it("are all that share it, without regard to case", () => {
    expect(names.machines("payroll")).toHaveLength(1);
    expect(names.machines("jump")).toHaveLength(2);
    expect(names.machines("nothing")).toEqual([]);
  });
});

describe("names near to what was typed", () => {
  it("hold it, begin with it, or are a mistake away", () => {
    expect(
      names
        .nearNames(["contoso"])
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual([CONTOSO_PROD, CONTOSO_DEV].toSorted());
    expect(names.nearNames(["rg-wbe"]).map(({ value }) => value)).toEqual(["rg-web"]);
    expect(names.nearNames(["zzzzzz"])).toEqual([]);
  });
});

describe("an estate that was not read yet", () => {
  it("has no names but those of Azure's regions", () => {
    expect(NO_NAMES.longestAt(["west", "europe"], 0)?.named[0]?.value).toBe("westeurope");
    expect(NO_NAMES.longestAt(["contoso", "prod"], 0)).toBeUndefined();
    expect(NO_NAMES.machines("web-01")).toEqual([]);
    expect(NO_NAMES.nearMachines("web-01")).toEqual([]);
  });
});
