import { expect, it } from "vitest";
import { NOW } from "../../builders/evidence.ts";
import { ALEX, aPlanFor, aRunning, MEGAN, machineIds } from "../../builders/redeploy.ts";
import { accepted, worked } from "../../builders/run.ts";
import { aMute } from "../../builders/subscriber.ts";
import { DAY } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

const plan = aPlanFor(2);
const [first = "", second = ""] = machineIds(plan);
const NOTHING = { audit: [], outgoing: [] };

onEachEngine("what people decided, in the words of questions", (opened) => {
  it.each([
    [{ kind: "Machine", machineId: first, name: "web-01" } as const, { field: "machine", values: [first], not: false }],
    [{ kind: "Error", error: "exit code" } as const, { field: "error", values: ["exit code"], not: false }],
    [
      { kind: "Filter", where: [{ field: "os", values: ["Linux"], not: true }] } as const,
      { field: "os", values: ["Linux"], not: true },
    ],
  ])("a mute is its filters: %j", async (what, filter) => {
    await opened.store.digests.saveMutes([aMute({ what })]);
    const { history } = await opened.reopen();
    expect(await history.mutes(NOW)).toEqual([
      {
        where: [filter],
        by: aMute().by.name,
        reason: "it is being rebuilt",
        at: NOW - DAY,
        until: NOW + DAY,
        ended: undefined,
      },
    ]);
    expect(await history.mutes(NOW + DAY)).toEqual([]);
  });

  it("a mute that was taken back says by whom", async () => {
    const { digests, history } = opened.store;
    await digests.saveMutes([aMute({ ended: { at: NOW, by: { id: "megan", name: "Megan Bowen" } } })]);
    expect(await history.mutes(0)).toMatchObject([{ ended: { at: NOW, by: "Megan Bowen" } }]);
  });

  it("a mute of a filter that is not known here mutes nobody, and the others go on", async () => {
    const { digests, history } = opened.store;
    const where = [{ field: "rack", values: ["7"], not: false }];
    await digests.saveMutes([aMute({ id: "m0", what: { kind: "Filter", where } })]);
    await digests.saveMutes([aMute({ id: "m1" })]);
    expect(await history.mutes(0)).toHaveLength(1);
  });

  it("a redeploy is told of each machine that it touched, with who asked and who approved", async () => {
    const { redeploys, history } = opened.store;
    await redeploys.create(aRunning(plan, [accepted(), worked()]), NOTHING);
    const both = { at: NOW, askedBy: ALEX.name, approvedBy: [MEGAN.name] };
    expect(await history.redeploysOf(first)).toEqual([{ ...both, outcome: "UnderWay" }]);
    expect(await history.redeploysOf(second)).toEqual([{ ...both, outcome: "Worked" }]);
    expect(await history.redeploysOf("/m/other")).toEqual([]);
  });
});
