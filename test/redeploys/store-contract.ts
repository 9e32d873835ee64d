import { beforeEach, describe, expect, it } from "vitest";
import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import { type AuditEntry, type AuditRecord, verify } from "../../src/redeploys/audit-record.ts";
import type { RedeployStore } from "../../src/redeploys/ports.ts";
import type { Redeploy } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { NOW } from "../builders/evidence.ts";
import { sha256 } from "../builders/hash.ts";
import { ALEX, aPlanFor, aRedeployRequest, aRunning, CHANNEL, MEGAN, machineIds } from "../builders/redeploy.ts";
import { accepted, failedToDelete, worked } from "../builders/run.ts";
import { HOUR } from "../builders/time.ts";

/** One place to keep redeploys in, and two processes' stores on it. */
export interface OpenedRedeploys {
  readonly one: RedeployStore;
  readonly other: RedeployStore;
  audit(): Promise<readonly AuditRecord[]>;
  /** Ids of the messages that were enqueued. */
  outgoing(): Promise<readonly string[]>;
}

const NOTHING = { audit: [], outgoing: [] };
const PLAN = aPlanFor(2);
const [A = "", B = ""] = machineIds(PLAN);
const WORKED = worked();
const GAVE_UP: Run = {
  is: "GaveUp",
  acceptedAt: NOW,
  deletedAt: null,
  backAt: null,
  at: NOW + HOUR,
  because: "Deadline",
};
const bumped = (redeploy: Redeploy, overrides: Partial<Redeploy> = {}): Redeploy => ({
  ...redeploy,
  version: redeploy.version + 1,
  ...overrides,
});
const rejected = { is: "Rejected", at: NOW, reason: "No.", by: [MEGAN] } as const;

const entryOf = (deed: AuditEntry["deed"]): AuditEntry => ({
  at: NOW,
  by: ALEX,
  deed,
  requestId: "r-1",
  machineId: null,
  screen: null,
  azureRequestId: null,
  facts: { of: undefined, n: 1 },
});

const messageOf = (id: string): OutgoingMessage => ({
  id,
  conversationId: "19:approvals",
  deed: { kind: "Post" },
  body: { card: {}, sentence: "" },
  notBefore: NOW,
  giveUpAt: NOW + HOUR,
});
const beside = (id: string) => ({ audit: [entryOf("Asked")], outgoing: [messageOf(id)] });

