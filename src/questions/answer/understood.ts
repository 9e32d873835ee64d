import type { Understood } from "../answer.ts";
import type { EstateView } from "../estate-view.ts";
import type { Filter } from "../query.ts";
import { displayName } from "../regions.ts";

/** The filters in display values: names for ids, regions as people call them; the rest as in the query. */
export function understoodOf(where: readonly Filter[], view: EstateView | undefined): Understood {
  const parts = where.map(({ field, values, not }, filter) => ({
    filter,
    field,
    values: values.map((value) => display(field, value, view)),
    not,
  }));
  return { parts };
}

/** One value as people call it. */
export function display(field: Filter["field"], value: string, view: EstateView | undefined): string {
  if (field === "subscription") return view?.subscriptions.get(value)?.name ?? value;
  if (field === "machine") return view?.snapshot.machines.get(value)?.evidence.machine.name ?? value;
  if (field === "region") return displayName(value);
  return value;
}
