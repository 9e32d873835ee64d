import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLog } from "../../src/log.ts";
import { openSpans, traceIds } from "../../src/telemetry/spans.ts";
import { Traces } from "./traces.ts";

function aLog() {
  const lines: Record<string, unknown>[] = [];
  return { log: openLog("info", { write: (line) => void lines.push(JSON.parse(line)) }, traceIds), lines };
}

describe("where traces are taken", () => {
  let traces: Traces;
  beforeEach(() => {
    traces = new Traces();
  });
  afterEach(() => traces.close());

  test("each line of the log has the ids of the step that it was written in", async () => {
    const { log, lines } = aLog();
    const spans = openSpans();
    await spans.within("turn", "SERVER", {}, async () => {
      log.info("in the turn");
      await spans.within("card", "CLIENT", {}, async () => log.info("in the card"));
    });
    const [turn, card] = lines;
    expect(turn?.trace_id).toMatch(/^[0-9a-f]{32}$/);
    expect(card?.trace_id).toBe(turn?.trace_id);
    expect(card?.span_id).not.toBe(turn?.span_id);
    expect(traces.parentOf("card")).toBe("turn");
  });

  test("a turn that failed has the reference that the person was shown", async () => {
    const spans = openSpans();
    await spans.within("turn", "SERVER", {}, async () => spans.failed("3f9a01cc"));
    expect(traces.attributesOf("turn")).toEqual({ "vitals.reference": "3f9a01cc" });
    expect(traces.failed()).toEqual(["turn"]);
  });

  test("a fault goes on, and its words stay out of the trace", async () => {
    const fault = new Error("sqlvm-zanzibar is broken");
    await expect(openSpans().within("turn", "SERVER", {}, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(traces.failed()).toEqual(["turn"]);
    expect(traces.text()).not.toContain("zanzibar");
  });
});

describe("where no traces are taken", () => {
  test("work is done all the same, and the log has no ids", async () => {
    const { log, lines } = aLog();
    const spans = openSpans();
    const done = await spans.within("turn", "SERVER", {}, async () => {
      log.info("in the turn");
      spans.failed("3f9a01cc");
      return "done";
    });
    expect(done).toBe("done");
    expect(lines).toEqual([expect.not.objectContaining({ trace_id: expect.anything() })]);
  });
});
