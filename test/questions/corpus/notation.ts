import type { Filter, Query } from "../../../src/questions/query.ts";
import type { Understanding } from "../../../src/questions/understand.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { CORP, estate, PLATFORM } from "../corpus-estate.ts";

/** A line of the corpus: a question, and what it must be understood as. */
export interface Line {
  readonly text: string;
  readonly expected: string;
}

/**
 * Lines of "question => expectation". An expectation is a query ("List state=Unhealthy !os=Windows limit=5"), a machine to
 * choose ("which web-1: web-01 web-02"), or "?", not understood, with the readings that are offered after "|".
 */
export function linesOf(corpus: string): Line[] {
  return corpus
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const at = line.lastIndexOf(" => ");
      return {
        text: line.slice(0, at),
        expected: line
          .slice(at + 4)
          .split("|")
          .map(inOrder)
          .join("|"),
      };
    });
}

/** The corpus writes filters and values in the order of the words, a query holds them in its own. */
function inOrder(query: string): string {
  if (query.startsWith("which ")) return query;
  const [ask = "", ...parts] = query.match(/[^\s"]+(?:"[^"]*"[^\s"]*)*/g) ?? [];
  const sorted = parts.map((part) => {
    const [field = "", ...values] = part.split(/=(.*)/s);
    return field.startsWith("since") || field === "by" || values.length === 0
      ? part
      : `${field}=${values[0]?.split(",").sort().join()}`;
  });
  const isBy = (part: string) => part.startsWith("by=");
  return [ask, ...sorted.filter((part) => !isBy(part)).sort(), ...sorted.filter(isBy)].join(" ");
}

/** What was understood, in the notation of the corpus. Readings are left out where the expectation names none. */
export function written(understanding: Understanding, expected: string): string {
  if (understanding.kind === "Query") return writtenQuery(understanding.query);
  if (understanding.kind === "WhichMachine") {
    const { asked, candidates } = understanding;
    return [`which ${asked}:`, ...candidates.map((id) => estate.machines.get(id)?.evidence.machine.name)].join(" ");
  }
  if (expected === "?" && understanding.readings.every(isSafe)) return "?";
  return ["?", ...understanding.readings.map(writtenQuery)].join("|");
}

/** A reading that is offered where none was expected may narrow, never list everything. */
function isSafe({ where }: Query): boolean {
  return where.length > 0;
}

export function writtenQuery({ ask, where, order, limit, by }: Query): string {
  const parts: string[] = [ask, ...where.map(writtenFilter)];
  if (order !== "Worst") parts.push(`order=${order}`);
  if (limit !== undefined) parts.push(`limit=${limit}`);
  const written = inOrder(parts.join(" "));
  return by ? `${written} by=${by}` : written;
}

function writtenFilter({ field, values, not }: Filter): string {
  const all = values.map((value) => writtenValue(field, value)).join();
  return `${not ? "!" : ""}${field}=${all}`;
}

const SUBSCRIPTIONS: Readonly<Record<string, string>> = {
  [CONTOSO_PROD]: "@prod",
  [CONTOSO_DEV]: "@dev",
  [PLATFORM]: "@platform",
  [CORP]: "@corp",
};

function writtenValue(field: Filter["field"], value: string): string {
  if (field === "subscription") return SUBSCRIPTIONS[value] ?? value;
  if (field === "machine") return writtenMachine(value);
  if (field === "sinceOver" || field === "sinceWithin") return writtenSpan(Number(value));
  return value.includes(" ") ? `"${value}"` : value;
}

/** The name, with its subscription where another machine has the same name. */
function writtenMachine(id: string): string {
  const machine = estate.machines.get(id)?.evidence.machine;
  const name = machine?.name.toLowerCase() ?? id;
  const namesakes = [...estate.machines.values()].filter(({ evidence }) => evidence.machine.name === machine?.name);
  return namesakes.length > 1 ? `${name}${SUBSCRIPTIONS[machine?.subscriptionId ?? ""]}` : name;
}

function writtenSpan(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
