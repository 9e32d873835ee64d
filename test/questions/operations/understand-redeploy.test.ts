import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { understandRedeploy } from "../../../src/questions/operations/understand-redeploy.ts";
import type { Filter, Query } from "../../../src/questions/query.ts";
import { CONTOSO_PROD } from "../../builders/machine.ts";
import { CORP, estate } from "../corpus-estate.ts";

/** A Tuesday, 11:00 in Berlin. */
const NOW = Date.parse("2026-09-15T09:00Z");
const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };
const understood = (text: string, before?: Query) => understandRedeploy(text, names, calendar, before);
const is = (field: Filter["field"], ...values: string[]): Filter => ({ field, values, not: false });
const no = (field: Filter["field"], ...values: string[]): Filter => ({ field, values, not: true });
const idOf = (path: string) => [...estate.machines.keys()].find((id) => id.endsWith(path)) as string;
const WEB_01 = idOf("/web-01");
const WEB_02 = idOf("/web-02");
const JUMP_IN_CORP = [...estate.machines.keys()].find((id) => id.includes(CORP) && id.endsWith("/jump")) as string;
const asked = (ask: Query["ask"], where: readonly Filter[], limit?: number): Query => {
  return { ask, where, order: "Worst", limit };
};
const FAILURES = asked("List", [is("issue", "Installation"), is("resourceGroup", "rg-web")]);

describe("an order to redeploy", () => {
  it.each<[string, readonly Filter[]]>([
    ["redeploy web-01", [is("machine", WEB_01)]],
    ["Redeploy WEB-01!", [is("machine", WEB_01)]],
    ["<at>Vitals</at> redeploy web-01 please", [is("machine", WEB_01)]],
    ["please redeploy web-01", [is("machine", WEB_01)]],
    ["can you redeploy web-01?", [is("machine", WEB_01)]],
    ["redeploy the machine web-01", [is("machine", WEB_01)]],
    ["redeploy the sensor on web-01", [is("machine", WEB_01)]],
    ["redeploy the MDE extension of web-01", [is("machine", WEB_01)]],
    ["reinstall web-01", [is("machine", WEB_01)]],
    ["re-deploy web-01 now", [is("machine", WEB_01)]],
    ["redeploy web-01 in rg-web", [is("machine", WEB_01)]],
    ["redeploy jump in Corp IT (EMEA)", [is("machine", JUMP_IN_CORP)]],
    ["redeploy web-01 and web-02", [is("machine", WEB_01, WEB_02)]],
    ["redeploy web-01, web-02", [is("machine", WEB_01, WEB_02)]],
    ["redeploy all installation failures in rg-web", FAILURES.where],
    ["redeploy installation failures in rg-web", FAILURES.where],
    ["redeploy installation issues", [is("issue", "Installation")]],
    ["redeploy failed installations on linux", [is("issue", "Installation"), is("os", "Linux")]],
    ["redeploy unhealthy linux machines", [is("state", "Unhealthy"), is("os", "Linux")]],
    ["redeploy all unhealthy machines in Contoso Prod", [is("state", "Unhealthy"), is("subscription", CONTOSO_PROD)]],
    ["redeploy web*", [is("name", "web*")]],
  ])("%s", (text, where) => {
    expect(understood(text)).toEqual({
      do: "Redeploy",
      machines: { where, order: "Worst", limit: undefined },
      because: "",
    });
  });

  it("keeps the reason in the letters of whoever gave it", () => {
    expect(understood("Redeploy web-01 because of CHG-17: it Hangs.")).toMatchObject({
      machines: { where: [is("machine", WEB_01)] },
      because: "CHG-17: it Hangs",
    });
  });

  it("of the first few means those alone", () => {
    expect(understood("redeploy the top 5 unhealthy")).toMatchObject({ machines: { limit: 5, order: "Worst" } });
  });
});

