import { describe, expect, test } from "vitest";
import { explainFaults, readConfig } from "../../src/config.ts";
import { SETTINGS } from "../../src/settings.ts";
import { Expression, parseBicep, type Value } from "./bicep.ts";
import { at, textAt } from "./template.ts";

const ID = "11111111-aaaa-4bbb-8ccc-000000000001";
const REDEPLOYER_ID = "22222222-aaaa-4bbb-8ccc-000000000002";
/** What a deployment makes of the expressions in the container's settings. */
const DEPLOYED: Readonly<Record<string, string>> = {
  "string(port)": "3978",
  "reader.properties.clientId": ID,
  "redeployer.properties.clientId": REDEPLOYER_ID,
  "tenant().tenantId": ID,
  scope: "mg:contoso",
  publicUrl: "https://vitals.contoso.example",
  approvers: `group:${ID}`,
  dataDir: "/data",
  "'postgres://$\u007breader.name}@$\u007bdatabaseHost}:5432/vitals?sslmode=verify-full'":
    "postgres://vitals-reader@db.example:5432/vitals?sslmode=verify-full",
};

type Settings = Readonly<Record<string, Value>>;

function deployed(settings: Value | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings as Settings).map(([name, value]) => {
      if (!(value instanceof Expression)) return [name, String(value)];
      const known = DEPLOYED[value.text];
      if (known === undefined) throw new Error(`what does a deployment make of ${value.text}?`);
      return [name, known];
    }),
  );
}

const always = deployed(at("program.bicep", "always"));
const ofPostgres = deployed(at("program.bicep", "ofTheStore", "postgres"));
const ofEmbedded = deployed(at("program.bicep", "ofTheStore", "embedded"));
const ofRedeploys = deployed(parseBicep(`var it = ${redeploySettings()}`).declarations[0]?.value);

/** The first branch of the condition: what holds where sensors may be redeployed. */
function redeploySettings(): string {
  const [, settings] = /^redeploys \? (\{.*\}) : \{\}$/s.exec(textAt("program.bicep", "ofRedeploys")) ?? [];
  if (!settings) throw new Error("ofRedeploys is no condition on redeploys any more");
  return settings;
}

describe("the container's settings", () => {
  /** Read by libraries of ours, not by us. */
  const OF_LIBRARIES = ["AZURE_TOKEN_CREDENTIALS"];
  const given = { ...always, ...ofPostgres, ...ofEmbedded, ...ofRedeploys };

  test("are settings of Vitals, each by its exact name", () => {
    const known = Object.keys(SETTINGS);
    expect(Object.keys(given).filter((name) => !known.includes(name) && !OF_LIBRARIES.includes(name))).toEqual([]);
  });

  test.each([
    ["PostgreSQL", ofPostgres, "postgres"],
    ["the embedded store", ofEmbedded, "embedded"],
  ])("start the program in production with %s", (_, ofTheStore, kind) => {
    const read = readConfig({ ...always, ...ofTheStore });
    expect(read.ok ? "" : explainFaults(read.faults)).toBe("");
    expect(read.ok && read.config).toMatchObject({
      store: { kind },
      bot: { kind: "Registered", credential: { kind: "ManagedIdentity" } },
      azure: { clientId: ID, scope: { kind: "managementGroup" } },
      redeploy: { clientId: undefined },
    });
  });

  test("name the second identity and the approvers where sensors may be redeployed", () => {
    const read = readConfig({ ...always, ...ofPostgres, ...ofRedeploys });
    expect(read.ok && read.config.redeploy.clientId).toBe(REDEPLOYER_ID);
  });

  test("stand above the ones that are given freely", () => {
    expect(textAt("program.bicep", "plain")).toMatch(/^union\(settings, /);
  });

  test("hold no secret in plain sight", () => {
    const secrets = ["MicrosoftAppPassword", "CertificatePrivateKey"];
    expect(Object.keys(given).filter((name) => secrets.includes(name))).toEqual([]);
    expect(URL.parse(ofPostgres.DATABASE_URL ?? "")?.password).toBe("");
  });

  test("name the port of the probes and of the ingress, which is the program's own", () => {
    expect(String(at("program.bicep", "port"))).toBe(SETTINGS.PORT.fallback);
    expect(textAt("program.bicep", "program", "properties.configuration.ingress.targetPort")).toBe("port");
  });
});
