import { describe, expect, it } from "vitest";
import { WrittenBehind } from "../../src/store/written-behind.ts";
import { aLog } from "./opened.ts";

type Written = ReadonlyMap<string, string>;

describe("what is written behind", () => {
  it("is known at once, written together, and then no longer held", async () => {
    const writes: Written[] = [];
    const behind = new WrittenBehind<string>("things", async (values) => void writes.push(values), aLog().log);
    behind.set("a", "1");
    behind.set("b", "2");
    expect(behind.get("a")).toBe("1");
    expect(writes).toEqual([]);
    await behind.flush();
    await behind.flush();
    expect(writes).toEqual([
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
    ]);
    expect(behind.get("a")).toBeUndefined();
  });

  it("is held and written the next time where a write fails, and the log says so", async () => {
    const writes: Written[] = [];
    const { log, lines } = aLog();
    let full = true;
    const write = async (values: Written) => {
      if (full) throw new Error("no space left");
      writes.push(values);
    };
    const behind = new WrittenBehind<string>("things", write, log);
    behind.set("a", "1");
    await behind.flush();
    expect(behind.get("a")).toBe("1");
    expect(lines).toMatchObject([{ level: 40, values: 1, msg: "things could not be written" }]);
    full = false;
    await behind.flush();
    expect(writes).toEqual([new Map([["a", "1"]])]);
  });

  it("keeps what came in its place while it was being written", async () => {
    const writes: Written[] = [];
    const behind = new WrittenBehind<string>(
      "things",
      async (values) => {
        writes.push(values);
        if (writes.length === 1) behind.set("a", "2");
      },
      aLog().log,
    );
    behind.set("a", "1");
    await behind.flush();
    expect(behind.get("a")).toBe("2");
    await behind.flush();
    expect(writes).toEqual([new Map([["a", "1"]]), new Map([["a", "2"]])]);
  });
});
