import type { Filter } from "../query.ts";
import { foldWords } from "../understanding/tokens.ts";
import { MOST_CHARACTERS } from "./said.ts";

/** Longer than any message is quoted, and as long as a filter's value may be. */
const MOST_WORDS = 200;
/** Said where the error stood: it adds no filter of its own. */
const IN_ITS_PLACE = "machines";

/** Few, not any number: a search begins at each of them, and would go through all the others each time. */
const BEARERS = "(?:all |every |any |the ){0,3}(?:machines?|vms?|servers?|hosts?|everything|anything)";
const WITH = `(?:${BEARERS} (?:with|that (?:have|has|show|say)s?) )?(?:the |this |an? |all ){0,3}`;
const QUOTED = new RegExp(
  `\\b${WITH}(?:errors?|messages?)(?: messages?)?(?: like| saying| containing| called)?:? *['"‘’“”„«]([^"“”„«»]{1,${MOST_WORDS}}?)['"‘’“”«»](?=[\\s.,!]|$)`,
  "i",
);
/** One error, by its name; "errors on Linux" and "error code 51" are filters of questions. */
const NAMED = new RegExp(`^${WITH}error (?!(?:codes?|in|on|of|at|from|since)\\b)(.{1,${MOST_WORDS}})$`, "i");
/** Not "all errors", nor "without errors". */
const NO_KIND = "(?:all|every|any|the|these|those|no|not|without|my|our)\\b";
const KIND = new RegExp(`^${WITH}(?!${NO_KIND})(\\S{1,40}(?: (?!${NO_KIND})\\S{1,40}){0,2}) errors?$`, "i");
const BECAUSE = /\sbecause\b|\sreason:/i;

/** Words without the error that they name, and that error as a filter. */
export interface WithoutError {
  readonly words: string;
  readonly error: Filter | undefined;
}

/**
 * Takes an error in quotation marks out of what was typed: nothing in it is grammar, whatever words it has. What is quoted in
 * a reason stays there.
 */
export function withoutQuotedError(typed: string): WithoutError {
  const text = typed.slice(0, MOST_CHARACTERS);
  const found = QUOTED.exec(text);
  const reason = text.search(BECAUSE);
  if (!found || (reason >= 0 && reason < found.index)) return { words: text, error: undefined };
  const after = text.slice(found.index + found[0].length);
  return { words: text.slice(0, found.index) + IN_ITS_PLACE + after, error: errorFilter(found[1]) };
}

/** "Error Python is not installed": the error, word by word. */
export function namedError(words: string): Filter | undefined {
  return errorFilter(NAMED.exec(words)?.[1]);
}

/** "SSL errors", "all machines with SSL errors": for words that are nothing else. */
export function kindOfError(words: string): Filter | undefined {
  return errorFilter(KIND.exec(words)?.[1]);
}

function errorFilter(words: string | undefined): Filter | undefined {
  const folded = foldWords(words ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return folded === "" ? undefined : { field: "text", values: [folded], not: false };
}
