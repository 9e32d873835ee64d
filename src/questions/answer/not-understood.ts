import type { NotUnderstoodAnswer } from "../answer.ts";
import { viewOf } from "../estate-view.ts";
import type { Estate } from "../ports.ts";
import type { Understanding } from "../understand.ts";
import { understoodOf } from "./understood.ts";

const ASKED_CHARACTERS = 200;

/** What was typed, and what may have been meant by it. */
export function notUnderstood(
  text: string,
  { readings, unknownWords }: Extract<Understanding, { kind: "NotUnderstood" }>,
  estate: Estate,
): NotUnderstoodAnswer {
  const snapshot = estate.snapshot();
  const understood = readings.map(({ where }) => understoodOf(where, snapshot && viewOf(snapshot)));
  return { kind: "NotUnderstood", asked: text.slice(0, ASKED_CHARACTERS), unknownWords, readings, understood };
}