describe("these", () => {
  it.each([
    "redeploy these",
    "redeploy those",
    "redeploy them",
    "redeploy em",
    "redeploy all of them",
    "redeploy all of those",
    "redeploy all these",
    "redeploy them all",
    "redeploy each of these",
    "redeploy every one of them",
    "redeploy these machines",
    "redeploy those servers please",
    "redeploy the lot",
    "redeploy the list",
    "redeploy that whole list",
    "redeploy the above",
    "redeploy the ones above",
    "redeploy the ones listed",
    "redeploy the results",
    "redeploy the sensor on these",
    "redeploy the agent on those machines",
    "redeploy the MDE extension on all of them",
    "redeploy MDE on these",
    "reinstall these",
    "reinstall the sensor on those",
    "re deploy these",
    "redploy these",
    "redeploy these again",
    "Can you please redeploy all of these machines?",
    "yes, redeploy them",
    "ok, go ahead and redeploy them",
    "let's redeploy them now",
    "and then redeploy those for us",
    "fix them",
    "fix these",
    "fix all of those, please",
    "repair them",
    "heal these machines",
    "please fix these for me",
  ])("%s: the machines of the answer before", (text) => {
    expect(understood(text, FAILURES)).toEqual({
      do: "Redeploy",
      machines: { where: FAILURES.where, order: "Worst", limit: undefined },
      because: "",
    });
  });

  it.each<[string, number, Query["order"]]>([
    ["redeploy the first 5", 5, "Name"],
    ["redeploy the first five", 5, "Name"],
    ["redeploy only the first two", 2, "Name"],
    ["redeploy the top three", 3, "Name"],
    ["redeploy top 3", 3, "Name"],
    ["redeploy the first three machines", 3, "Name"],
    ["redeploy the first two of these", 2, "Name"],
    ["redeploy the sensor on the first 2 of them", 2, "Name"],
    ["redeploy the first", 1, "Name"],
    ["redeploy the first one", 1, "Name"],
    ["fix the top 3", 3, "Name"],
    ["redeploy the worst five", 5, "Worst"],
    ["redeploy the oldest 3", 3, "Oldest"],
    ["redeploy the newest one", 1, "Newest"],
  ])("%s: so many of them, in the order in which they were shown or as is said", (text, limit, order) => {
    const before: Query = { ...FAILURES, order: "Name" };
    expect(understood(text, before)).toMatchObject({ machines: { where: before.where, order, limit } });
  });

  it.each([
    ["redeploy the first ones", "how many is not said"],
    ["redeploy the first few", "how many is not said"],
    ["redeploy 5 of them", "which five is not said"],
    ["redeploy the last 3", "the last of the list, or of time"],
    ["redeploy these 3", "nobody counted them"],
    ["redeploy both", "nobody counted them"],
    ["redeploy these and web-03", "they would be more"],
    ["redeploy the rest", "which were left out is not said"],
    ["redeploy the next 10", "they were not shown"],
    ["redeploy these until tomorrow", "that is no machine"],
  ])("%s is not guessed: %s", (text) => {
    expect(understood(text, FAILURES)).toMatchObject({ do: "Unclear", what: "Redeploy" });
  });

  it.each(["redeploy these 5", "redeploy those five machines", "redeploy the first 3"])(
    "%s fits where five were shown",
    (text) => {
      expect(understood(text, asked("List", FAILURES.where, 5))).toMatchObject({ do: "Redeploy" });
    },
  );

  it.each(["redeploy these 6", "redeploy the first 6", "redeploy the oldest 2"])("%s does not", (text) => {
    expect(understood(text, asked("List", FAILURES.where, 5))).toMatchObject({ do: "Unclear", because: "Filter" });
  });

  it.each<[string, readonly Filter[]]>([
    ["redeploy only the linux ones", [is("os", "Linux")]],
    ["redeploy only linux", [is("os", "Linux")]],
    ["redeploy the ones in contoso prod", [is("subscription", CONTOSO_PROD)]],
    ["redeploy the broken ones", [is("state", "Unhealthy")]],
    ["redeploy all but web-01", [no("machine", WEB_01)]],
    ["redeploy everything except web-01", [no("machine", WEB_01)]],
    ["redeploy all of them except web-01", [no("machine", WEB_01)]],
    ["redeploy these, except web-01", [no("machine", WEB_01)]],
    ["fix those on linux", [is("os", "Linux")]],
  ])("%s: of those that were shown, never of all there are", (text, further) => {
    expect(understood(text, FAILURES)).toMatchObject({ machines: { where: [...FAILURES.where, ...further] } });
  });

  it.each(["redeploy all but web-01", "redeploy everything except contoso prod", "redeploy non-windows"])(
    "%s without an answer before is everything, which nobody decides about",
    (text) => {
      expect(understood(text)).toMatchObject({ do: "Unclear", because: "Nothing" });
      expect(understood(text, asked("Summary", []))).toMatchObject({ do: "Unclear", because: "Nothing" });
    },
  );

  it.each(["fix them", "repair these", "fix web-01", "fix the linux ones", "how do I fix them?"])(
    "%s orders no redeploy where no answer came before",
    (text) => {
      expect(understood(text)).toBeUndefined();
    },
  );

  it.each(["fix web-01", "fix the firewall", "how do I fix these?", "who fixed them?"])(
    "%s is no redeploy even then",
    (text) => {
      expect(understood(text, FAILURES)).toBeUndefined();
    },
  );

  it.each<[string, readonly Filter[]]>([
    ["redeploy these in rg-web", [is("resourceGroup", "rg-web")]],
    ["redeploy those except web-02", [no("machine", WEB_02)]],
    ["redeploy them on linux", [is("os", "Linux")]],
  ])("%s: fewer of them", (text, further) => {
    const before = asked("List", [is("issue", "Installation")]);
    expect(understood(text, before)).toMatchObject({ machines: { where: [...before.where, ...further] } });
  });

  it.each(["redeploy it", "redeploy this machine", "reinstall this one"])(
    "%s: the one machine that was shown",
    (text) => {
      const before = asked("Machine", [is("machine", WEB_01)]);
      expect(understood(text, before)).toMatchObject({ machines: { where: [is("machine", WEB_01)] } });
    },
  );

  it("after the first five are those five", () => {
    expect(understood("redeploy these", asked("List", FAILURES.where, 5))).toMatchObject({ machines: { limit: 5 } });
  });

  it.each<[string, string, Query | undefined]>([
    ["nothing was asked before", "redeploy these", undefined],
    ["the whole estate was shown", "redeploy them", asked("Summary", [])],
    ["groups were counted, not machines", "redeploy these", { ...asked("Group", FAILURES.where, 3), by: ["region"] }],
    ["no machine was shown first", "redeploy the first 5", asked("Count", FAILURES.where)],
    ["no list came before", "redeploy the first 5", undefined],
    ["the answer was about changes, of which there are ones", "redeploy the linux ones", asked("Changes", [])],
    ["the answer was about changes, which no filter brings back", "redeploy these", asked("Changes", FAILURES.where)],
    ["one is meant and several were shown", "redeploy it", FAILURES],
  ])("are not guessed where %s", (_, text, before) => {
    expect(understood(text, before)).toMatchObject({ do: "Unclear", what: "Redeploy", because: "Previous" });
  });

  it("of the first five cannot be narrowed: the first five Linux ones would be others", () => {
    const before = asked("List", [is("issue", "Installation")], 5);
    expect(understood("redeploy these on linux", before)).toMatchObject({ do: "Unclear", because: "Filter" });
  });
});

