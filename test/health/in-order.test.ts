import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/health/in-order.ts";
import { evidence } from "../builders/evidence.ts";
import { aMachine } from "../builders/machine.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";

function machinesOf(ids: Iterable<string>) {
  return aSnapshot([...ids].map((id) => judged({ evidence: evidence({ machine: aMachine({ id }) }) }))).machines;
}

test("each machine of the snapshot is found in its own order, and no other", () => {
  const machines = machinesOf(["a", "b", "c"]);
  const find = inOrder(machines);
  expect(["a", "b", "c", "d"].map(find)).toEqual([...machines.values(), undefined]);
});

test("without a snapshot nothing is found", () => {
  expect(inOrder(undefined)("a")).toBeUndefined();
});

test("whoever is asked for, in whatever order, is what a look-up finds", () => {
  const ids = fc.array(fc.constantFrom(..."abcdefghijkl"), { maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, (held, asked) => {
      const machines = machinesOf(new Set(held));
      const find = inOrder(machines);
      for (const id of asked) expect(find(id)).toBe(machines.get(id));
    }),
  );
});
