import { beforeEach, describe, expect, it } from "vitest";
import { Picture } from "../../src/outgoing/picture.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { at, MINUTE } from "../builders/time.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";

const NOW = at("09:00");

let outbox: MemoryOutbox;
let picture: Picture;
beforeEach(async () => {
  outbox = new MemoryOutbox();
  picture = new Picture(outbox, MINUTE);
  await outbox.enqueue([
    anOutgoing({ id: "post" }),
    anOutgoing({ id: "answer", deed: { kind: "Answer", post: "post" } }),
    anOutgoing({ id: "other" }),
  ]);
});
const ids = () => picture.waiting.map(({ id }) => id);

describe("the picture of what waits", () => {
  it("is read once for all, and again when it is as old as it may be", async () => {
    expect(await picture.refresh(NOW)).toBe(true);
    expect([ids(), picture.restMs(NOW)]).toEqual([["post", "answer", "other"], MINUTE]);
    await outbox.enqueue([anOutgoing({ id: "new" })]);
    expect(await picture.refresh(NOW + MINUTE - 1)).toBe(false);
    expect(await picture.refresh(NOW + MINUTE)).toBe(true);
    expect(ids()).toContain("new");
  });

  it("that is doubted is read soon, but not at every doubt", async () => {
    await picture.refresh(NOW);
    picture.doubt();
    expect(picture.restMs(NOW)).toBe(250);
    expect(await picture.refresh(NOW + 249)).toBe(false);
    expect(await picture.refresh(NOW + 250)).toBe(true);
    expect(picture.restMs(NOW + 250)).toBe(MINUTE);
  });

  it("is read when the clock was put back: nobody knows how old it is", async () => {
    await picture.refresh(NOW);
    expect(await picture.refresh(NOW - MINUTE)).toBe(true);
  });

  it("follows what this process does", async () => {
    await picture.refresh(NOW);
    picture.claimed("other", NOW + 9);
    expect(picture.waiting.find(({ id }) => id === "other")).toMatchObject({ leasedUntil: NOW + 9 });
    picture.retried("other", 1, NOW + 99);
    expect(picture.waiting.find(({ id }) => id === "other")).toMatchObject({
      leasedUntil: undefined,
      attempts: 1,
      dueAt: NOW + 99,
    });
    picture.settled("other");
    expect([ids(), picture.restMs(NOW)]).toEqual([["post", "answer"], MINUTE]);
  });

  it("is doubtful once a post has ended that others refer to", async () => {
    await picture.refresh(NOW);
    picture.settled("post");
    expect(picture.restMs(NOW)).toBe(250);
  });

  it("leaves out what somebody else took, until it is read again", async () => {
    await picture.refresh(NOW);
    picture.overtaken("other");
    expect(ids()).toEqual(["post", "answer"]);
    await picture.refresh(NOW + 250);
    expect(ids()).toEqual(["post", "answer", "other"]);
  });

  it("is doubtful where something changed while it was read", async () => {
    await picture.refresh(NOW);
    const reading = picture.refresh(NOW + MINUTE);
    picture.settled("other");
    await reading;
    expect(picture.restMs(NOW + MINUTE)).toBe(250);
  });

  it("that cannot be read stays due", async () => {
    outbox.fault = new Error("the database is away");
    await expect(picture.refresh(NOW)).rejects.toThrow("away");
    outbox.fault = undefined;
    expect(await picture.refresh(NOW)).toBe(true);
  });
});
