import { describe, expect, test } from "vitest";
import { bodiesOf } from "./arm-bodies.ts";
import { faultsOf, SHAPES } from "./arm-shapes.ts";
import { type BicepFile, type Declaration, Expression, parseBicep, type Value } from "./bicep.ts";
import { all, file, names } from "./template.ts";

type Settings = Readonly<Record<string, Value>>;

const resources = names.flatMap((name) =>
  all(file(name), "resource").map((resource) => ({ name, symbol: resource.symbol, resource })),
);

function bodies({ name, resource }: { name: string; resource: Declaration }): readonly Value[] {
  return bodiesOf(file(name), resource);
}

describe("a resource of the template fits its type at its API version", () => {
  test.each(resources)("deploy/$name: $symbol", (one) => {
    const made = bodies(one);
    expect(made.length).toBeGreaterThan(0);
    expect(made.flatMap((body) => faultsOf(one.resource, body))).toEqual([]);
  });
});

describe("a shape", () => {
  test.each(Object.entries(SHAPES))("is read off the schema of its own namespace and version: %s", (of, { source }) => {
    const [, namespace = "", version = ""] = /^(Microsoft\.\w+)\/.*@(.*)$/.exec(of) ?? [];
    expect(source.startsWith(`${version}/${namespace}.`)).toBe(true);
    expect(source.endsWith(".json")).toBe(true);
  });

  test("is there for what the template uses, and for nothing else", () => {
    const used = new Set(resources.map(({ resource }) => resource.of));
    expect(Object.keys(SHAPES).toSorted()).toEqual([...used].toSorted());
  });
});

describe("the check finds", () => {
  test("a type that has no shape, and a known type at another version", () => {
    for (const of of ["Microsoft.App/jobs@2024-03-01", "Microsoft.App/containerApps@2099-01-01", "constructor"]) {
      expect(faultsOf({ of, existing: false }, {})).toEqual([`${of}: no shape`]);
    }
  });

  test.each(resources)("a property that is none, wherever it is put: deploy/$name: $symbol", (one) => {
    const spoilt = bodies(one).flatMap((body) => [...withStranger(body)]);
    expect(spoilt.length).toBeGreaterThan(0);
    for (const body of spoilt) expect(faultsOf(one.resource, body), JSON.stringify(body)).toHaveLength(1);
  });

  test.each([
    ["program.bicep", "program", "identity.type", "UserAssignedMSI"],
    ["program.bicep", "program", "properties.configuration.activeRevisionsMode", "single"],
    ["program.bicep", "program", "properties.configuration.ingress.transport", "https"],
    ["program.bicep", "program", "properties.configuration.ingress.targetPort", "3978"],
    ["program.bicep", "program", "properties.template.containers.0.probes.0.type", "Start"],
    ["program.bicep", "program", "properties.template.containers.0.probes.0.httpGet.port", undefined],
    ["program.bicep", "environment", "location", undefined],
    ["program.bicep", "environment", "properties.appLogsConfiguration.destination", "log-analytic"],
    ["program.bicep", "environment", "properties.workloadProfiles.0.workloadProfileType", undefined],
    ["program.bicep", "logs", "properties.logs.0.enabled", undefined],
    ["bot.bicep", "bot", "kind", "azureBot"],
    ["bot.bicep", "bot", "properties.msaAppType", "UserAssigned"],
    ["bot.bicep", "bot", "properties.msaAppId", undefined],
    ["bot.bicep", "teams", "parent", undefined],
    ["bot.bicep", "teams", "properties.channelName", "Teams"],
    ["bot.bicep", "teams", "properties.properties.isEnabled", "true"],
    ["database.bicep", "server", "sku.tier", undefined],
    ["database.bicep", "server", "properties.version", "9.6"],
    ["database.bicep", "server", "properties.authConfig.passwordAuth", false],
    ["database.bicep", "database", "properties.charset", "8-bit"],
    ["database.bicep", "owner", "properties.principalType", "ManagedIdentity"],
    ["main.bicep", "reading", "properties.principalId", undefined],
    ["main.bicep", "redeploying", "properties.principalType", "Application"],
    ["main.bicep", "redeployRole", "properties.permissions.0.actions", "*"],
    ["network.bicep", "network", "properties.addressSpace.addressPrefixes", "10.60.0.0/22"],
    ["network.bicep", "databaseZone", "properties", undefined],
    ["telemetry.bicep", "workspace", "properties.sku.name", "PerGb2018"],
    ["telemetry.bicep", "component", "properties.Application_Type", undefined],
    ["alerts.bicep", "alerts", "properties.severity", 5],
    ["alerts.bicep", "alerts", "properties.criteria.allOf.0.operator", "GreaterOrEqual"],
    ["alerts.bicep", "alerts", "properties.criteria.allOf.0.threshold", "2"],
  ] satisfies [string, string, string, Value | undefined][])(
    "in deploy/%s of %s: %s: %j",
    (name, symbol, path, value) => {
      const one = resources.find((each) => each.name === name && each.symbol === symbol);
      if (!one) throw new Error(`${symbol} is missing in deploy/${name}`);
      const faults = faultsOf(one.resource, put(bodies(one)[0], path.split("."), value) as Value);
      expect(faults.map((fault) => fault.slice(0, fault.indexOf(":")))).toEqual([path]);
    },
  );
});

