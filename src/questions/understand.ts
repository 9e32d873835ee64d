import type { Names } from "./names.ts";
import type { Query } from "./query.ts";
import type { Calendar } from "./understanding/days.ts";
import { queryOf } from "./understanding/decide.ts";
import type { Draft } from "./understanding/draft.ts";
import { followUp, type TakenUp } from "./understanding/follow-up.ts";
import { machineAsked } from "./understanding/machines-asked.ts";
import { piecesOf } from "./understanding/pieces.ts";
import { read } from "./understanding/read.ts";
import { readingsOf } from "./understanding/readings.ts";
import { tokensOf } from "./understanding/tokens.ts";

/** What a text was understood as. */
export type Understanding =
  | { readonly kind: "Query"; readonly query: Query; readonly page: number }
  /** A machine was asked for; `candidates` are ids, the nearest first, and may be none. */
  | { readonly kind: "WhichMachine"; readonly asked: string; readonly candidates: readonly string[] }
  /** `readings`: what may have been meant, three at most; `unknownWords` as typed. */
  | { readonly kind: "NotUnderstood"; readonly readings: readonly Query[]; readonly unknownWords: readonly string[] };

/**
 * Understands a question in English: text → words → pieces with a meaning each → what was said → a query.
 * A follow-up takes up `previous`, if there is one. The same arguments always give the same result. A word that is neither grammar nor chatter nor a name of
 * the estate is never passed over: the text then counts as not understood. Takes any text; its steps grow with its
 * length, up to a fixed bound.
 */
export function understand(text: string, names: Names, calendar: Calendar, previous?: TakenUp): Understanding {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return { kind: "Query", query: HELP, page: 0 };
  const pieces = piecesOf(tokens, names, calendar);
  const draft = read(pieces, names);
  const machine = machineAsked(draft, names);
  if (machine) return machine.kind === "Query" ? { ...machine, page: 0 } : machine;
  const taken = previous && isClear(draft) ? followUp(draft, pieces, names, previous) : undefined;
  if (taken) return { kind: "Query", ...taken };
  const query = isClear(draft) && !draft.turn ? queryOf(draft, names) : undefined;
  if (query) return { kind: "Query", query, page: 0 };
  return {
    kind: "NotUnderstood",
    readings: readingsOf(draft, names),
    unknownWords: draft.unknown.map(({ raw }) => raw),
  };
}

const HELP: Query = { ask: "Help", where: [], order: "Worst", limit: undefined };

/** Everything that was read fits together and says one thing. */
function isClear({ act, unknown, choices, mixed, past, timed, asks }: Draft): boolean {
  const ofThePast = past && timed && !asks.has("Count") && !asks.has("Changes") && !asks.has("Trend");
  return !act && unknown.length === 0 && choices.length === 0 && !mixed && !ofThePast;
}
