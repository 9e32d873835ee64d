import { expect, test } from "vitest";
import { gathered, release, releaseAll } from "../../src/azure/page-buffers.ts";

async function* pieces(...of: (string | Buffer)[]) {
  for (const piece of of) yield Buffer.from(piece);
}

test("pieces are put together in their order", async () => {
  expect(String(await gathered(pieces("a", "", "bc", "d")))).toBe("abcd");
});

test("nothing is nothing", async () => {
  expect((await gathered(pieces())).length).toBe(0);
});

test("what takes more room than usual gets it", async () => {
  const piece = Buffer.alloc(700_000, "x");
  const all = await gathered(pieces(piece, piece, piece, "end"));
  expect(all.equals(Buffer.concat([piece, piece, piece, Buffer.from("end")]))).toBe(true);
});

test("what is not released is not touched by others", async () => {
  const kept = await gathered(pieces("kept"));
  const others = await Promise.all(["one", "two", "three"].map((text) => gathered(pieces(text))));
  expect([kept, ...others].map(String)).toEqual(["kept", "one", "two", "three"]);
});

test("what is released is used again, each for one only", async () => {
  const first = await gathered(pieces("first"));
  const { buffer } = first;
  release(first);
  const [second, third] = await Promise.all([gathered(pieces("second")), gathered(pieces("third"))]);
  expect([second.buffer === buffer, third.buffer === buffer].filter(Boolean)).toHaveLength(1);
  expect([String(second), String(third)]).toEqual(["second", "third"]);
});

test("what breaks off throws", async () => {
  async function* broken() {
    yield Buffer.from("a");
    throw new Error("reset");
  }
  await expect(gathered(broken())).rejects.toThrow("reset");
});

test("what was released is not kept beyond a reading", async () => {
  const first = await gathered(pieces("first"));
  release(first);
  releaseAll();
  const second = await gathered(pieces("second"));
  expect(second.buffer).not.toBe(first.buffer);
});
