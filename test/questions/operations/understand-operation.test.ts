import { describe, expect, it } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { understandOperation } from "../../../src/questions/operations/understand-operation.ts";
import type { Filter } from "../../../src/questions/query.ts";
import { CONTOSO_PROD } from "../../builders/machine.ts";
import { DAY } from "../../builders/time.ts";
import { estate } from "../corpus-estate.ts";

/** A Tuesday, 11:00 in Berlin. */
const NOW = Date.parse("2026-09-15T09:00Z");
const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };
const understood = (text: string) => understandOperation(text, names, calendar);
const is = (field: Filter["field"], ...values: string[]): Filter => ({ field, values, not: false });
const WEB_01 = [...estate.machines.keys()].find((id) => id.endsWith("/web-01")) as string;

describe("an operation on digests", () => {
  it.each([
    ["subscribe", []],
    ["Subscribe!", []],
    ["<at>Vitals</at> subscribe", []],
    ["please subscribe us", []],
    ["subscribe this channel to everything", []],
    ["sign us up for digests", []],
    ["subscribe to digests of windows servers", [is("os", "Windows")]],
    ["subscribe me to not windows please", [{ ...is("os", "Windows"), not: true }]],
  ])("%s", (text, where) => {
    expect(understood(text)).toEqual({ do: "Subscribe", where, toldOf: "Everything" });
  });

  it.each([
    [
      "subscribe to unhealthy Linux in Contoso Prod",
      "Unhealthy",
      [is("os", "Linux"), is("subscription", CONTOSO_PROD)],
    ],
    ["subscribe to unhealthy", "Unhealthy", []],
    ["subscribe to installation issues", "Installation", []],
    ["subscribe to heartbeat issues on linux", "Heartbeat", [is("os", "Linux")]],
  ])("%s tells of %s, of machines whatever their state, or nobody would hear who recovers", (text, toldOf, where) => {
    expect(understood(text)).toEqual({ do: "Subscribe", where, toldOf });
  });

  it.each<[string, readonly Filter[]]>([
    ["subscribe to healthy machines", [is("state", "Healthy")]],
    ["subscribe to unknown", [is("state", "Unknown")]],
    ["subscribe to not healthy", [{ ...is("state", "Healthy"), not: true }]],
    ["subscribe to not applicable on windows", [is("state", "NotApplicable"), is("os", "Windows")]],
    ["subscribe to redeploying machines", [is("reason", "Redeploying")]],
    ["subscribe to muted machines", [is("muted", "Muted")]],
    [
      "subscribe to unhealthy for more than 3 days",
      [is("state", "Unhealthy"), is("sinceOver", String(3 * 86_400_000))],
    ],
  ])("%s tells of every machine for which the filters hold", (text, where) => {
    expect(understood(text)).toEqual({ do: "Subscribe", where, toldOf: "Everything" });
  });

  it.each([
    ["subscribe to linux machines that are powered on", ["os", "power"]],
    ["subscribe to error code 51", ["text"]],
    ["subscribe to unhealthy linux with error code 51 for more than 2 days", ["state", "os", "text", "sinceOver"]],
    ["subscribe to machines tagged env=prod", ["tag"]],
  ])("%s keeps each filter that a question has: %j", (text, fields) => {
    const operation = understood(text);
    const where = operation?.do === "Subscribe" ? operation.where.map(({ field }) => field) : [];
    expect(where).toEqual(fields);
  });

  it.each(["subscribe to top 5 unhealthy", "subscribe to what changed", "subscribe to bananas"])(
    "%s cannot be had",
    (text) => {
      expect(understood(text)).toMatchObject({ do: "Unclear", because: "Filter" });
    },
  );

  it.each([
    ["unsubscribe", "Unsubscribe"],
    ["stop the digests please", "Unsubscribe"],
    ["digest settings", "DigestSettings"],
    ["change the digest settings", "DigestSettings"],
    ["settings", "DigestSettings"],
    ["next digest?", "NextDigest"],
    ["when is the next digest?", "NextDigest"],
    ["digest now", "DigestNow"],
    ["send us the digest", "DigestNow"],
    ["why did I get this?", "WhyThis"],
    ["why do we get this digest?", "WhyThis"],
    ["who else gets it?", "WhoGets"],
    ["who gets the digest?", "WhoGets"],
    ["mutes", "Mutes"],
    ["what is muted?", "Mutes"],
    ["show muted machines", "Mutes"],
  ])("%s is %s", (text, operation) => {
    expect(understood(text)).toEqual({ do: operation });
  });

  it.each([
    ["subscribe to the weather", "the weather"],
    ["subscribe to unhealthy in narnia", "unhealthy in narnia"],
  ])("%s is not understood, and not passed over", (text, words) => {
    expect(understood(text)).toEqual({ do: "Unclear", what: "Subscribe", words, because: "Filter" });
  });
});

