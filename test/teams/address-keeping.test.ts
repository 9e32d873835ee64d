import { expect, test } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { AddressKeeping } from "../../src/teams/address-keeping.ts";
import { aMessage, anInstallation, type RawActivity } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { MINUTE } from "../builders/time.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";
import { keptLog } from "./serve.ts";

const SERVICE = "https://smba.trafficmanager.net/emea/";

function keeping() {
  const addresses = new MemoryAddresses();
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  const kept = new AddressKeeping(addresses, clock, log);
  const hear = async (raw: RawActivity) => {
    kept.heard(readActivity(raw) as Incoming);
    await kept.idle();
  };
  return { addresses, clock, lines, hear, kept };
}

test("a conversation is reached where its last turn came from", async () => {
  const { addresses, hear } = keeping();
  await hear(aMessage(SERVICE, "status"));
  expect((await addresses.of("a:personal"))?.reference).toContain(SERVICE);
  await hear(aMessage("https://smba.trafficmanager.net/amer/", "status"));
  expect((await addresses.of("a:personal"))?.reference).toContain("/amer/");
});

test("turns within a minute ask the store once, later ones again", async () => {
  const { addresses, clock, hear } = keeping();
  for (let turn = 0; turn < 5; turn += 1) await hear(aMessage(SERVICE, "status"));
  expect(addresses.keeps).toBe(1);
  await clock.pass(MINUTE);
  await hear(aMessage(SERVICE, "status"));
  expect(addresses.keeps).toBe(2);
});

test("a pause ends with a turn", async () => {
  const { addresses, clock, hear } = keeping();
  await hear(aMessage(SERVICE, "status"));
  await addresses.pause("a:personal", "403", clock.now());
  await clock.pass(MINUTE);
  await hear(aMessage(SERVICE, "status"));
  expect((await addresses.of("a:personal"))?.paused).toBeUndefined();
});

test("an uninstalled bot forgets the conversation, and knows it again at once when it is back", async () => {
  const { addresses, hear } = keeping();
  await hear(aMessage(SERVICE, "status"));
  await hear(anInstallation(SERVICE, { action: "remove" }));
  expect(await addresses.of("a:personal")).toBeUndefined();
  await hear(anInstallation(SERVICE));
  expect(await addresses.of("a:personal")).toBeDefined();
});

test("a bot that is removed from a team forgets all channels of it", async () => {
  const { addresses, hear } = keeping();
  const inTeam = (id: string) => ({ conversation: { id }, channelData: { team: { id: "19:team" } } });
  for (const id of ["19:one;messageid=1", "19:two"]) await hear(aMessage(SERVICE, "status", inTeam(id)));
  await hear(anInstallation(SERVICE, { action: "remove", ...inTeam("19:team") }));
  expect(await Promise.all(["19:one", "19:two"].map((id) => addresses.of(id)))).toEqual([undefined, undefined]);
});

test("a store that fails is a line in the log, and the next turn tries again", async () => {
  const { addresses, hear, lines } = keeping();
  addresses.fault = new Error("the database is away");
  await hear(aMessage(SERVICE, "status"));
  expect(lines).toMatchObject([{ msg: "the address of a conversation could not be kept" }]);
  addresses.fault = undefined;
  await hear(aMessage(SERVICE, "status"));
  expect(await addresses.of("a:personal")).toBeDefined();
});

test("an activity that names no bot is passed over", async () => {
  const { addresses, hear } = keeping();
  await hear(aMessage(SERVICE, "status", { recipient: undefined }));
  expect(addresses.keeps).toBe(0);
});
