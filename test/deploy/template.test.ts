import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainFaults, readConfig } from "../../src/config.ts";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { SETTINGS } from "../../src/settings.ts";
import { type BicepFile, type Declaration, Expression, parseBicep, readBicep, type Value } from "./bicep.ts";

const folder = new URL("../../deploy/", import.meta.url);
const names = globSync("*.bicep", { cwd: folder }).sort();
const files = new Map(names.map((name) => [name, readBicep(new URL(name, folder))]));

function file(name: string): BicepFile {
  const found = files.get(name);
  if (!found) throw new Error(`deploy/${name} is missing`);
  return found;
}

function all(of: BicepFile, kind: Declaration["kind"]): readonly Declaration[] {
  return of.declarations.filter((one) => one.kind === kind);
}

/** The value at a path of a declaration, as in "properties.authConfig". */
function at(name: string, symbol: string, path = ""): Value | undefined {
  const found = file(name).declarations.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`${symbol} is missing in deploy/${name}`);
  const steps = path === "" ? [] : path.split(".");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], found.value) as Value;
}

function textAt(name: string, symbol: string, path = ""): string {
  const value = at(name, symbol, path);
  return value instanceof Expression ? value.text : JSON.stringify(value);
}

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

describe.each(names)("deploy/%s", (name) => {
  const it = file(name);

  test("is Bicep by its grammar", () => {
    expect(it.errors).toEqual([]);
  });

  test("says of each parameter and each output what it is", () => {
    const spoken = [...all(it, "param"), ...all(it, "output")];
    expect(spoken.filter(({ decorators }) => !String(decorators.description?.[0] ?? "").endsWith("."))).toEqual([]);
    expect(spoken.length).toBeGreaterThan(0);
  });

  test("refers to nothing that it does not declare, and declares nothing in vain", () => {
    const declared = it.declarations.filter(({ kind }) => kind !== "output").map(({ symbol }) => symbol);
    expect([...it.references].filter((symbol) => !declared.includes(symbol))).toEqual([]);
    const forOthers = ["resource", "module"];
    const unused = it.declarations.filter(
      ({ kind, symbol, existing }) =>
        kind !== "output" && (existing || !forOthers.includes(kind)) && !it.references.has(symbol),
    );
    expect(unused.map(({ symbol }) => symbol)).toEqual([]);
  });

  test("gives each module all that it asks for, and nothing else", () => {
    for (const { of, value } of all(it, "module")) {
      expect(existsSync(new URL(of, folder)), of).toBe(true);
      const asked = all(file(of), "param");
      const given = Object.keys((value as Record<string, Value>).params as Settings);
      expect(given.filter((param) => !asked.some(({ symbol }) => symbol === param))).toEqual([]);
      const needed = asked.filter((param) => param.value === undefined).map(({ symbol }) => symbol);
      expect(needed.filter((param) => !given.includes(param))).toEqual([]);
    }
  });

  test("takes from modules only what they put out", () => {
    for (const [, module, output] of it.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)) {
      const declared = all(it, "module").find(({ symbol }) => symbol === module);
      const outputs = all(file(declared?.of ?? ""), "output").map(({ symbol }) => symbol);
      expect(outputs, `${module}.outputs`).toContain(output);
    }
  });

  test("takes in, makes and puts out no secret", () => {
    expect(it.text).not.toMatch(/@secure\(|list(Keys|Secrets|AdminCredentials)\(|administratorLogin/i);
    const out = all(it, "output").map(({ value }) => (value instanceof Expression ? value.text : String(value)));
    expect(out.filter((text) => /key|secret|password|connectionstring|token/i.test(text))).toEqual([]);
  });

  test("names a resource type with the version of its API", () => {
    for (const { of } of all(it, "resource")) {
      expect(of).toMatch(/^Microsoft(\.[A-Za-z]+)(\/[A-Za-z]+)+@20\d\d-\d\d-\d\d(-preview)?$/);
    }
  });
});

describe("the check itself", () => {
  test.each([
    ["a brace that is missing", "resource a 'M.A/b@2024-01-01' = {\n  name: 'x'\n"],
    ["a line that is nothing", "param a string\nhello world\n"],
  ])("finds %s", (_, text) => {
    expect(parseBicep(text).errors).not.toEqual([]);
  });

  test("finds a name that nobody declares", () => {
    expect([...parseBicep("var a = b.c\n").references]).toEqual(["b"]);
  });
});

describe("the rights", () => {
  test("are given at the management group of the deployment", () => {
    expect(file("main.bicep").text).toMatch(/^targetScope = 'managementGroup'$/m);
    const here = all(file("main.bicep"), "resource").filter(({ value }) => "scope" in (value as Settings));
    expect(here).toEqual([]);
  });

  test("let the bot's identity read, by Reader, and do nothing else", () => {
    // Reader's id is the same in every tenant (Azure built-in roles).
    expect(at("main.bicep", "readerRole")).toBe("acdd72a7-3385-48ef-bd42-f606fba81ae7");
    expect(textAt("main.bicep", "reading", "properties.roleDefinitionId")).toContain("readerRole");
    expect(textAt("main.bicep", "reading", "properties.principalId")).toBe("identities.outputs.readerPrincipalId");
  });

  test("let the other identity do what the simulated tenant asks of a redeployer, and nothing else", () => {
    const [{ actions }] = at("main.bicep", "redeployRole", "properties.permissions") as [
      { actions: readonly string[] },
    ];
    const ownOperations = /\/locations\//;
    expect(actions.toSorted()).toEqual(REDEPLOYER.actions.filter((action) => !ownOperations.test(action)).toSorted());
    expect(textAt("main.bicep", "redeploying", "properties.roleDefinitionId")).toBe("redeployRole.id");
    expect(textAt("main.bicep", "redeploying", "properties.principalId")).toBe(
      "identities.outputs.redeployerPrincipalId",
    );
  });

  test("to redeploy exist only where redeploys are wanted and the store keeps what was decided", () => {
    expect(textAt("main.bicep", "mayRedeploy")).toBe("redeploys && store == 'postgres'");
    expect(at("main.bicep", "redeploys")).toBe(false);
    const conditions = ["redeployRole", "redeploying"].map(
      (symbol) => file("main.bicep").declarations.find((one) => one.symbol === symbol)?.condition,
    );
    expect(conditions).toEqual(["(mayRedeploy)", "(mayRedeploy)"]);
    expect(textAt("main.bicep", "platform", "params.redeploys")).toBe("mayRedeploy");
  });
});

describe("the container's settings", () => {
  /** Read by libraries of ours, not by us. */
  const OF_LIBRARIES = ["AZURE_TOKEN_CREDENTIALS", "APPLICATIONINSIGHTS_CONNECTION_STRING"];
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

describe("the program", () => {
  const [container] = at("program.bicep", "program", "properties.template.containers") as [Settings];

  test("is asked at addresses that it has", () => {
    const server = readFileSync(new URL("../../src/teams/server.ts", import.meta.url), "utf8");
    const probes = container.probes as readonly { httpGet: { path: string } }[];
    expect(probes).toHaveLength(3);
    for (const { httpGet } of probes) expect(server).toContain(`server.get("${httpGet.path}"`);
  });

  test("is one replica with the embedded store, and never none", () => {
    expect(textAt("platform.bicep", "program", "params.replicas")).toBe("store == 'postgres' ? replicas : 1");
    expect(file("main.bicep").declarations.find(({ symbol }) => symbol === "replicas")?.decorators.minValue).toEqual([
      1,
    ]);
    expect(textAt("program.bicep", "program", "properties.template.scale.minReplicas")).toBe("replicas");
  });

  test("is reached by https alone", () => {
    expect(at("program.bicep", "program", "properties.configuration.ingress.allowInsecure")).toBe(false);
  });

  test("is where the bot's messages go", () => {
    expect(textAt("platform.bicep", "bot", "params.endpoint")).toContain("program.outputs.publicUrl");
    expect(textAt("platform.bicep", "bot", "params.endpoint")).toContain("/api/messages");
  });
});

describe("the bot", () => {
  test("is known by the identity that the program runs as", () => {
    expect(at("bot.bicep", "bot", "properties.msaAppType")).toBe(always.MicrosoftAppType);
    expect(textAt("bot.bicep", "bot", "properties.msaAppId")).toBe("reader.properties.clientId");
    expect(textAt("bot.bicep", "reader", "name")).toBe(textAt("program.bicep", "reader", "name"));
  });
});

describe("the database", () => {
  test("takes no passwords", () => {
    expect(at("database.bicep", "server", "properties.authConfig")).toMatchObject({
      activeDirectoryAuth: "Enabled",
      passwordAuth: "Disabled",
    });
  });

  test("is reached from the program's own network alone", () => {
    expect(textAt("database.bicep", "server", "properties.network.delegatedSubnetResourceId")).toBe("subnetId");
    expect(file("database.bicep").text).not.toContain("firewallRules");
  });

  test("has the name that the program connects to", () => {
    const host = textAt("program.bicep", "databaseHost");
    expect(host).toBe(`${textAt("database.bicep", "server", "name").slice(0, -1)}.postgres.database.azure.com'`);
  });

  test("knows the program's identity under the name that the program logs in with", () => {
    expect(textAt("platform.bicep", "database", "params.ownerName")).toBe("reader.name");
  });
});
