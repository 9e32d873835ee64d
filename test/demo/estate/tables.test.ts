import { describe, expect, test } from "vitest";
import type { ArgTable } from "../../../src/demo/arg-tables.ts";
import type { SimMachine } from "../../../src/demo/estate/machine.ts";
import { derivedHealthy } from "../../../src/demo/estate/stories-derived.ts";
import { type RowsOf, Tables } from "../../../src/demo/estate/tables.ts";
import type { Row } from "../../../src/demo/kql/value.ts";
import { anEstateOf } from "../../builders/tenant.ts";

const NONE: readonly Row[] = [];
const row = (id: string): Row => ({ id });

/** Two machines, one row each in two tables, and a count of how often rows were made. */
function twoMachines() {
  const machines = [...anEstateOf([derivedHealthy, derivedHealthy]).machines];
  const made: string[] = [];
  const told: RowsOf = (machine) => {
    made.push(machine.name);
    return [row(`${machine.name}/${machine.power}`)];
  };
  const fixed: Record<ArgTable, readonly Row[]> = {
    resources: NONE,
    resourcecontainers: [row("the subscription")],
    securityresources: [row("its plan")],
    computeresources: NONE,
  };
  const nothing: RowsOf = () => [];
  const rowsOf = { resources: told, resourcecontainers: nothing, securityresources: told, computeresources: nothing };
  const [one, other] = machines as [SimMachine, SimMachine];
  return { tables: new Tables(machines, fixed, rowsOf), one, other, made };
}

describe("the tables of Resource Graph", () => {
  test("hold what belongs to subscriptions first, then the machines' rows", () => {
    const { tables, one, other } = twoMachines();
    expect(tables.rows("securityresources")).toEqual([
      row("its plan"),
      row(`${one.name}/running`),
      row(`${other.name}/running`),
    ]);
    expect(tables.rows("resourcecontainers")).toEqual([row("the subscription")]);
    expect(tables.rows("computeresources")).toEqual([]);
  });

  test("make a machine's rows once, until it changes", () => {
    const { tables, one, other, made } = twoMachines();
    tables.rows("resources");
    expect(tables.rows("resources")).toBe(tables.rows("resources"));
    expect(made).toEqual([one.name, other.name]);
    one.power = "stopped";
    expect(tables.rows("resources")).toContainEqual(row(`${one.name}/running`));
    tables.changed(one);
    expect(tables.rows("resources")).toEqual([row(`${one.name}/stopped`), row(`${other.name}/running`)]);
    expect(made).toEqual([one.name, other.name, one.name]);
  });

  test("change only where a change shows", () => {
    const { tables, one } = twoMachines();
    const resources = tables.rows("resources");
    const security = tables.rows("securityresources");
    tables.changed(one, ["securityresources"]);
    expect(tables.rows("resources")).toBe(resources);
    expect(tables.rows("securityresources")).not.toBe(security);
  });

  test("that were given out stay as they were", () => {
    const { tables, one } = twoMachines();
    const before = tables.rows("resources");
    one.power = "stopped";
    tables.changed(one);
    tables.rows("resources");
    expect(before[0]).toEqual(row(`${one.name}/running`));
  });
});
