import { z } from "zod";

/** What stands in the search box while somebody writes a message, and which part of the results is wanted. */
export interface Search {
  readonly typed: string;
  readonly skip: number;
  readonly most: number;
}

/** Teams shows 25 and asks for more when somebody scrolls. */
const PAGE = 25;
/** Nobody scrolls further; who looks for more asks the bot for a list. */
const FURTHEST = 500;

const searchSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.string().max(10_000).nullish() }))
    .max(10)
    .optional(),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).max(FURTHEST).optional(),
      count: z.number().int().min(1).max(PAGE).catch(PAGE).optional(),
    })
    .nullish(),
});

/** Reads a search strictly: the user can forge all of it. Undefined: it is none. The first one, when the box opens, has nothing typed. */
export function readSearch(value: unknown): Search | undefined {
  const read = searchSchema.safeParse(value);
  if (!read.success) return undefined;
  const { parameters, queryOptions } = read.data;
  const typed = parameters?.find(({ name }) => name === SEARCHED)?.value ?? "";
  return { typed, skip: queryOptions?.skip ?? 0, most: queryOptions?.count ?? PAGE };
}

/** The parameter's name in the manifest. */
const SEARCHED = "machine";

const choiceSchema = z.object({ machine: z.string().min(1).max(512) });

/** The machine that was chosen among the results, by its lower-cased resource id. Undefined: nothing that was offered. */
export function readChoice(value: unknown): string | undefined {
  const read = choiceSchema.safeParse(value);
  return read.success ? read.data.machine.toLowerCase() : undefined;
}

/** What a result carries, for `readChoice`. */
export function choiceOf(machineId: string): z.input<typeof choiceSchema> {
  return { machine: machineId };
}