describe("a mute", () => {
  const at = (iso: string) => Date.parse(iso);

  it.each([
    ["mute web-01", "2026-09-22T09:00Z", ""],
    ["mute web-01 for 7 days because it is being rebuilt", "2026-09-22T09:00Z", "it is being rebuilt"],
    ["Please mute web-01 for 2 weeks because of CHG-4711.", "2026-09-29T09:00Z", "CHG-4711"],
    ["mute web-01 for 36h", "2026-09-16T21:00Z", ""],
    ["mute web-01 until Friday", "2026-09-17T22:00Z", ""],
    ["mute web-01 until tuesday", "2026-09-21T22:00Z", ""],
    ["mute web-01 until tomorrow", "2026-09-15T22:00Z", ""],
    ["mute web-01 until next week", "2026-09-20T22:00Z", ""],
    ["mute web-01 till 2026-12-01", "2026-12-01T23:00Z", ""],
    ["mute web-01 until 1 December", "2026-12-01T23:00Z", ""],
  ])("%s ends at %s", (text, until, reason) => {
    expect(understood(text)).toEqual({ do: "Mute", where: [is("machine", WEB_01)], until: at(until), reason });
  });

  it.each([
    ["mute error 'Python is not installed' until Friday because a fix is coming", ["python is not installed"]],
    ['mute the error "waiting for 5 minutes" for 3 days because a fix is coming', ["waiting for 5 minutes"]],
    ["mute all machines with error “failed because of x” because a fix is coming", ["failed because of x"]],
    ["mute errors like 'it's broken' because a fix is coming", ["it's broken"]],
    ["mute the error Python is not installed for 3 days because a fix is coming", ["python is not installed"]],
    ["mute all machines with SSL errors for 3 days because a fix is coming", ["ssl"]],
    ["mute ssl errors because a fix is coming", ["ssl"]],
  ])("%s is of machines with that very error", (text, values) => {
    expect(understood(text)).toMatchObject({ do: "Mute", where: [is("text", ...values)], reason: "a fix is coming" });
  });

  it("of an error may be of some machines alone", () => {
    expect(understood("mute error 'no python' on windows in contoso prod for a day")).toEqual({
      do: "Mute",
      where: [is("text", "no python"), is("os", "Windows"), is("subscription", CONTOSO_PROD)],
      until: NOW + DAY,
      reason: "",
    });
  });

  it("of an error that has a name of ours is of those", () => {
    expect(understood("mute installation errors")).toMatchObject({ where: [is("issue", "Installation")] });
    expect(understood("mute error code 51")).toMatchObject({ where: [is("text", "51")] });
  });

  it("keeps an error that is quoted in its reason there", () => {
    expect(understood("mute web-01 because the error 'no python' is known")).toMatchObject({
      where: [is("machine", WEB_01)],
      reason: "the error 'no python' is known",
    });
  });

  it("is undone by the words that began it", () => {
    for (const what of ["error 'Python is not installed'", "ssl errors", "error 'no python' on windows"]) {
      const muted = understood(`mute ${what}`);
      expect(understood(`unmute ${what}`)).toEqual({ do: "Unmute", where: muted && "where" in muted && muted.where });
    }
  });

  it.each([
    ["mute web-01 2 weeks", 14, ""],
    ["mute web-01 for 3 days, known issue", 3, "known issue"],
    ["ignore web-01 for 2 days", 2, ""],
  ])("%s holds for %i days", (text, days, reason) => {
    expect(understood(text)).toEqual({ do: "Mute", where: [is("machine", WEB_01)], until: NOW + days * DAY, reason });
  });

  it("is none where words are left out of a question for no time", () => {
    expect(understood("ignore windows")).toBeUndefined();
    expect(understood("ignore web-01 for now")).toBeUndefined();
  });

  it("of these is of the machines of the question before, whatever was said with it", () => {
    const where = [
      { field: "state", values: ["Unhealthy"], not: false },
      { field: "os", values: ["Linux"], not: false },
    ] as const;
    const before = { ask: "List", where, order: "Worst", limit: undefined } as const;
    const muted = (text: string) => understandOperation(text, names, calendar, before);
    expect(muted("mute these for a day because of CHG-1")).toEqual({
      do: "Mute",
      where,
      until: NOW + DAY,
      reason: "CHG-1",
      these: true,
    });
    expect(muted("mute them, known issue")).toMatchObject({ where, reason: "known issue", these: true });
    expect(muted("mute the first 3")).toMatchObject({ do: "Unclear", because: "Limit" });
    expect(understood("mute these")).toMatchObject({ do: "Unclear", because: "Filter" });
  });

  it("of a filter has the filter's machines", () => {
    expect(understood("mute heartbeat issues in contoso prod for a day")).toMatchObject({
      do: "Mute",
      where: [is("issue", "Heartbeat"), is("subscription", CONTOSO_PROD)],
    });
  });

  it.each([
    ["mute", "", "Nothing"],
    ["mute everything", "everything", "Filter"],
    ["mute all errors", "all errors", "Filter"],
    ["mute machines without errors", "machines without errors", "Filter"],
    ["mute error 'no python' in narnia", "machines in narnia", "Filter"],
    ["mute narnia for 3 days", "narnia", "Filter"],
    ["mute web-01 for ever", "ever", "Time"],
    ["mute web-01 until yesterday", "yesterday", "Time"],
    ["mute web-01 until 2025-01-01", "2025-01-01", "Time"],
    ["mute web-01 for 99 years", "99 years", "Time"],
  ])("%s is not done", (text, words, because) => {
    expect(understood(text)).toEqual({ do: "Unclear", what: "Mute", words, because });
  });

  it.each([["unmute web-01"], ["please unmute web-01"]])("%s ends it", (text) => {
    expect(understood(text)).toEqual({ do: "Unmute", where: [is("machine", WEB_01)] });
  });

  it("that is undone of nothing is none", () => {
    expect(understood("unmute")).toMatchObject({ do: "Unclear", because: "Nothing" });
  });
});

it.each([
  "unhealthy",
  "which machines are not muted?",
  "status",
  "why is web-01 unhealthy?",
  "which subscriptions are not covered?",
  "what's the weather?",
  "",
  "a".repeat(5_000),
])("%s is no operation", (text) => {
  expect(understood(text)).toBeUndefined();
});
