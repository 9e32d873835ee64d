import { expect, test, vi } from "vitest";
import { frugalSync } from "../src/frugal-sync.ts";
import type { EstateReader, SnapshotStore } from "../src/health/ports.ts";
import { aSnapshot } from "./builders/snapshot.ts";

const { said } = vi.hoisted(() => ({ said: [] as string[] }));
vi.mock("node:v8", () => ({ setFlagsFromString: (flag: string) => said.push(flag) }));

/** Ports that note when they are used, or fail. */
function noted(failing?: "read" | "save") {
  said.length = 0;
  const use = async (what: "read" | "save") => {
    said.push(what);
    if (failing === what) throw new Error(`${what} failed`);
  };
  const reader = { read: () => use("read") } as unknown as EstateReader;
  const store: SnapshotStore = { load: async () => undefined, save: () => use("save") };
  return frugalSync({ reader, store });
}

const { signal } = new AbortController();

test("the heap is kept small from the beginning of the reading to the end of the saving", async () => {
  const { reader, store } = noted();
  await reader.read(aSnapshot([]), signal);
  await store.save(aSnapshot([]), []);
  const [during, after] = [
    ["--heap-growing-percent=20", "--memory-saver-mode"],
    ["--heap-growing-percent=20", "--no-memory-saver-mode"],
  ];
  expect(said).toEqual([...during, "read", "save", ...after]);
});

test("the first snapshot of all may take more room until it is saved", async () => {
  const { reader, store } = noted();
  await reader.read(undefined, signal);
  expect(said).toEqual(["--heap-growing-percent=40", "--memory-saver-mode", "read"]);
  await store.save(aSnapshot([]), []);
  expect(said).toContain("--heap-growing-percent=20");
});

test("a reading or a saving that fails ends it as well, and fails", async () => {
  const failingRead = noted("read");
  await expect(failingRead.reader.read(undefined, signal)).rejects.toThrow("read failed");
  expect(said.at(-1)).toBe("--no-memory-saver-mode");
  const failingSave = noted("save");
  await expect(failingSave.store.save(aSnapshot([]), [])).rejects.toThrow("save failed");
  expect(said.at(-1)).toBe("--no-memory-saver-mode");
});

test("loading a stored snapshot is quick before it is frugal", async () => {
  await noted().store.load();
  expect(said).toEqual([]);
});