describe("questions about redeploys", () => {
  it.each([
    ["show pending approvals", "PendingApprovals"],
    ["pending approvals", "PendingApprovals"],
    ["list all open redeploy requests", "PendingApprovals"],
    ["what is waiting for approval?", "PendingApprovals"],
    ["what do I have to approve?", "PendingApprovals"],
    ["redeploy history", "RedeployHistory"],
    ["show me the redeploy history please", "RedeployHistory"],
    ["recent redeploys", "RedeployHistory"],
    ["what was redeployed?", "RedeployHistory"],
    ["who redeployed what?", "RedeployHistory"],
    ["who has been redeploying stuff", "RedeployHistory"],
    ["approve here", "ApproveHere"],
    ["Approve redeploys here, please", "ApproveHere"],
    ["post approval requests here", "ApproveHere"],
    ["use this channel for approvals", "ApproveHere"],
    ["unfreeze redeploys", "Thaw"],
    ["thaw", "Thaw"],
    ["end the freeze", "Thaw"],
    ["resume redeploys", "Thaw"],
    ["is there a freeze?", "FreezeState"],
    ["are redeploys frozen?", "FreezeState"],
  ])("%s is %s", (text, operation) => {
    expect(understood(text)).toEqual({ do: operation });
  });

  it.each([
    "who redeployed web-01?",
    "who has redeployed web-01?",
    "who asked to redeploy web-01?",
    "who approved the redeploy of web-01?",
    "when was web-01 last redeployed?",
    "was web-01 ever redeployed?",
    "redeploy history of web-01",
    "did the redeploy of web-01 work?",
  ])("%s", (text) => {
    expect(understood(text)).toEqual({ do: "WhoRedeployed", machineId: WEB_01 });
  });

  it("takes up the machine that was shown", () => {
    const before = asked("Machine", [is("machine", WEB_01)]);
    expect(understood("who redeployed it?", before)).toEqual({ do: "WhoRedeployed", machineId: WEB_01 });
  });

  it("is about one machine", () => {
    expect(understood("who redeployed unhealthy linux?")).toMatchObject({ do: "Unclear", because: "Filter" });
  });
});

