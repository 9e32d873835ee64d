import { describe, expect, it } from "vitest";
import { aReport } from "../../builders/evidence.ts";
import { aMachine, CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aReading, byId, failed, ok, PROD_AND_DEV, plans } from "../../builders/reading.ts";
import { at, HOUR } from "../../builders/time.ts";
import { named, sight, take } from "./take.ts";

const web = aMachine({ name: "web-01" });
const dev = aMachine({ name: "dev-01", subscriptionId: CONTOSO_DEV });
const first = take(aReading([web, dev]), at("06:00"));
const PROD_ALONE = ok(new Map([[CONTOSO_PROD, "Contoso Prod"]]));
/** What Resource Graph answers when Contoso Dev may not be read: no error, just less. */
const withoutDev = aReading([web], { subscriptions: PROD_ALONE });
const subscription = (snapshot: typeof first, id: string) => snapshot.subscriptions.find((one) => one.id === id);

describe("a subscription that is read", () => {
  it("has its name, its prerequisites, and the time of its reading", () => {
    const found = subscription(first, CONTOSO_DEV);
    expect(found).toEqual({
      id: CONTOSO_DEV,
      name: "Contoso Dev",
      readable: true,
      visibility: { seen: true, asOf: at("06:00") },
      coverage: { serversPlan: "P2", planOf: "Subscription", cspm: false, endpointProtection: true },
      hasReports: false,
    });
    expect(named(first, "dev-01").evidence.visibility).toEqual({ seen: true });
  });

  it("has reports if any of its machines has one, however old", () => {
    const reports = ok(byId([dev], () => [aReport({ scannedAt: at("00:00", -9) })]));
    const snapshot = take(aReading([web, dev], { reports }), at("06:00"));
    expect(snapshot.subscriptions.map(({ id, hasReports }) => [id, hasReports])).toEqual([
      [CONTOSO_PROD, false],
      [CONTOSO_DEV, true],
    ]);
  });

  it("still has them while the reports cannot be read", () => {
    const reports = ok(byId([dev], () => [aReport()]));
    const before = take(aReading([web, dev], { reports }), at("06:00"));
    const after = take(aReading([web, dev], { reports: failed("HealthReports") }), at("07:00"), before);
    expect(subscription(after, CONTOSO_DEV)?.hasReports).toBe(true);
  });

  it("is there without any machine", () => {
    expect(take(aReading([]), at("06:00")).subscriptions.map(({ name }) => name)).toEqual([...PROD_AND_DEV.values()]);
  });

  it("is not covered where no pricing row speaks for it", () => {
    const snapshot = take(aReading([web], { plans: ok(plans({})) }), at("06:00"));
    expect(named(snapshot, "web-01").verdict).toMatchObject({ why: { missing: ["ServersPlan"] } });
  });
});

describe("the prerequisites of a subscription", () => {
  it.each([
    ["its plans", { plans: failed("Plans") }],
    ["its switch", { endpointProtection: new Map([[CONTOSO_PROD, failed("EndpointProtection")]]) }],
  ])("are unknown while %s were never read", (_, failing) => {
    const snapshot = take(aReading([web], failing), at("06:00"));
    expect(subscription(snapshot, CONTOSO_PROD)?.coverage).toBeUndefined();
    expect(named(snapshot, "web-01").verdict.state).toBe("Unknown");
  });
});

describe("a subscription that was seen before and is not readable now", () => {
  const second = take(withoutDev, at("06:15"), first);

  it("stays, by its last known name", () => {
    expect(subscription(second, CONTOSO_DEV)).toEqual({
      id: CONTOSO_DEV,
      name: "Contoso Dev",
      readable: false,
      visibility: { seen: false, because: "SubscriptionNotReadable", source: undefined },
      coverage: undefined,
      hasReports: false,
    });
  });

  it("keeps its machines, as not visible, with what was known of them", () => {
    const { evidence } = named(second, "dev-01");
    expect(sight(named(second, "dev-01"))).toBe("SubscriptionNotReadable");
    expect(evidence).toEqual({ ...named(first, "dev-01").evidence, visibility: evidence.visibility });
    expect(evidence.visibility).toBe(subscription(second, CONTOSO_DEV)?.visibility);
  });

  it("keeps them however often it stays unreadable", () => {
    const third = take(withoutDev, at("23:00"), second);
    expect(sight(named(third, "dev-01"))).toBe("SubscriptionNotReadable");
  });

  it("is not taken for one whose list failed", () => {
    const list = aReading([web, dev], { subscriptions: failed("Subscriptions") });
    expect(sight(named(take(list, at("06:30"), second), "dev-01"))).toBe("SubscriptionNotReadable");
  });

  it("is back with a complete reading", () => {
    expect(sight(named(take(aReading([web, dev]), at("06:30"), second), "dev-01"))).toBe("Healthy");
  });

  it("is not back with an incomplete one: the age of what stands in is not known", () => {
    const partly = aReading([web, dev], { extensions: failed("Extensions") });
    const third = take(partly, at("06:30"), second);
    expect([sight(named(third, "dev-01")), sight(named(third, "web-01"))]).toEqual([
      "SourceFailed Extensions",
      "Healthy",
    ]);
    const fourth = take(partly, at("06:45"), third);
    expect(sight(named(fourth, "dev-01"))).toBe("SourceFailed Extensions");
  });
});

