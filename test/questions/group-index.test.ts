import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { placesToLookAt } from "../../src/questions/group-index.ts";
import type { Filter, Order } from "../../src/questions/query.ts";
import { select } from "../../src/questions/select.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";

const GROUPS = ["rg-app", "RG-App", "rg-db", "rg-app", "rg-web"];
const idOf = (name: string, group: string) =>
  `/subscriptions/s/resourcegroups/${group.toLowerCase()}/providers/microsoft.compute/virtualmachines/${name}`;

const view = viewOf(
  aSnapshot(
    GROUPS.map((resourceGroup, n) => {
      const name = `vm-${GROUPS.length - n}`;
      return judged({
        machine: { id: idOf(name, resourceGroup), name, resourceGroup },
        since: NOW - ((n * 7) % 5) * 1000,
      });
    }),
  ),
);

const filter = (field: Filter["field"], values: readonly string[], not = false) => ({ field, values, not }) as Filter;
const namesAt = (places: Uint32Array) => Array.from(places, (place) => view.rows[place]?.evidence.machine.name).sort();

describe("the places at which a question looks", () => {
  it.each<[string, readonly Filter[], readonly string[]]>([
    ["of a group, however Azure spells it", [filter("resourceGroup", ["rg-app"])], ["vm-2", "vm-4", "vm-5"]],
    ["of several groups", [filter("resourceGroup", ["rg-db", "rg-web"])], ["vm-1", "vm-3"]],
    ["of the group of a machine", [filter("machine", [idOf("vm-3", "rg-db")])], ["vm-3"]],
    ["of a group that is not there", [filter("resourceGroup", ["rg-none"])], []],
    ["of a machine that is not there", [filter("machine", ["/nowhere"])], []],
    [
      "of the group that a second filter names",
      [filter("os", ["Linux"]), filter("resourceGroup", ["rg-web"])],
      ["vm-1"],
    ],
  ])("are those %s", (_, where, names) => {
    expect(namesAt(placesToLookAt(view, where, "Worst"))).toEqual(names);
  });

  it.each<[string, readonly Filter[]]>([
    ["nothing is filtered", []],
    ["a group is left out", [filter("resourceGroup", ["rg-app"], true)]],
    ["a machine is left out", [filter("machine", [idOf("vm-3", "rg-db")], true)]],
    ["machines anywhere may pass", [filter("os", ["Linux"])]],
  ])("are all where %s", (_, where) => {
    expect(placesToLookAt(view, where, "Worst")).toHaveLength(GROUPS.length);
  });

  it.each<Order>(["Worst", "Newest", "Oldest", "Name"])("stand in the order that is asked for: %s", (order) => {
    const wanted = new Set(select(view, [filter("resourceGroup", ["rg-app"])], "Worst", NOW).places);
    const places = placesToLookAt(view, [filter("resourceGroup", ["rg-app"])], order);
    expect([...places]).toEqual([...view.order(order)].filter((place) => wanted.has(place)));
  });
});
