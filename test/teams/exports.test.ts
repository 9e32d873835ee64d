import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ExportLinks } from "../../src/questions/ports.ts";
import { SignedLinks } from "../../src/teams/export-links.ts";
import { type ExportParts, Exports, takesFiles } from "../../src/teams/exports.ts";
import { Files } from "../../src/teams/files.ts";
import { VirtualClock } from "../builders/clock.ts";
import { anExport } from "../builders/insights.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { MINUTE } from "../builders/time.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { LinkMemory } from "../fakes/export-links.ts";
import { FakeHistory } from "../fakes/history.ts";
import { UploadSession } from "../fakes/upload-session.ts";

const clock = new VirtualClock();
const PUBLIC = "https://vitals.contoso.example/teams";

function exportsOf(parts: Partial<ExportParts> = {}): Exports {
  const files = new Files(new FakeEstate(aSnapshot([judged()])), new FakeHistory(), clock);
  return new Exports({ files, links: undefined, consent: true, mayUploadTo: () => true, clock, ...parts });
}

const linksOf = (links: ExportLinks = new LinkMemory()) => new SignedLinks(links, PUBLIC);

describe("a file", () => {
  test.each([
    { consent: true, links: true, personal: true, kind: "Consent" },
    { consent: true, links: false, personal: true, kind: "Consent" },
    { consent: true, links: true, personal: false, kind: "Link" },
    { consent: true, links: false, personal: false, kind: "Elsewhere" },
    { consent: false, links: true, personal: true, kind: "Link" },
    { consent: false, links: false, personal: true, kind: "Nowhere" },
    { consent: false, links: false, personal: false, kind: "Nowhere" },
  ])(
    "goes by $kind: consent $consent, links $links, personal $personal",
    async ({ consent, links, personal, kind }) => {
      const exports = exportsOf({ consent, links: links ? linksOf() : undefined });
      expect(await exports.wayOf(anExport(), personal)).toMatchObject({ kind });
    },
  );

  test("by link has ten minutes and an address of ours", async () => {
    const way = await exportsOf({ links: linksOf() }).wayOf(anExport(), false);
    expect(way).toMatchObject({ kind: "Link", expiresAt: clock.now() + 10 * MINUTE });
    expect(way.kind === "Link" && way.url.startsWith(`${PUBLIC}/exports/`)).toBe(true);
  });

  test("of nothing needs no link", async () => {
    const links = new LinkMemory();
    const kept = vi.spyOn(links, "keep");
    await exportsOf({ links: linksOf(links) }).wayOf(anExport({ total: 0 }), false);
    expect(kept).not.toHaveBeenCalled();
  });

  test("before the first sync is not offered", async () => {
    const files = new Files(new FakeEstate(undefined), new FakeHistory(), clock);
    const offer = await exportsOf({ files }).offerOf(anExport(), { locale: "en", timeZone: "UTC" });
    expect(offer).toBeUndefined();
  });
});

describe("an upload to Teams", () => {
  const sessions: UploadSession[] = [];
  const asked = { query: { ...anExport().query, where: [] }, askedAt: clock.now() };
  const file = { name: "a.csv", contentUrl: "https://x", uniqueId: "1", fileType: "csv" };
  const sendTo = (exports: Exports, { url: uploadUrl }: UploadSession) =>
    exports.send({ accepted: true, asked, uploadUrl, file });

  beforeEach(async () => {
    sessions.push(...(await Promise.all(Array.from({ length: 5 }, () => UploadSession.open()))));
  });
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()));
  });

  test("waits while three others are under way, and then has its turn", async () => {
    const exports = exportsOf();
    const gate = Promise.withResolvers<void>();
    for (const session of sessions) session.until = gate.promise;
    const sent = sessions.map((session) => sendTo(exports, session));
    await vi.waitFor(() => expect(sessions.map((session) => session.asked)).toEqual([1, 1, 1, 0, 0]));
    gate.resolve();
    await Promise.all(sent);
    for (const { content } of sessions) expect(content).toMatch(/^\ufeff?machine,/);
  });

  test("makes room for the next when it fails", async () => {
    const exports = exportsOf();
    for (const session of sessions) session.refusals = [403];
    const sent = await Promise.allSettled(sessions.map((session) => sendTo(exports, session)));
    expect(sent.map(({ status }) => status)).toEqual(Array.from(sessions, () => "rejected"));
    await sendTo(exports, sessions[0] as UploadSession);
    expect(sessions[0]?.content).toContain("web-01");
  });

  test("does not begin where the address is none of Teams'", async () => {
    const exports = exportsOf({ mayUploadTo: () => false });
    await expect(sendTo(exports, sessions[0] as UploadSession)).rejects.toThrow("none of Teams'");
    expect(sessions[0]?.asked).toBe(0);
  });
});

describe("whether Teams takes files", () => {
  const registered = {
    kind: "Registered",
    appId: "a",
    tenantId: "t",
    credential: { kind: "ManagedIdentity" },
    endpoints: undefined,
  } as const;

  test.each([
    { where: "in Microsoft's public cloud", bot: { ...registered, cloud: "Public" }, takes: true },
    { where: "in a government's", bot: { ...registered, cloud: "USGovernment" }, takes: false },
    { where: "in a local client", bot: { kind: "Anonymous" }, takes: false },
  ] as const)("$where: $takes", ({ bot, takes }) => {
    expect(takesFiles(bot)).toBe(takes);
  });
});
