import type { ForgetReport } from "./store/forgetting/forget-person.ts";

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it is an Entra object id, in any casing. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** What was forgotten of a person, and what was not. */
export function forgetSentence(id: string, { changed, audited }: ForgetReport): string {
  const where = [...changed].map(([table, rows]) => `${table} ${rows}`).join(", ");
  const done = where ? `The name of ${id} was taken out of these records: ${where}.` : `No record names ${id}.`;
  const left =
    audited === 0
      ? "The audit does not name them either."
      : `The audit goes on naming them in ${audited} records: a chain that is only ever appended to cannot forget.`;
  return `${done}\n${left}\n`;
}
