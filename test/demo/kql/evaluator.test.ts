import { describe, expect, test } from "vitest";
import { type CompiledQuery, compileQuery } from "../../../src/demo/kql/compile.ts";
import type { Row, Value } from "../../../src/demo/kql/value.ts";

const ROW: Row = {
  id: "/subscriptions/S1/resourceGroups/RG-Web/providers/Microsoft.Compute/virtualMachines/Web-01",
  name: "Web-01",
  type: "microsoft.compute/virtualmachines",
  location: "westeurope",
  tags: { env: "prod", "cost centre": "42", empty: "" },
  properties: {
    storageProfile: { osDisk: { osType: "Windows", diskSizeGB: 128 } },
    flag: true,
    flagText: "False",
    zones: ["1", "2", "3"],
    timeCreated: "2026-09-01T10:00:00.000Z",
    nothing: null,
    list: [{ code: "first" }, { code: "second" }],
  },
};

function compiled(query: string): CompiledQuery {
  const outcome = compileQuery(query);
  if ("refused" in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome;
}

function value(expression: string, row: Row = ROW): Value | undefined {
  return compiled(`resources | project id, result = ${expression}`).run([row])[0]?.result;
}

function holds(condition: string): boolean {
  return compiled(`resources | where ${condition} | project id`).run([ROW]).length === 1;
}

describe("an expression", () => {
  test.each<[string, Value]>([
    ["properties.storageProfile.osDisk.osType", "Windows"],
    ["properties['storageProfile']['osDisk'].diskSizeGB", 128],
    ["properties.list[1].code", "second"],
    ["tags['cost centre']", "42"],
    ["properties.StorageProfile.osDisk.osType", null],
    ["properties.storageProfile.osDisk.ostype", null],
    ["properties.zones.length", null],
    ["properties.constructor", null],
    ["properties.nothing.deeper.still", null],
    ["tostring(properties.nothing)", ""],
    ["tostring(properties.flag)", "true"],
    ["tostring(properties.zones)", '["1","2","3"]'],
    ["tolower(name)", "web-01"],
    ["toupper(tostring(properties.absent))", ""],
    ["tobool(properties.flagText)", false],
    ["tobool(properties.zones)", null],
    ["toint('12.9')", 12],
    ["toint(properties.flagText)", null],
    ["toint(properties.flag)", 1],
    ["strlen(name)", 6],
    ["array_length(properties.zones)", 3],
    ["array_length(properties.storageProfile)", null],
    ["coalesce(properties.absent, properties.flag)", true],
    ["coalesce(tostring(properties.absent), 'other')", "other"],
    ["iff(name =~ 'WEB-01', 'yes', 'no')", "yes"],
    ["iff(tobool(properties.absent), 'yes', 'no')", "no"],
    ["strcat(name, '/', tostring(properties.absent), 1)", "Web-01/1"],
    ["split(id, '/')[2]", "S1"],
    ["split(id, '/', 4)[0]", "RG-Web"],
    ["managedBy", ""],
    ["identity", null],
    [String.raw`'it\'s'`, "it's"],
    [String.raw`@'a\b'`, String.raw`a\b`],
  ])("%s gives %j", (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });

  test("todatetime gives a time that compares and prints as ISO 8601, and null for what is no date", () => {
    expect(JSON.stringify(value("todatetime(properties.timeCreated)"))).toBe('"2026-09-01T10:00:00.000Z"');
    expect(value("todatetime(name)")).toBeNull();
    expect(holds("todatetime(properties.timeCreated) < todatetime('2026-09-02')")).toBe(true);
    expect(holds("todatetime(properties.timeCreated) > todatetime('2026-09-02')")).toBe(false);
    expect(holds("todatetime(properties.timeCreated) == todatetime('2026-09-01T10:00:00Z')")).toBe(true);
  });
});

describe("a condition", () => {
  test.each<[string, boolean]>([
    ["name == 'Web-01'", true],
    ["name == 'web-01'", false],
    ["name != 'web-01'", true],
    ["name =~ 'WEB-01'", true],
    ["name !~ 'WEB-01'", false],
    ["properties.storageProfile.osDisk.osType =~ 'windows'", true],
    ["properties.flag == true", true],
    ["properties.absent == 'x'", false],
    ["properties.absent != 'x'", true],
    ["properties.absent =~ ''", true],
    ["properties.absent == properties.nothing", false],
    ["properties.absent != properties.nothing", false],
    ["not(properties.absent == properties.nothing)", false],
    ["properties.zones == properties.zones", true],
    ["name in ('a', 'Web-01')", true],
    ["name in ('a', 'web-01')", false],
    ["name in~ ('a', 'web-01')", true],
    ["name !in ('a', 'web-01')", true],
    ["name !in~ ('a', 'web-01')", false],
    ["name has 'web'", true],
    ["name has 'eb'", false],
    ["name !has 'eb'", true],
    ["id has 'virtualMachines/Web'", true],
    ["name contains 'EB-'", true],
    ["name !contains 'sql'", true],
    ["name startswith 'we'", true],
    ["name endswith '-01'", true],
    ["properties.storageProfile.osDisk.diskSizeGB >= 128", true],
    ["properties.storageProfile.osDisk.diskSizeGB > 128", false],
    ["properties.storageProfile.osDisk.diskSizeGB <= 127", false],
    ["properties.storageProfile.osDisk.diskSizeGB < 129", true],
    ["isempty(tags.empty) and isempty(tags.absent)", true],
    ["isnotempty(tags.env)", true],
    ["isnull(properties.nothing) and isnotnull(properties.flag)", true],
    ["isnull(tostring(properties.nothing))", false],
    ["name =~ 'x' or (name =~ 'web-01' and location == 'westeurope')", true],
    ["tobool(properties.absent) and true", false],
    ["not(tobool(properties.absent) and true)", false],
    ["not(tobool(properties.absent) and false)", true],
    ["tobool(properties.absent) or true", true],
  ])("%s: %s", (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });
});

describe("an operator", () => {
  const ROWS: readonly Row[] = [
    { id: "b", name: "two", properties: { rank: 2 } },
    { id: "B", name: "four", properties: {} },
    { id: "a", name: "one", properties: { rank: 10 } },
  ];
  const ids = (query: string) =>
    compiled(query)
      .run(ROWS)
      .map((row) => row.id);

  test("order by asc goes by code unit, so that capitals come first", () => {
    expect(ids("resources | order by id asc")).toEqual(["B", "a", "b"]);
  });

  test("order by is descending without a word, and takes further columns", () => {
    expect(ids("resources | order by id")).toEqual(["b", "a", "B"]);
    expect(ids("resources | extend low = tolower(id) | order by low asc, name desc")).toEqual(["a", "b", "B"]);
  });

  test("numbers sort as numbers, and nulls come first when ascending, last when descending", () => {
    const rank = "resources | extend rank = toint(properties.rank) | order by rank";
    expect(ids(`${rank} asc`)).toEqual(["B", "b", "a"]);
    expect(ids(`${rank} desc`)).toEqual(["a", "b", "B"]);
  });

  test("times sort by time", () => {
    const rows = [
      { id: "new", tags: { at: "2026-02-01" } },
      { id: "old", tags: { at: "2026-01-01T23:00:00Z" } },
    ];
    const query = compiled("resources | extend at = todatetime(tags.at) | order by at asc | project id");
    expect(query.run(rows)).toEqual([{ id: "old" }, { id: "new" }]);
  });

  test("take and limit cut, and count counts", () => {
    expect(ids("resources | order by id asc | take 2")).toEqual(["B", "a"]);
    expect(ids("resources | order by id asc | limit 1")).toEqual(["B"]);
    expect(compiled("resources | where id =~ 'b' | count").run(ROWS)).toEqual([{ Count: 2 }]);
  });

  test("extend adds or replaces columns and leaves the raw row alone", () => {
    const [row] = compiled("resources | extend name = toupper(name), extra = 1").run(ROWS);
    expect(row).toMatchObject({ id: "b", name: "TWO", extra: 1 });
    expect(ROWS[0]).toEqual({ id: "b", name: "two", properties: { rank: 2 } });
  });

  test("project names columns without a name as Kusto does", () => {
    const [row] = compiled("resources | project id, properties.rank, toupper(name), nick = name").run(ROWS);
    expect(row).toEqual({ id: "b", properties_rank: 2, Column1: "TWO", nick: "two" });
  });

  test("a comparison with a column that an earlier project dropped is refused", () => {
    expect(compileQuery("resources | project id | where name == 'x'")).toMatchObject({
      refused: [{ code: "InvalidQuery", token: "name" }],
    });
  });
});

describe("paging", () => {
  test.each([
    ["resources | project id, name", true],
    ["resources | where name == 'x'", true],
    ["resources | project name", false],
    ["resources | project id | take 5", false],
    ["resources | limit 5 | project id", false],
  ])("%s is pageable: %s", (query, expected) => {
    expect(compiled(query).pageable).toBe(expected);
  });
});

describe("a query that the evaluator does not know is refused, never guessed", () => {
  test.each([
    ["resources | mv-expand tags", "InvalidQueryLanguage", "mv"],
    ["resources | summarize count() by location", "InvalidQueryLanguage", "summarize"],
    ["resources | join kind=inner (securityresources) on id", "InvalidQueryLanguage", "join"],
    ["resources | where name matches regex 'a'", "InvalidQueryLanguage", "name"],
    ["resources | where name has_cs 'a'", "InvalidQueryLanguage", "name"],
    ["resources | where strrep(name, 2) == 'a'", "InvalidQueryLanguage", "strrep"],
    ["resources | extend tolower(name)", "InvalidQueryLanguage", "tolower"],
    ["resources | order by name asc nulls last", "InvalidQueryLanguage", "name"],
    ["resources | where name in (tags.env)", "InvalidQueryLanguage", "tags"],
    ["resources | take strlen('ab')", "InvalidQueryLanguage", "take"],
    ["resources | project ['id']", "InvalidQueryLanguage", ""],
    ["resources | extend x = properties[name]", "InvalidQueryLanguage", ""],
    ["let a = 1; resources | take 5", "InvalidQueryLanguage", "let"],
    ["resources | take 5; resources | take 6", "InvalidQueryLanguage", "resources"],
    ["print 1", "InvalidQueryLanguage", "print"],
    ["resources | where", "ParserFailure", ""],
    ["resources | where name == ", "ParserFailure", ""],
    ["resources | wehre name == 'a'", "ParserFailure", "wehre"],
    ["resources | where nome == 'a'", "InvalidQuery", "nome"],
    ["machines | take 5", "InvalidQuery", "machines"],
  ])("%s → %s at %j", (query, code, token) => {
    const outcome = compileQuery(query);
    expect("refused" in outcome && outcome.refused[0]).toMatchObject({ code, token });
  });

  test("the refusal says line and character", () => {
    expect(compileQuery("resources\n| where nome == 'a'")).toMatchObject({
      refused: [{ line: 2, characterPositionInLine: 8 }],
    });
  });
});
