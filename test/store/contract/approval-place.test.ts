import { expect, it } from "vitest";
import { keptApprovalPlaces } from "../../../src/redeploys/kept-approval-places.ts";
import { NOW } from "../../builders/evidence.ts";
import { aRedeployRequest, CHANNEL, MEGAN } from "../../builders/redeploy.ts";
import { onEachEngine } from "../opened.ts";
import { backTo } from "../steps.ts";

onEachEngine("the approvers' place", (opened) => {
  const said = { place: CHANNEL, by: MEGAN, at: NOW };

  it("is kept with who said it and when, over a restart", async () => {
    await keptApprovalPlaces(opened.store.redeploys, undefined).keep(CHANNEL, MEGAN, NOW);
    const store = await opened.reopen();
    expect(await store.redeploys.approvalPlace()).toEqual(said);
    expect(await store.audit.verify()).toMatchObject({ ok: true, records: 1, last: { entry: { by: MEGAN, at: NOW } } });
  });

  it("and its record in the audit are written both or not at all", async () => {
    await opened.place.sql("insert into audit (sequence, entry, previous, hash) values (1, '{}', '', '')");
    await expect(keptApprovalPlaces(opened.store.redeploys, undefined).keep(CHANNEL, MEGAN, NOW)).rejects.toThrow();
    expect(await opened.store.redeploys.approvalPlace()).toBeUndefined();
  });

  it.each(["x", '{"place":{},"by":null,"at":1}'])(
    "that cannot be read is not taken for the operator's, and can be said anew: %s",
    async (record) => {
      const places = keptApprovalPlaces(opened.store.redeploys, "19:setting");
      await opened.place.sql(`insert into approval_place (id, record) values (1, '${record}')`);
      await expect(places.place()).rejects.toThrow("The approvers' place");
      await places.keep(CHANNEL, MEGAN, NOW);
      expect(await places.place()).toEqual(CHANNEL);
    },
  );

  it("comes to a store that has redeploys and an audit already", async () => {
    const { redeploys } = opened.store;
    await redeploys.create(aRedeployRequest(), { audit: [], outgoing: [] });
    await keptApprovalPlaces(redeploys, undefined).keep(CHANNEL, MEGAN, NOW);
    await backTo(opened.place, "0007-redeploys");
    const store = await opened.reopen();
    expect(await store.redeploys.load("r-1")).toEqual(aRedeployRequest());
    expect(await store.redeploys.approvalPlace()).toBeUndefined();
    await keptApprovalPlaces(store.redeploys, undefined).keep(CHANNEL, MEGAN, NOW);
    expect(await store.audit.verify()).toMatchObject({ ok: true, records: 2 });
  });
});