/** What every redeploy store keeps to, the fake one included. */
export function keepsTheContractOfRedeploys(name: string, open: () => Promise<OpenedRedeploys>): void {
  describe(`${name}, as a redeploy store`, () => {
    let opened: OpenedRedeploys;
    beforeEach(async () => {
      opened = await open();
    });

    it("gives back what was created, to every process", async () => {
      const redeploy = aRedeployRequest(PLAN);
      expect(await opened.one.create(redeploy, NOTHING)).toEqual({ created: true });
      expect(await opened.other.load("r-1")).toEqual(redeploy);
      expect(await opened.other.load("r-2")).toBeUndefined();
    });

    it("creates a request once, however often it is told to", async () => {
      await opened.one.create(aRedeployRequest(PLAN), beside("m-1"));
      expect(await opened.other.create(aRedeployRequest(PLAN), beside("m-1"))).toEqual({ created: true });
      expect(await opened.audit()).toHaveLength(1);
    });

    it("lets one request have a machine, of many at once, and writes nothing of the others", async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `r-${index}`);
      const results = await Promise.all(
        ids.map((id, index) =>
          (index % 2 === 0 ? opened.one : opened.other).create({ ...aRedeployRequest(PLAN), id }, beside(`m-${id}`)),
        ),
      );
      const winner = ids[results.findIndex(({ created }) => created)] ?? "";
      expect(results.filter(({ created }) => created)).toHaveLength(1);
      for (const result of results) if (!result.created) expect(result).toMatchObject({ requestId: winner });
      expect(await opened.outgoing()).toEqual([`m-${winner}`]);
      expect(await opened.audit()).toHaveLength(1);
    });

    it("swaps a version once, of many at once, with everything beside it or nothing", async () => {
      const redeploy = aRedeployRequest(PLAN);
      await opened.one.create(redeploy, NOTHING);
      const swaps = Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? opened.one : opened.other).swap(
          bumped(redeploy, { screen: `${index}` }),
          beside(`m-${index}`),
        ),
      );
      const results = await Promise.all(swaps);
      const winner = results.findIndex(({ swapped }) => swapped);
      expect(results.filter(({ swapped }) => swapped)).toHaveLength(1);
      expect(await opened.one.load("r-1")).toMatchObject({ version: 2, screen: `${winner}` });
      expect(await opened.outgoing()).toEqual([`m-${winner}`]);
      expect(await opened.audit()).toHaveLength(1);
    });

    it("swaps no request that it does not have", async () => {
      expect(await opened.one.swap(bumped(aRedeployRequest(PLAN)), NOTHING)).toEqual({
        swapped: false,
        because: "Moved",
      });
    });

    it("lets go of machines that a request no longer holds", async () => {
      const redeploy = aRedeployRequest(PLAN);
      await opened.one.create(redeploy, NOTHING);
      expect(await opened.other.openRequests([A, B, "/nowhere"])).toEqual(
        new Map([
          [A, "r-1"],
          [B, "r-1"],
        ]),
      );
      await opened.one.swap(bumped(redeploy, { state: rejected }), NOTHING);
      expect(await opened.other.openRequests([A, B])).toEqual(new Map());
      expect(await opened.other.create({ ...redeploy, id: "r-2" }, NOTHING)).toEqual({ created: true });
    });

    it("refuses a swap during a freeze only to whoever asks for that", async () => {
      const redeploy = aRedeployRequest(PLAN);
      await opened.one.create(redeploy, NOTHING);
      const freeze = { by: MEGAN, at: NOW, until: NOW + HOUR, because: "x" };
      await opened.other.setFreeze({ version: 1, freeze }, NOTHING);
      expect(await opened.one.swap(bumped(redeploy), beside("m-1"), NOW)).toEqual({
        swapped: false,
        because: "Frozen",
      });
      expect(await opened.outgoing()).toEqual([]);
      expect(await opened.one.swap(bumped(redeploy), NOTHING)).toEqual({ swapped: true });
      expect(await opened.one.swap(bumped(bumped(redeploy)), NOTHING, NOW + HOUR)).toEqual({ swapped: true });
    });

    it("keeps one freeze, changed by whoever saw the newest", async () => {
      expect(await opened.one.freeze()).toEqual({ version: 0, freeze: null });
      const freeze = { by: MEGAN, at: NOW, until: null, because: "x" };
      const both = [opened.one, opened.other].map((store) => store.setFreeze({ version: 1, freeze }, beside("m-f")));
      expect((await Promise.all(both)).filter(({ swapped }) => swapped)).toHaveLength(1);
      expect(await opened.other.freeze()).toEqual({ version: 1, freeze });
      expect(await opened.other.setFreeze({ version: 2, freeze: null }, NOTHING)).toEqual({ swapped: true });
      expect(await opened.one.freeze()).toEqual({ version: 2, freeze: null });
    });

    it("keeps where an approver said to approve last, and writes each down", async () => {
      expect(await opened.one.approvalPlace()).toBeUndefined();
      const first = { place: CHANNEL, by: MEGAN, at: NOW };
      const second = { place: { ...CHANNEL, conversationId: "19:other" }, by: ALEX, at: NOW + HOUR };
      await opened.one.setApprovalPlace(first, beside("m-1"));
      expect(await opened.other.approvalPlace()).toEqual(first);
      await opened.other.setApprovalPlace(second, beside("m-2"));
      expect(await opened.one.approvalPlace()).toEqual(second);
      expect(await opened.audit()).toHaveLength(2);
      expect(await opened.outgoing()).toEqual(["m-1", "m-2"]);
    });

    it("keeps the place that stands last in the chain, whoever says it at once", async () => {
      const said = Array.from({ length: 10 }, (_, at) =>
        (at % 2 === 0 ? opened.one : opened.other).setApprovalPlace(
          { place: CHANNEL, by: MEGAN, at },
          { audit: [{ ...entryOf("ApprovalPlaceSet"), at }], outgoing: [] },
        ),
      );
      await Promise.all(said);
      const records = await opened.audit();
      expect(verify(records, sha256)).toMatchObject({ ok: true, records: 10 });
      expect((await opened.other.approvalPlace())?.at).toBe(records.at(-1)?.entry.at);
    });

    it("keeps one chain of all that is written down, whoever writes at once", async () => {
      const notes = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? opened.one : opened.other).note([entryOf("Refused"), entryOf("Reminded")]),
      );
      await Promise.all(notes);
      const records = await opened.audit();
      expect(verify(records, sha256)).toMatchObject({ ok: true, records: 40 });
      expect(records.filter(({ entry }, index) => entry.deed !== (index % 2 === 0 ? "Refused" : "Reminded"))).toEqual(
        [],
      );
    });

    it("enqueues a message once", async () => {
      const redeploy = aRedeployRequest(PLAN);
      await opened.one.create(redeploy, beside("m-1"));
      await opened.one.swap(bumped(redeploy), beside("m-1"));
      expect(await opened.outgoing()).toEqual(["m-1"]);
    });

    it("tells which requests are due, the longest due first", async () => {
      await opened.one.create({ ...aRedeployRequest(aPlanFor(1)), id: "waits" }, NOTHING);
      const late = aRunning({ ...PLAN, machines: PLAN.machines.slice(1) }, [accepted({ checkAt: NOW + 5 })]);
      await opened.one.create({ ...late, id: "late" }, NOTHING);
      expect(await opened.other.due(NOW + 4, 10)).toEqual([]);
      expect(await opened.other.due(NOW + 5, 10)).toEqual(["late"]);
      expect(await opened.other.due(NOW + 3 * HOUR, 10)).toEqual(["late", "waits"]);
      expect(await opened.other.due(NOW + 3 * HOUR, 1)).toEqual(["late"]);
      await opened.one.swap(bumped({ ...aRedeployRequest(aPlanFor(1)), id: "waits" }, { state: rejected }), NOTHING);
      expect(await opened.other.due(NOW + 3 * HOUR, 10)).toEqual(["late"]);
    });

    it("tells a machine's past, and how often a redeploy helped", async () => {
      const messageKey = PLAN.machines[0]?.messageKey ?? "";
      const running = aRunning(PLAN, [accepted(), failedToDelete()]);
      await opened.one.create(running, NOTHING);
      expect(await opened.other.success([messageKey])).toEqual(new Map());
      expect((await opened.other.acceptedSince(NOW)).map(({ id }) => id)).toEqual(["r-1"]);
      const ended = { is: "Finished", at: NOW + HOUR, ended: null, runs: { [A]: WORKED, [B]: GAVE_UP } } as const;
      await opened.one.swap(bumped(running, { state: ended }), NOTHING);
      expect(await opened.other.success([messageKey, "other"])).toEqual(new Map([[messageKey, { worked: 1, n: 2 }]]));
      expect((await opened.other.earlier([A], NOW)).get(A)).toMatchObject([
        { outcome: "Worked", accepted: true, at: NOW },
      ]);
      expect((await opened.other.earlier([A], NOW + 1)).size).toBe(0);
      expect((await opened.other.ofMachine(B, 10)).map(({ id }) => id)).toEqual(["r-1"]);
      expect(await opened.other.acceptedSince(NOW + 1)).toEqual([]);
    });

    it("lists what waits for approvers, the oldest first, and what was asked for, the newest first", async () => {
      for (const [index, id] of ["old", "young"].entries()) {
        const plan = { ...PLAN, machines: PLAN.machines.slice(index, index + 1) };
        await opened.one.create({ ...aRedeployRequest(plan), id, askedAt: NOW + index }, NOTHING);
      }
      expect((await opened.other.pending()).map(({ id }) => id)).toEqual(["old", "young"]);
      expect((await opened.other.since(NOW, 10)).map(({ id }) => id)).toEqual(["young", "old"]);
      expect((await opened.other.since(NOW + 1, 10)).map(({ id }) => id)).toEqual(["young"]);
      const old = await opened.one.load("old");
      if (old) await opened.one.swap(bumped(old, { state: rejected }), NOTHING);
      expect((await opened.other.pending()).map(({ id }) => id)).toEqual(["young"]);
    });
  });
}