describe("a subscription that was asked for by name", () => {
  const expectedSubscriptions = [CONTOSO_PROD, CONTOSO_DEV];

  it("is named as not readable, by its id, if it was never seen", () => {
    const snapshot = take({ ...withoutDev, expectedSubscriptions }, at("06:00"));
    expect(subscription(snapshot, CONTOSO_DEV)).toMatchObject({ name: CONTOSO_DEV, readable: false });
  });

  it("is forgotten with its machines when it is asked for no more", () => {
    const snapshot = take({ ...withoutDev, expectedSubscriptions: [CONTOSO_PROD] }, at("06:15"), first);
    expect([subscription(snapshot, CONTOSO_DEV), snapshot.machines.size]).toEqual([undefined, 1]);
  });
});

describe("a machine in a subscription that nobody listed", () => {
  it("is not visible: the rest of that subscription may not be readable", () => {
    const snapshot = take(aReading([web, dev], { subscriptions: PROD_ALONE }), at("06:00"));
    expect(sight(named(snapshot, "dev-01"))).toBe("SubscriptionNotReadable");
    expect(subscription(snapshot, CONTOSO_DEV)).toMatchObject({ readable: false });
  });

  it("is visible in one that was listed before the list failed", () => {
    const fresh = aMachine({ name: "new-01" });
    const snapshot = take(aReading([web, dev, fresh], { subscriptions: failed("Subscriptions") }), at("06:15"), first);
    expect(sight(named(snapshot, "new-01"))).toBe("Healthy");
  });

  it("is not visible for want of the list, where that failed", () => {
    const before = take(withoutDev, at("06:00"));
    const snapshot = take(aReading([web, dev], { subscriptions: failed("Subscriptions") }), at("06:15"), before);
    expect(sight(named(snapshot, "dev-01"))).toBe("SourceFailed Subscriptions");
  });
});

describe("the prerequisites of a machine", () => {
  const on = at("06:00");
  const machines = new Map([[web.id, "Off" as const]]);

  it("are its own plan, and its subscription's CSPM and switch", () => {
    const own = plans(
      { [CONTOSO_PROD]: "Off" },
      { machines: new Map([[web.id, "P1"]]), cspm: new Map([[CONTOSO_PROD, true]]) },
    );
    expect(named(take(aReading([web], { plans: ok(own) }), on), "web-01").evidence.coverage).toEqual({
      serversPlan: "P1",
      planOf: "Machine",
      cspm: true,
      endpointProtection: true,
    });
  });

  it("are its own plan also where that is worse", () => {
    const own = plans({ [CONTOSO_PROD]: "P2", [CONTOSO_DEV]: "P2" }, { machines });
    const snapshot = take(aReading([web, dev], { plans: ok(own) }), on);
    expect(named(snapshot, "web-01").verdict).toMatchObject({ why: { missing: ["ServersPlanOfMachine"] } });
    expect(named(snapshot, "dev-01").verdict.state).toBe("Healthy");
  });

  it("keep its own plan while the plans cannot be read", () => {
    const before = take(aReading([web], { plans: ok(plans({ [CONTOSO_PROD]: "P2" }, { machines })) }), on);
    const after = take(aReading([web], { plans: failed("Plans") }), on + HOUR, before);
    expect(named(after, "web-01").verdict).toMatchObject({ why: { missing: ["ServersPlanOfMachine"] } });
  });

  it("follow the switch while the plans cannot be read", () => {
    const endpointProtection = new Map([[CONTOSO_PROD, ok(false)]]);
    const after = take(aReading([web], { plans: failed("Plans"), endpointProtection }), at("07:00"), first);
    expect(named(after, "web-01").verdict).toMatchObject({ why: { missing: ["EndpointProtection"] } });
  });

  it("are one object for all machines that share them", () => {
    const two = take(aReading([web, aMachine({ name: "web-02" })]), on);
    expect(named(two, "web-01").evidence.coverage).toBe(named(two, "web-02").evidence.coverage);
    expect(named(two, "web-01").evidence.coverage).toBe(subscription(two, CONTOSO_PROD)?.coverage);
  });
});