describe("a freeze", () => {
  const at = (iso: string) => Date.parse(iso);
  it.each<[string, number | null, string]>([
    ["freeze redeploys until Monday because of the Migration", at("2026-09-20T22:00Z"), "the Migration"],
    ["freeze all redeploys for 3 days because we move", NOW + 3 * 86_400_000, "we move"],
    ["pause redeploys until tomorrow because X", at("2026-09-15T22:00Z"), "X"],
    ["redeploy freeze until 2026-12-01 because year's end", at("2026-12-01T23:00Z"), "year's end"],
    ["freeze redeploys", null, ""],
    ["freeze redeploys until further notice because of an audit", null, "an audit"],
  ])("%s", (text, until, because) => {
    expect(understood(text)).toEqual({ do: "Freeze", until, because });
  });

  it.each([
    ["freeze redeploys until the cows come home", "Time", "cows come home"],
    ["freeze redeploys until yesterday", "Time", "yesterday"],
    ["freeze redeploys in rg-web", "Filter", "in rg-web"],
  ])("%s is not understood, and nothing is frozen", (text, because, words) => {
    expect(understood(text)).toMatchObject({ do: "Unclear", what: "Freeze", because });
    expect(understood(text)).toHaveProperty("words", expect.stringContaining(words));
  });
});

describe("what is meant and not understood is said, and never passed over", () => {
  it.each([
    ["redeploy", "Nothing"],
    ["redeploy everything", "Nothing"],
    ["redeploy all machines", "Nothing"],
    ["redeploy narnia", "Filter"],
    ["redeploy web-01 tomorrow", "Filter"],
    ["redeploy web-01 without asking anybody", "Filter"],
    ["redeploy web-01 and reboot it", "Filter"],
    ["redeploy web-01 in rg-data", "Filter"],
    ["redeploy windows web-01", "Filter"],
    ["redeploy web-01 history", "Filter"],
    ["redeploy how many are unhealthy", "Filter"],
    ["redeploy unhealthy machines by region", "Filter"],
  ])("%s", (text, because) => {
    expect(understood(text)).toMatchObject({ do: "Unclear", what: "Redeploy", because });
  });

  it("a machine that is there twice, or not at all, comes with those that may be meant", () => {
    expect(understood("redeploy jump")).toMatchObject({ because: "Machine", candidates: { length: 2 } });
    expect(understood("redeploy web-99")).toMatchObject({
      because: "Machine",
      candidates: expect.arrayContaining([WEB_01]),
    });
  });
});

describe("no operation", () => {
  it.each([
    "what happens if I redeploy?",
    "what happens when I redeploy web-01?",
    "what does a redeploy do?",
    "how does a redeploy work?",
    "is it safe to redeploy web-01?",
    "should I redeploy web-01?",
    "would a redeploy help?",
    "can web-01 be redeployed?",
    "how do I redeploy web-01?",
    "don't redeploy web-01",
    "do not redeploy anything",
    "never redeploy web-01",
    "redeploying machines",
    "which machines are redeploying?",
    "redeploying",
    "how many are being redeployed?",
    "delete all VMs",
    "delete the extension on web-01",
    "reboot web-01",
    "restart web-01",
    "uninstall web-01",
    "deploy web-01",
    "web-01",
    "unhealthy linux",
    "approve",
    "approve r-1",
    "approve the request of Alex",
    "reject it",
    "who approves redeploys?",
    "machines waiting for a report",
    "pending",
    "freeze web-01",
    "pause",
    "resume",
    "history of web-01",
    "I said yesterday that we must redeploy web-01",
    "",
  ])("%s", (text) => {
    expect(understood(text)).toBeUndefined();
  });

  test("comes of a text of any kind that does not begin with an order", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(understood(`tell me: ${text} redeploy web-01`)).toBeUndefined();
      }),
    );
  });

  test("and a very long one costs no time", () => {
    expect(understood(`redeploy ${"narnia ".repeat(20_000)}`)).toMatchObject({ do: "Unclear" });
  });
});
