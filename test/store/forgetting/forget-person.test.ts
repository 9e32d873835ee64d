import { describe, expect, it, onTestFinished } from "vitest";
import { resettled, subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { canonical } from "../../../src/redeploys/canonical.ts";
import { forgetPerson } from "../../../src/store/forgetting/forget-person.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { sha256 } from "../../builders/hash.ts";
import {
  anApproval,
  aPlan,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aRunning,
  aVote,
  CHANNEL,
  machineIds,
} from "../../builders/redeploy.ts";
import { worked } from "../../builders/run.ts";
import { aMute } from "../../builders/subscriber.ts";
import { DAY } from "../../builders/time.ts";
import { aLog } from "../opened.ts";
import { aFolder, ENGINES, type EngineUnderTest, type Place } from "../places.ts";
import { tablesAfter } from "../steps.ts";

const { log } = aLog();
const LATER = NOW + DAY;
const ANA = { id: "aaaaaaaa-1111-4111-8111-111111111111", name: "Ana Gómez" };
/** As Teams showed her before she married. */
const EARLIER = { ...ANA, name: "Ana Ruiz" };
const BEN = { id: "bbbbbbbb-2222-4222-8222-222222222222", name: "Ben Ng" };
const NAMES = /Ana (Gómez|Ruiz)/;

/** Ana did everything that can be done, and others named her. */
async function withAna({ digests, redeploys, addresses }: Store): Promise<void> {
  for (const { id } of [ANA, BEN]) {
    await addresses.keep({ conversationId: `a:${id}`, teamId: undefined, personId: id, reference: "{}" }, NOW);
  }
  const mentions = {
    people: [
      { id: "29:1", name: ANA.name },
      { id: "29:2", name: BEN.name },
    ],
    atLeast: 3,
  };
  const made = subscribed("s1", "19:a", usualSettings("UTC", "en-US"), ANA, NOW);
  await digests.save(made);
  await digests.save(resettled(made.subscriber, { mentions }, EARLIER, NOW));
  await digests.addMute(aMute({ id: "m1", by: BEN, reason: `Ask ${ANA.name} first.` }));
  await digests.saveMutes([aMute({ id: "m2", by: BEN, ended: { at: NOW, by: ANA } })]);
  const plan = aPlan([aPlannedMachine("web-01")]);
  const ids = machineIds(plan);
  const asked = { ...aRedeployRequest(plan), askedBy: ANA, mentions: [BEN, ANA] };
  const entry = { at: NOW, by: ANA, requestId: "r-1", machineId: null, screen: null, azureRequestId: null, facts: {} };
  const beside = { audit: [{ ...entry, deed: "Asked" as const }], outgoing: [] };
  await redeploys.create(asked, beside);
  const approvals = [anApproval(ids, { votes: [aVote(BEN, ids)] })];
  await redeploys.swap({ ...aRunning(plan, [worked()]), askedBy: ANA, approvals, version: 2 }, beside);
  const other = aPlan([aPlannedMachine("web-02")]);
  const round = aRound(machineIds(other), { votes: [aVote(ANA, machineIds(other))] });
  await redeploys.create({ ...aRedeployRequest(other, { is: "Open", round }), id: "r-2", askedBy: BEN }, beside);
  await redeploys.setFreeze({ version: 1, freeze: { by: ANA, at: NOW, until: null, because: "A move." } }, beside);
  await redeploys.setApprovalPlace({ place: CHANNEL, by: EARLIER, at: NOW }, beside);
}

async function aPlaceWithAna({ newPlace }: EngineUnderTest): Promise<Place> {
  const place = await newPlace();
  onTestFinished(() => place.remove());
  const store = await openStore(place.config, log);
  await withAna(store);
  await store.close();
  return place;
}

async function tablesThatName(place: Place, name: RegExp): Promise<readonly string[]> {
  const tables = tablesAfter("");
  const found = await Promise.all(
    tables.map(async (table) => JSON.stringify(await place.sql(`select * from ${table}`))),
  );
  return tables.filter((_, n) => name.test(found[n] ?? "")).toSorted();
}

const EVERYWHERE = [
  "approval_place",
  "audit",
  "mute",
  "redeploy",
  "redeploy_freeze",
  "redeploy_outcome",
  "settings_change",
  "subscriber",
];

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`a person who is forgotten on ${engine.engine}`, () => {
    it("is named in the audit alone afterwards, whatever they were called and whoever named them", async () => {
      const place = await aPlaceWithAna(engine);
      expect(await tablesThatName(place, NAMES)).toEqual(EVERYWHERE);
      const { changed, audited } = await forgetPerson(place.config, ANA.id.toUpperCase(), log, LATER);
      expect(await tablesThatName(place, NAMES)).toEqual(["audit"]);
      expect(Object.fromEntries(changed)).toEqual({
        subscriber: 1,
        settings_change: 2,
        mute: 2,
        redeploy: 2,
        redeploy_outcome: 1,
        redeploy_freeze: 1,
        approval_place: 1,
        personal_chat: 1,
      });
      expect(await place.sql("select person from personal_chat")).toEqual([{ person: BEN.id }]);
      expect(audited).toBe(5);
      expect(await tablesThatName(place, /Ben Ng/)).toEqual([
        "mute",
        "redeploy",
        "redeploy_outcome",
        "settings_change",
        "subscriber",
      ]);
    });

    it("leaves records that can be read, and a request whose approval still counts", async () => {
      const place = await aPlaceWithAna(engine);
      await forgetPerson(place.config, ANA.id, log, LATER);
      const store = await openStore(place.config, log);
      onTestFinished(() => store.close());
      const [subscriber] = await store.digests.subscribers();
      expect(subscriber).toMatchObject({
        createdBy: { id: ANA.id, name: "(forgotten)" },
        mentions: { people: [{ name: BEN.name }] },
      });
      expect(await store.digests.changes("s1")).toHaveLength(2);
      expect((await store.digests.mutes(0)).map(({ reason }) => reason)).toContain("Ask (forgotten) first.");
      const redeploy = await store.redeploys.load("r-1");
      expect(redeploy).toMatchObject({ askedBy: { id: ANA.id, name: "(forgotten)" }, version: 2 });
      expect(sha256(canonical(redeploy?.plan))).toBe(redeploy?.planHash);
      expect(await store.redeploys.pending()).toMatchObject([{ id: "r-2", askedBy: BEN }]);
      expect(await store.redeploys.approvalPlace()).toMatchObject({ by: { id: ANA.id, name: "(forgotten)" } });
      expect(await store.audit.verify()).toMatchObject({ ok: true, records: 5 });
    });

    it("can be forgotten twice, and somebody unknown once", async () => {
      const place = await aPlaceWithAna(engine);
      await forgetPerson(place.config, ANA.id, log, LATER);
      const again = await forgetPerson(place.config, ANA.id, log, LATER);
      const nobody = await forgetPerson(place.config, "cccccccc-3333-4333-8333-333333333333", log, LATER);
      expect([again.changed.size, again.audited, nobody.changed.size, nobody.audited]).toEqual([0, 5, 0, 0]);
    });

    it("is not forgotten while Vitals runs, which would write back what it holds", async () => {
      const place = await aPlaceWithAna(engine);
      const running = await openStore(place.config, log);
      await expect(forgetPerson(place.config, ANA.id, log, LATER)).rejects.toThrow("in use by");
      await running.close();
      expect(await tablesThatName(place, NAMES)).toEqual(EVERYWHERE);
    });

    it("stays where a record cannot be read, and is forgotten in the others", async () => {
      const place = await aPlaceWithAna(engine);
      await place.sql("update approval_place set record = 'Ana Ruiz {'");
      await forgetPerson(place.config, ANA.id, log, LATER);
      expect(await tablesThatName(place, NAMES)).toEqual(["approval_place", "audit"]);
    });
  });
}

it("a store that is not there is not made to forget somebody in it", async () => {
  const place = aFolder();
  onTestFinished(() => place.remove());
  await expect(forgetPerson(place.config, ANA.id, log, LATER)).rejects.toThrow("There is no store in");
});
