import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REDEPLOY_ACTIONS } from "../../src/azure/deploying/role.ts";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { Value } from "./bicep.ts";
import { all, at, file, names, textAt } from "./template.ts";

type Settings = Readonly<Record<string, Value>>;

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

  test("let the program's identity pull its image, by AcrPull, from that registry alone", () => {
    expect(at("image-rights.bicep", "pullRole")).toBe("7f951dda-4ed3-4680-a7ca-43fe172d538d");
    expect(textAt("image-rights.bicep", "pulling", "scope")).toBe("registry");
    expect(textAt("image-rights.bicep", "pulling", "properties.roleDefinitionId")).toContain("pullRole");
  });

  test("are these and no others: no file gives a role beside them", () => {
    const given = names.flatMap((name) =>
      all(file(name), "resource").flatMap(({ of, symbol }) => (of.includes("/roleAssignments@") ? [symbol] : [])),
    );
    expect(given.toSorted()).toEqual(["pulling", "reading", "redeploying"]);
  });

  test("are given to identities alone, whose type is said: a new one may not be known yet where the role is made", () => {
    for (const [name, symbol] of [
      ["main.bicep", "reading"],
      ["main.bicep", "redeploying"],
      ["image-rights.bicep", "pulling"],
    ] as const) {
      expect(at(name, symbol, "properties.principalType")).toBe("ServicePrincipal");
    }
  });

  test("stand before the program starts, which would see nothing without them", () => {
    const [, text = ""] = /^module platform [\s\S]*?dependsOn: \[([\s\S]*?)\]/m.exec(file("main.bicep").text) ?? [];
    expect(text.trim().split(/\s+/).toSorted()).toEqual(["identities", "imageRights", "reading"]);
  });

  test("let the other identity do what the simulated tenant asks of a redeployer, and nothing else", () => {
    const [{ actions }] = at("main.bicep", "redeployRole", "properties.permissions") as [
      { actions: readonly string[] },
    ];
    expect(actions.toSorted()).toEqual([...REDEPLOY_ACTIONS].toSorted());
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
    expect(at("bot.bicep", "bot", "properties.msaAppType")).toBe("UserAssignedMSI");
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
