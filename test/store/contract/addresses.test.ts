import { expect, it } from "vitest";
import { anAddress } from "../../builders/outgoing.ts";
import { at, DAY, MINUTE } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

const NOW = at("09:00");

onEachEngine("the address of a conversation", (opened) => {
  it("is none before the first turn, then what the last one showed", async () => {
    const { addresses } = opened.store;
    expect(await addresses.of("a:personal")).toBeUndefined();
    await addresses.keep(anAddress(), NOW);
    await addresses.keep(anAddress("a:personal", { reference: "moved", teamId: "19:team" }), NOW + 1);
    expect(await addresses.of("a:personal")).toStrictEqual({
      conversationId: "a:personal",
      teamId: "19:team",
      reference: "moved",
      paused: undefined,
    });
  });

  it("is remembered over a restart", async () => {
    await opened.store.addresses.keep(anAddress(), NOW);
    const { addresses } = await opened.reopen();
    expect(await addresses.of("a:personal")).toMatchObject(anAddress());
  });

  it("is paused with a reason until the next turn, the same or not", async () => {
    const { addresses } = opened.store;
    await addresses.keep(anAddress(), NOW);
    await addresses.pause("a:personal", "403 Blocked", NOW + 1);
    expect((await addresses.of("a:personal"))?.paused).toEqual({ at: NOW + 1, because: "403 Blocked" });
    await addresses.keep(anAddress(), NOW + 2);
    expect((await addresses.of("a:personal"))?.paused).toBeUndefined();
  });

  it("of somebody's personal chat is found by who it is, the newest one, until it is removed", async () => {
    const { addresses } = opened.store;
    const chat = (conversationId: string) => ({ ...anAddress(conversationId), personId: "alex" });
    await addresses.keep(anAddress("19:channel"), NOW);
    await addresses.keep(chat("a:old"), NOW);
    await addresses.keep(chat("a:new"), NOW + 1);
    await addresses.keep({ ...anAddress("a:megan"), personId: "megan" }, NOW + 2);
    expect(await addresses.ofPerson("alex")).toMatchObject({ conversationId: "a:new", personId: "alex" });
    expect(await addresses.ofPerson("nobody")).toBeUndefined();
    await addresses.remove("a:new");
    expect(await addresses.ofPerson("alex")).toBeUndefined();
    expect(await opened.place.sql("select person from personal_chat")).toEqual([{ person: "megan" }]);
  });

  it("cannot be paused where there is none", async () => {
    await opened.store.addresses.pause("a:nobody", "403", NOW);
    expect(await opened.store.addresses.of("a:nobody")).toBeUndefined();
  });

  it("is removed alone, or with all channels of its team", async () => {
    const { addresses } = opened.store;
    for (const id of ["19:one", "19:two"]) await addresses.keep(anAddress(id, { teamId: "19:team" }), NOW);
    for (const id of ["19:other", "a:personal"]) await addresses.keep(anAddress(id), NOW);
    await addresses.remove("a:personal");
    const removed = await addresses.removeTeam("19:team");
    expect(removed.toSorted()).toEqual(["19:one", "19:two"]);
    const left = await Promise.all(["19:one", "19:two", "19:other", "a:personal"].map((id) => addresses.of(id)));
    expect(left.map((address) => address?.conversationId)).toEqual([undefined, undefined, "19:other", undefined]);
  });

  it("is written again for its time alone only once a day", async () => {
    const seenAt = async () => Number((await opened.place.sql("select seen_at from address"))[0]?.seen_at);
    await opened.store.addresses.keep(anAddress(), NOW);
    await opened.store.addresses.keep(anAddress(), NOW + DAY);
    expect(await seenAt()).toBe(NOW);
    await opened.store.addresses.keep(anAddress(), NOW + DAY + MINUTE);
    expect(await seenAt()).toBe(NOW + DAY + MINUTE);
  });

  it("that cannot be read counts as none, is told to the log, and is replaced by the next turn", async () => {
    const { addresses } = opened.store;
    await addresses.keep(anAddress(), NOW);
    await opened.place.sql("update address set record = '{\"conversationId\":1}'");
    expect(await addresses.of("a:personal")).toBeUndefined();
    expect(opened.lines).toMatchObject([{ msg: "The address of a conversation cannot be read" }]);
    await addresses.keep(anAddress(), NOW);
    expect(await addresses.of("a:personal")).toMatchObject(anAddress());
  });

  it("is found for an id of any length and text", async () => {
    const { addresses } = opened.store;
    for (const id of [`19:${"x".repeat(1_900)}`, "NUL \0", "half \uD83D"]) {
      await addresses.keep(anAddress(id), NOW);
      expect(await addresses.of(id)).toMatchObject(anAddress(id));
    }
  });
});
