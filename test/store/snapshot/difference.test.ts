import { describe, expect, it } from "vitest";
import { difference } from "../../../src/store/snapshot/difference.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV } from "../../builders/machine.ts";
import { aSnapshot, aSubscription, judged, unhealthy } from "../../builders/snapshot.ts";

const [web, db, dc] = ["web-01", "db-01", "dc-01"].map((name) => judged({ machine: { name } })) as [
  ReturnType<typeof judged>,
  ReturnType<typeof judged>,
  ReturnType<typeof judged>,
];
const estate = aSnapshot([web, db, dc]);

describe("the difference between two snapshots", () => {
  it("is everything where there was none", async () => {
    expect(await difference(undefined, estate)).toEqual({ touched: [web, db, dc], gone: [] });
  });

  it("is nothing where all parts are the same objects, though what holds them is new", async () => {
    const next = aSnapshot([web, db, dc].map((one) => ({ ...one, evidence: { ...one.evidence } })));
    expect(await difference(estate, next)).toEqual({ touched: [], gone: [] });
  });

  it("is who changed, who came and who went", async () => {
    const [changed, fresh] = [{ ...db, verdict: unhealthy() }, judged({ machine: { name: "new" } })];
    const { touched, gone } = await difference(estate, aSnapshot([web, changed, fresh]));
    expect(touched).toEqual([changed, fresh]);
    expect(gone).toEqual([dc.evidence.machine.id]);
  });

  it("leaves out that a subscription was read anew", async () => {
    const visibility = { seen: true, asOf: NOW + 1 } as const;
    const next = aSnapshot([web, db, dc], { subscriptions: [aSubscription({ visibility })] });
    expect(await difference(estate, next)).toEqual({ touched: [], gone: [] });
  });

  it("counts in a visibility that is no longer its subscription's, and one whose subscription is not known", async () => {
    const visibility = { seen: false, because: "SourceFailed", source: "Plans" } as const;
    const own = { ...web, evidence: { ...web.evidence, visibility } };
    expect((await difference(estate, aSnapshot([own, db, dc]))).touched).toEqual([own]);
    const elsewhere = aSnapshot([web, db, dc], { subscriptions: [aSubscription({ id: CONTOSO_DEV })] });
    expect((await difference(estate, elsewhere)).touched).toEqual([web, db, dc]);
  });
});
