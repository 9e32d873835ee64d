import { errorOf } from "../health/error-text.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { Column, Columns } from "./columns.ts";
import type { EstateView } from "./estate-view.ts";
import type { Dimension } from "./query.ts";

/** Values of a dimension for each code of a column; several where a machine is in several groups, "" where it has none. */
export interface Division {
  readonly codes: Column<unknown>["codes"];
  readonly values: readonly (readonly string[])[];
}

/** Each machine's value in a dimension. */
export function divisionBy(view: EstateView, dimension: Dimension): Division {
  const { finding, traits, subscription, resourceGroup, region, release, tags } = view.columns;
  switch (dimension) {
    case "state":
      return divided(finding, ({ state }) => [state]);
    case "issue":
      return divided(finding, ({ issue = "" }) => [issue]);
    case "reason":
      return divided(finding, ({ reason = "" }) => [reason]);
    case "os":
      return divided(traits, ({ os }) => [os]);
    case "power":
      return divided(traits, ({ power }) => [power]);
    case "plan":
      return divided(traits, ({ plan }) => [plan]);
    case "platform":
      return divided(traits, ({ platforms }) => platforms);
    case "error":
      return divided(errorColumn(view), (error) => [error]);
    case "subscription":
      return divided(subscription, (id) => [id]);
    case "resourceGroup":
      return divided(resourceGroup, (name) => [name]);
    case "region":
      return divided(region, (name) => [name]);
    case "release":
      return divided(release, (name) => [name]);
    default:
      return divided(tags, (record) => [tagValue(record, dimension.slice("tag:".length))]);
  }
}

function divided<T>({ codes, values }: Column<T>, read: (value: T) => readonly string[]): Division {
  return { codes, values: values.map(read) };
}

function tagValue(tags: Readonly<Record<string, string>>, key: string): string {
  return (
    Object.entries(tags)
      .find(([name]) => name.toLowerCase() === key)?.[1]
      .toLowerCase() ?? ""
  );
}

const errors = new WeakMap<Columns, Column<string>>();

/** Made when it is first asked for: only then are messages read. Each distinct message is read once. */
export function errorColumn(view: EstateView): Column<string> {
  let column = errors.get(view.columns);
  if (!column) {
    column = readErrors(view);
    errors.set(view.columns, column);
  }
  return column;
}

function readErrors({ rows, columns: { finding } }: EstateView): Column<string> {
  const codes = new Uint32Array(rows.length);
  const values: string[] = [];
  const byMessage = new Map<string, number>();
  const byError = new Map<string, number>();
  const codeOf = (message: string, error: () => string): number => {
    let code = byMessage.get(message);
    if (code === undefined) {
      const named = error();
      code = byError.get(named) ?? values.push(named) - 1;
      byError.set(named, code);
      byMessage.set(message, code);
    }
    return code;
  };
  // Following a reference to each of 100,000 records would cost more than all else: only the unhealthy have errors.
  const hasError = Uint8Array.from(finding.values, ({ state }) => (state === "Unhealthy" ? 1 : 0));
  const none = hasError.includes(0) ? codeOf("", () => "") : 0;
  rows.forEach((row, place) => {
    if (hasError[finding.codes[place] as number] === 0) codes[place] = none;
    else codes[place] = codeOf(messageOf(row), () => errorOf(row));
  });
  return { codes, values };
}

function messageOf({ verdict }: JudgedMachine): string {
  return verdict.state === "Unhealthy" ? verdict.message || verdict.cause : "";
}
