import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Environment } from "../../src/config-fault.ts";
import { examine } from "../../src/doctor/doctor.ts";
import { asJson, asText, isWell } from "../../src/doctor/report.ts";
import { settingsChecked } from "../../src/doctor/settings-check.ts";
import { openLog } from "../../src/log.ts";
import { SETTINGS } from "../../src/settings.ts";
import { VirtualClock } from "../builders/clock.ts";
import { managedIdentity } from "../builders/environment.ts";

const PLANTED = "planted-secret";

/** A value that is wrong, for every setting that can be wrong by itself or beside the others. */
const WRONG: Readonly<Record<string, Environment>> = {
  MicrosoftAppType: managedIdentity({ MicrosoftAppType: PLANTED }),
  MicrosoftAppId: managedIdentity({ MicrosoftAppId: PLANTED }),
  MicrosoftAppTenantId: managedIdentity({ MicrosoftAppTenantId: PLANTED }),
  MicrosoftAppPassword: managedIdentity({ MicrosoftAppPassword: PLANTED }),
  CertificateThumbprint: managedIdentity({ CertificateThumbprint: PLANTED }),
  CertificatePrivateKey: managedIdentity({ CertificatePrivateKey: PLANTED }),
  ChannelService: managedIdentity({ ChannelService: PLANTED }),
  ToChannelFromBotLoginUrl: managedIdentity({ ToChannelFromBotLoginUrl: PLANTED }),
  VITALS_TENANTS: managedIdentity({ VITALS_TENANTS: PLANTED }),
  VITALS_LOCAL: managedIdentity({ VITALS_LOCAL: PLANTED }),
  PORT: managedIdentity({ PORT: PLANTED }),
  VITALS_PUBLIC_URL: managedIdentity({ VITALS_PUBLIC_URL: `http://${PLANTED}.example.com` }),
  VITALS_TEAMS_RATE: managedIdentity({ VITALS_TEAMS_RATE: PLANTED }),
  VITALS_LOG_LEVEL: managedIdentity({ VITALS_LOG_LEVEL: PLANTED }),
  VITALS_METRICS_PORT: managedIdentity({ VITALS_METRICS_PORT: PLANTED }),
  APPLICATIONINSIGHTS_CONNECTION_STRING: managedIdentity({ APPLICATIONINSIGHTS_CONNECTION_STRING: PLANTED }),
  VITALS_CLOUD: managedIdentity({ VITALS_CLOUD: PLANTED }),
  VITALS_SCOPE: managedIdentity({ VITALS_SCOPE: PLANTED }),
  AZURE_CLIENT_ID: managedIdentity({ AZURE_CLIENT_ID: PLANTED }),
  VITALS_ARM_ENDPOINT: managedIdentity({ VITALS_ARM_ENDPOINT: `http://${PLANTED}.example.com` }),
  VITALS_SYNC_MINUTES: managedIdentity({ VITALS_SYNC_MINUTES: PLANTED }),
  VITALS_REDEPLOY_CLIENT_ID: managedIdentity({ VITALS_REDEPLOY_CLIENT_ID: PLANTED }),
  VITALS_APPROVERS: managedIdentity({ VITALS_APPROVERS: PLANTED }),
  VITALS_APPROVAL_CHANNEL: managedIdentity({ VITALS_APPROVAL_CHANNEL: `${PLANTED} in the team` }),
  VITALS_QUORUM: managedIdentity({ VITALS_QUORUM: PLANTED }),
  VITALS_REDEPLOY_MAX: managedIdentity({ VITALS_REDEPLOY_MAX: PLANTED }),
  VITALS_REDEPLOY_MAX_PERCENT: managedIdentity({ VITALS_REDEPLOY_MAX_PERCENT: PLANTED }),
  VITALS_REDEPLOY_HEARTBEAT: managedIdentity({ VITALS_REDEPLOY_HEARTBEAT: PLANTED }),
  VITALS_REDEPLOY_EXPIRY_HOURS: managedIdentity({ VITALS_REDEPLOY_EXPIRY_HOURS: PLANTED }),
  VITALS_REDEPLOY_OWN: managedIdentity({ VITALS_REDEPLOY_OWN: PLANTED }),
  VITALS_REDEPLOY_WAVES: managedIdentity({ VITALS_REDEPLOY_WAVES: PLANTED }),
  VITALS_GRAPH_ENDPOINT: managedIdentity({ VITALS_GRAPH_ENDPOINT: `https://${PLANTED}.example.com` }),
  VITALS_RETENTION_DAYS: managedIdentity({ VITALS_RETENTION_DAYS: PLANTED }),
};

/** Any text will do for these, or they go with the one that stands for them. */
const ANYTHING_GOES = [
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "OAuthUrl",
  "ValidateAuthority",
  "CallerId",
  "HOST",
  "VITALS_METRICS_HOST",
  "VITALS_MDE_REPORT_FILTER",
  "VITALS_DATA_DIR",
  "DATABASE_URL",
  "NODE_ENV",
];

const parts = { clock: new VirtualClock(), log: openLog("silent"), limitMs: 1000 };

test("every setting is tried here, or may hold anything", () => {
  expect([...Object.keys(WRONG), ...ANYTHING_GOES].toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
});

describe.each(Object.entries(WRONG))("a wrong %s", (name, env) => {
  test("is named, with what to write instead and without what was written", async () => {
    const checks = await examine(readConfig(env), parts);
    expect(isWell(checks)).toBe(false);
    const [settings] = checks;
    const fixes = settings?.finding.is === "Failed" ? settings.finding.fixes : [];
    expect(fixes.filter((fix) => fix.startsWith(`${name} `))).toEqual([expect.stringMatching(/^\S+ .{10,}[.]$/)]);
    expect(asText(checks) + asJson(checks)).not.toContain(PLANTED);
  });

  test("keeps all else from being tried: nothing is asked in a wrong name", async () => {
    const checks = await examine(readConfig(env), parts);
    expect(checks.map(({ id, finding }) => [id, finding.is])).toEqual([
      ["settings", "Failed"],
      ["everything-else", "NotChecked"],
    ]);
  });
});

test("several wrong settings are told at once, in the order of the README", () => {
  const env = managedIdentity({ VITALS_QUORUM: "none", PORT: "none", VITALS_SYNC_MINUTES: "none" });
  const { finding } = settingsChecked(readConfig(env));
  expect(finding).toMatchObject({
    missing: expect.stringMatching(/^3 to fix/),
    fixes: [
      expect.stringMatching(/^PORT /),
      expect.stringMatching(/^VITALS_SYNC_MINUTES /),
      expect.stringMatching(/^VITALS_QUORUM /),
    ],
  });
});

test("settings that can be read are said to be so, and no more", () => {
  expect(settingsChecked(readConfig(managedIdentity())).finding).toEqual({
    is: "Passed",
    found: "all of them can be read",
  });
});
