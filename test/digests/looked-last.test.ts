import { describe, expect, it } from "vitest";
import type { DigestRecord } from "../../src/digests/digest.ts";
import { lookedLast } from "../../src/digests/looked-last.ts";
import { NOW } from "../builders/evidence.ts";
import { aRecord } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";

const record = (hoursAgo: number, outcome: DigestRecord["outcome"]) =>
  aRecord({ slot: NOW - hoursAgo * HOUR, at: NOW - hoursAgo * HOUR, outcome });

describe("when it was looked last", () => {
  it.each<[string, readonly DigestRecord[], number | undefined]>([
    ["is the last digest, where that was posted", [record(1, "Posted"), record(5, "Posted")], undefined],
    ["nothing had changed since the last that was posted", [record(1, "Unchanged"), record(5, "Posted")], 5],
    [
      "nothing had changed over several slots, in whatever order they come",
      [record(1, "Unchanged"), record(13, "Posted"), record(5, "Unchanged"), record(9, "Posted")],
      9,
    ],
    ["nothing had changed as far as is known", [record(1, "Unchanged"), record(5, "Unchanged")], 5],
    ["what a clock that ran ahead left is not from before", [record(1, "Unchanged"), record(-3, "Posted")], 1],
  ])("%s", (_, records, since) => {
    const [last = record(1, "Posted")] = records;
    expect(lookedLast({ mode: "OnChange" }, last, records)).toEqual({
      at: NOW - HOUR,
      unchangedSince: since === undefined ? undefined : NOW - since * HOUR,
    });
  });

  it("is not told to whoever gets a digest at every slot anyway, or had none", () => {
    expect(lookedLast({ mode: "Always" }, record(1, "Unchanged"), [])).toBeUndefined();
    expect(lookedLast({ mode: "OnChange" }, undefined, [])).toBeUndefined();
  });
});
