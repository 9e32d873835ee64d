import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockTable } from "../../src/azure/block-table.ts";

const digestOf = (text: string) => hash("sha256", text, "binary");
const aRange = (page: number, from: number, to: number) => ({ page, from, to });
/** Begins and ends as another digest, but for the bits of one character. */
const likeBut = (digest: string, at: number) =>
  digest.slice(0, at) + String.fromCharCode(digest.charCodeAt(at) ^ 1) + digest.slice(at + 1);

test("a table in which nothing was set knows nothing", () => {
  expect(new BlockTable().find(digestOf("a"))).toBeUndefined();
});

test("what was set last for a digest is found", () => {
  const table = new BlockTable();
  table.set(digestOf("a"), aRange(1, 0, 3));
  table.set(digestOf("a"), aRange(2, 7, 9));
  expect(table.find(digestOf("a"))).toEqual(aRange(2, 7, 9));
});

test.each([0, 3, 4, 11, 15])("digests that differ in character %i alone are two", (at) => {
  const table = new BlockTable();
  const digest = digestOf("a");
  table.set(digest, aRange(0, 1, 2));
  expect(table.find(likeBut(digest, at))).toBeUndefined();
  table.set(likeBut(digest, at), aRange(0, 3, 4));
  expect(table.find(digest)).toEqual(aRange(0, 1, 2));
});

test("however many blocks there are, each is found, and no other", () => {
  const texts = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 300 });
  fc.assert(
    fc.property(texts, texts, (known, asked) => {
      const table = new BlockTable();
      known.forEach((text, n) => void table.set(digestOf(text), aRange(n, n + 1, n + 2)));
      for (const text of [...known, ...asked]) {
        const n = known.indexOf(text);
        expect(table.find(digestOf(text))).toEqual(n < 0 ? undefined : aRange(n, n + 1, n + 2));
      }
    }),
  );
});
