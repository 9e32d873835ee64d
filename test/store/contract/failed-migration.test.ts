import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type Place } from "../places.ts";
import { tablesAfter } from "../steps.ts";

describe.each(ENGINES)("a step of the schema that fails on $engine", ({ missing, newPlace }) => {
  let place: Place;
  beforeEach(async () => {
    place = await newPlace();
  });
  afterEach(() => place.remove());

  it.skipIf(missing)("takes back the steps before it, and succeeds once its obstacle is gone", async () => {
    const open = () => openStore(place.config, aLog().log);
    await (await open()).close();
    for (const table of tablesAfter("").filter((name) => name !== "answered_turn"))
      await place.sql(`drop table ${table}`);
    await place.sql("delete from vitals_migration");
    // In the way of the second step.
    await expect(open()).rejects.toThrow(/answered_turn/);
    expect(await place.sql("select name from vitals_migration")).toEqual([]);
    await expect(place.sql("select * from machine")).rejects.toThrow(/machine/);

    await place.sql("drop table answered_turn");
    const store = await open();
    expect(await store.turns.claim("a", 1)).toBe(true);
    await store.close();
  });
});
