import type { JudgedMachine } from "../health/snapshot.ts";

/** A test for machines that are not healthy: whether their error holds one of these words or codes. Each distinct text is looked at once. */
export function wordsOfError(wanted: readonly string[]): (row: JudgedMachine) => boolean {
  const seen = new Map<string, boolean>();
  // Codes have no case, and folding a message costs more than searching it.
  const folds = wanted.some((words) => words.toUpperCase() !== words);
  const matches = (text: string): boolean => {
    if (text === "") return false;
    let known = seen.get(text);
    if (known === undefined) {
      const searched = folds ? text.toLowerCase() : text;
      known = wanted.some((words) => hasWords(searched, words));
      seen.set(text, known);
    }
    return known;
  };
  return ({ verdict, evidence: { extension } }) => {
    if (extension && (matches(extension.code) || matches(extension.message))) return true;
    if (verdict.state === "NotApplicable") return matches(verdict.detail);
    if (verdict.state !== "Unhealthy") return false;
    return (
      matches(verdict.message) || matches(verdict.known ?? "") || verdict.others.some(({ message }) => matches(message))
    );
  };
}

/**
 * Whether the words stand in the text as words: "51" is not in "1510", but "connect" is in "connection".
 * Both are folded alike.
 */
export function hasWords(text: string, words: string): boolean {
  const endsInDigit = isDigit(words.charCodeAt(words.length - 1));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const next = text.charCodeAt(at + words.length);
    if (!isWordy(text.charCodeAt(at - 1)) && !(endsInDigit && isDigit(next))) return true;
  }
  return false;
}

/** NaN, beyond either end, is not. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordy(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
