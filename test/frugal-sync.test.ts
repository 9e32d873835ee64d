import { beforeEach, expect, test, vi } from "vitest";
import { frugalSync } from "../src/frugal-sync.ts";
import type { EstateReader, SnapshotStore } from "../src/health/ports.ts";
import { aSnapshot } from "./builders/snapshot.ts";

const { said } = vi.hoisted(() => ({ said: [] as string[] }));
vi.mock("node:v8", () => ({ setFlagsFromString: (flag: string) => said.push(flag) }));
beforeEach(() => {
  said.length = 0;
});

/** Ports that note when they are used. */
function noted() {
  const reader = {
    read: async (...asked: unknown[]) => {
      said.push("read");
      return asked;
    },
  } as unknown as EstateReader;
  const store: SnapshotStore = { load: async () => undefined, save: async () => void said.push("save") };
  return { reader, store };
}

const { signal } = new AbortController();

test("the heap is told to stay small before anything is read", async () => {
  const { reader, store } = frugalSync(noted());
  await reader.read(undefined, signal);
  await store.save(aSnapshot([]), []);
  expect(said).toEqual(["--heap-growing-percent=20", "read", "save"]);
});

test("what is read is what the reader reads, of what it was asked", async () => {
  const previous = aSnapshot([]);
  expect(await frugalSync(noted()).reader.read(previous, signal)).toEqual([previous, signal]);
});

test("loading a stored snapshot is quick before it is frugal", async () => {
  await frugalSync(noted()).store.load();
  expect(said).toEqual([]);
});
