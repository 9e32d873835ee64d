import { z } from "zod";

/** One setting of the environment: a row of the README's table, and how its text is read. Absent and empty are the same. */
export interface Setting {
  /** What holds where it is not given, as the README says it. */
  readonly fallback: string;
  readonly meaning: string;
  readonly value: z.ZodType<unknown, string | undefined>;
}

export const text = z.string().trim().optional();
export const guid = z.guid("must be a GUID, as the Azure portal shows it").toLowerCase().optional();

/** `because`: why there is no more to be had, where an operator may wonder. */
export function wholeNumber(from: number, to: number, fallback: number, because?: string) {
  const range = `must be a whole number from ${from} to ${to}${because ? `: ${because}` : ""}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, range)
    .default(String(fallback))
    .transform(Number)
    .pipe(z.number().min(from, range).max(to, range));
}

/** One of a few words, whatever their casing; read as it is spelled here. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.string().transform((given, context): Word => {
    const word = words.find((one) => one.toLowerCase() === given.toLowerCase());
    if (word === undefined) context.addIssue(`must be one of ${words.join(", ")}`);
    return word ?? z.NEVER;
  });
}

export const flag = z
  .enum(["0", "1"], { error: "must be 1 (on) or 0 (off)" })
  .default("0")
  .transform((given) => given === "1");
