import { z } from "zod";

/** A stored record is not what this program writes. `message` names record and fault, never the content. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** The value of a JSON text, before anything is known about it. `what` names the record for the log. */
export function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(`${what} is no JSON`);
  }
}

/** `value` as its shape says. Throws Unreadable where it is not. */
export function shaped<T>(shape: z.ZodType<T>, value: unknown, what: string): T {
  const reading = shape.safeParse(value);
  if (reading.success) return reading.data;
  throw new Unreadable(`${what} is not as expected: ${z.prettifyError(reading.error)}`);
}