describe("an expression", () => {
  const PROGRAM = "resource it 'Microsoft.App/containerApps@2024-03-01' = ";

  test.each([
    ["a branch of a condition", "volumes: keep ? [{ name: 'data', storageType: 'EmptyDisk' }] : []"],
    ["what a list is made into", "containers: map(all, one => { name: one, ports: [] })"],
    ["a list that is added", "containers: concat(others, [{ name: 'a', ports: [] }])"],
  ])("is looked into: %s", (_, property) => {
    const source = `${PROGRAM}{\n name: 'a'\n location: 'b'\n properties: {\n template: {\n ${property}\n }\n }\n}\n`;
    expect(faultsIn(parseBicep(source))).toHaveLength(1);
  });

  test("may stand wherever a value does", () => {
    const source = `${PROGRAM}{\n name: a\n location: b.c\n identity: d\n properties: e ? f : g\n}\n`;
    expect(faultsIn(parseBicep(source))).toEqual([]);
  });

  test("that names a variable of the file counts as what the variable holds", () => {
    const source = `var where = 7\n${PROGRAM}{\n name: 'a'\n location: where\n properties: {}\n}\n`;
    expect(faultsIn(parseBicep(source))).toEqual([expect.stringMatching(/^location: /)]);
  });

  test("that loops makes one resource for each item, and each is looked at", () => {
    const items = "var all = [\n {\n at: 'b'\n }\n {\n at: 7\n }\n]\n";
    const source = `${items}${PROGRAM}[for one in all: {\n name: 'a'\n location: one.at\n properties: {}\n}]\n`;
    expect(faultsIn(parseBicep(source))).toEqual([expect.stringMatching(/^location: /)]);
  });

  test("that loops over what the file does not write out is not passed over in silence", () => {
    const source = `param all array\n${PROGRAM}[for one in all: {\n name: one\n}]\n`;
    expect(() => faultsIn(parseBicep(source))).toThrow("it is no loop over a list of the file");
  });
});

function faultsIn(read: BicepFile): string[] {
  expect(read.errors).toEqual([]);
  return all(read, "resource").flatMap((resource) =>
    bodiesOf(read, resource).flatMap((body) => faultsOf(resource, body)),
  );
}

/** Copies of a value, each with a property that nobody knows in one of the objects that it holds. */
function* withStranger(value: Value): Iterable<Value> {
  if (value === null || typeof value !== "object") return;
  if (value instanceof Expression) {
    for (const literals of changedIn(value.literals)) yield new Expression(value.text, literals as Value[]);
    return;
  }
  if (!Array.isArray(value)) yield { ...value, stranger: true };
  yield* changedIn(value as Settings | readonly Value[]);
}

function* changedIn(holder: Settings | readonly Value[]): Iterable<Value> {
  for (const [key, one] of Object.entries(holder)) {
    for (const changed of withStranger(one)) yield put(holder, [key], changed) as Value;
  }
}

/** A copy with another value at the path; undefined: without what is there. */
function put(holder: unknown, [step = "", ...rest]: readonly string[], value: Value | undefined): unknown {
  const copy = Object.assign(Array.isArray(holder) ? [] : {}, holder) as Record<string, unknown>;
  if (!(step in copy)) throw new Error(`there is no ${step}`);
  if (rest.length > 0) copy[step] = put(copy[step], rest, value);
  else if (value === undefined) delete copy[step];
  else copy[step] = value;
  return copy;
}
