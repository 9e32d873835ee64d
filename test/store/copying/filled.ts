import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { transitions } from "../../../src/health/transitions.ts";
import type { Query } from "../../../src/questions/query.ts";
import type { AuditEntry } from "../../../src/redeploys/audit-record.ts";
import type { Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { anAddress, anOutgoing } from "../../builders/outgoing.ts";
import {
  ADELE,
  ALEX,
  aPlan,
  aPlannedMachine,
  aRedeployRequest,
  aRunning,
  CHANNEL,
  MEGAN,
} from "../../builders/redeploy.ts";
import { worked } from "../../builders/run.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { aMute, aRecord } from "../../builders/subscriber.ts";
import { HOUR, MINUTE } from "../../builders/time.ts";
import { following } from "../opened.ts";
import type { Place } from "../places.ts";

/** Texts that an engine may hold differently: marks, other scripts, both kinds of quotes, an empty one. */
const AWKWARD = ["", "Zoë’s “web” 'server'", "データベース", "👩‍🔧", "a\\b\nc\td", "%_;--", "İstanbul"];

const QUERY: Query = {
  ask: "List",
  where: [{ field: "os", values: ["Linux"], not: true }],
  order: "Worst",
  limit: undefined,
};

/** Puts something into every table, by the store's own ports and with awkward texts. */
export async function fill(store: Store, place: Place): Promise<void> {
  await fillEstate(store);
  await fillTurns(store);
  await fillDigests(store);
  await fillRedeploys(store);
  // The embedded store needs no lease to send; one that lapsed is what a killed process leaves.
  await place.sql(`insert into sender (id, owner, until) values (1, 'somebody', ${NOW - HOUR})`);
  await place.sql(`insert into sync_turn (id, until, failures) values (1, ${NOW - HOUR}, '[]')`);
}

async function fillEstate({ snapshots }: Store): Promise<void> {
  const machines = AWKWARD.map((name, n) =>
    judged({ machine: { id: `/m/${n}`, name, tags: { [`tag ${n}`]: name } }, verdict: unhealthy({ message: name }) }),
  );
  const first = aSnapshot(machines);
  const second = following(
    first,
    new Map([...first.machines].map(([id, one]) => [id, { ...one, verdict: judged().verdict }])),
  );
  await snapshots.save(first, transitions(undefined, first));
  await snapshots.save(second, transitions(first, second));
}

async function fillTurns({ turns, conversations, exportLinks, addresses, outbox }: Store): Promise<void> {
  await turns.claim("a turn", NOW);
  await conversations.keep("a:personal", { query: QUERY, page: 1, at: NOW });
  await exportLinks.key();
  await exportLinks.keep("a link", { query: QUERY, expiresAt: NOW + 10 * MINUTE }, NOW);
  await addresses.keep(anAddress("19:a", { teamId: "19:team" }), NOW);
  await addresses.keep(anAddress("a:alex", { personId: "alex" }), NOW);
  await addresses.pause("19:a", "403", NOW);
  await outbox.enqueue([anOutgoing({ id: "m-1", body: { card: { AWKWARD }, sentence: "Hello." } })]);
}

async function fillDigests({ digests }: Store): Promise<void> {
  await digests.save(subscribed("s1", "19:a", usualSettings("UTC", "ja-JP"), ALEX, NOW));
  await digests.record(aRecord(), undefined, ["/m/web-01"]);
  await digests.addMute(aMute({ reason: AWKWARD.join(" "), by: MEGAN }));
  const alarm = { subscriberId: "s1", at: NOW, cause: "x", machineIds: ["/m/1"], messageId: "m-2", overAt: undefined };
  await digests.recordAlarm(alarm, anOutgoing({ id: "m-2" }));
}

/** One request that was carried out and one that waits, so that every table about redeploys has a row. */
async function fillRedeploys({ redeploys }: Store): Promise<void> {
  const plan = aPlan([aPlannedMachine("web-01")]);
  const beside = (deed: AuditEntry["deed"]) => ({ audit: [entryOf(deed)], outgoing: [] });
  await redeploys.create(aRedeployRequest(plan), beside("Asked"));
  const running = aRunning(plan, [worked()]);
  await redeploys.swap({ ...running, version: 2 }, beside("Began"));
  const other = aRedeployRequest(aPlan([aPlannedMachine("web-02")]));
  await redeploys.create({ ...other, id: "r-2", reason: AWKWARD.join(" ") }, beside("Asked"));
  const freeze = { by: ADELE, at: NOW, until: null, because: "a move" };
  await redeploys.setFreeze({ version: 1, freeze }, beside("Frozen"));
  await redeploys.setApprovalPlace({ place: CHANNEL, by: MEGAN, at: NOW }, beside("ApprovalPlaceSet"));
}

function entryOf(deed: AuditEntry["deed"]): AuditEntry {
  return {
    at: NOW,
    by: ALEX,
    deed,
    requestId: "r-1",
    machineId: null,
    screen: null,
    azureRequestId: null,
    facts: { AWKWARD, whole: Number.MAX_SAFE_INTEGER, part: 0.1 },
  };
}
