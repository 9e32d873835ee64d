import { beforeEach, describe, expect, it } from "vitest";
import { Leadership } from "../../src/outgoing/leadership.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { at, MINUTE } from "../builders/time.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";

const NOW = at("09:00");
const SECOND = 1_000;

let outbox: MemoryOutbox;
let leadership: Leadership;
beforeEach(() => {
  outbox = new MemoryOutbox();
  leadership = new Leadership(outbox);
});

describe("the process that sends", () => {
  it("begins with what was tried in the last hour, whoever tried it", async () => {
    await outbox.enqueue([anOutgoing({ conversationId: "a" }), anOutgoing({ conversationId: "b" })]);
    const [first, second] = await outbox.waiting();
    if (first && second) {
      await outbox.claim(first, NOW - 61 * MINUTE, NOW);
      await outbox.claim(second, NOW - 59 * MINUTE, NOW);
    }
    expect(await leadership.at(NOW)).toEqual({
      kind: "Begins",
      tries: [{ conversationId: "b", at: NOW - 59 * MINUTE, tries: 1 }],
    });
  });

  it("leads from then on, and asks again in time before its lead lapses", async () => {
    await leadership.at(NOW);
    const rest = leadership.restMs(NOW);
    outbox.leading = false;
    expect(await leadership.at(NOW + rest - 1)).toEqual({ kind: "Leads" });
    expect((await leadership.at(NOW + rest)).kind).toBe("Follows");
    expect(rest).toBeLessThan(15 * SECOND);
  });

  it("renews its lead without beginning anew", async () => {
    await leadership.at(NOW);
    expect(await leadership.at(NOW + 10 * SECOND)).toEqual({ kind: "Leads" });
    expect(leadership.restMs(NOW + 10 * SECOND)).toBe(7 * SECOND);
  });

  it("begins anew where it has slept longer than its lead", async () => {
    await leadership.at(NOW);
    expect((await leadership.at(NOW + MINUTE)).kind).toBe("Begins");
  });

  it("begins again only once it has read what was tried", async () => {
    outbox.fault = new Error("the database is away");
    await expect(leadership.at(NOW)).rejects.toThrow("away");
    outbox.fault = undefined;
    expect((await leadership.at(NOW)).kind).toBe("Begins");
  });

  it("asks again soon where another one leads", async () => {
    outbox.leading = false;
    expect(await leadership.at(NOW)).toEqual({ kind: "Follows", askAgainMs: 5 * SECOND });
  });

  it("that never led has nothing to give back", async () => {
    outbox.fault = new Error("nobody may ask");
    await expect(leadership.resign()).resolves.toBeUndefined();
  });

  it("that gave its lead back asks for it anew", async () => {
    await leadership.at(NOW);
    await leadership.resign();
    expect((await leadership.at(NOW + 1)).kind).toBe("Begins");
  });
});
