import type { ExportAnswer } from "../questions/insight.ts";
import type { Reader, Rendered } from "./actions.ts";
import { showButton } from "./buttons.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
import { footingWords, nowOf } from "./footing.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { voiceFor } from "./voice.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** How the file gets to the reader. `expiresAt` is epoch milliseconds, UTC. */
export type FileWay =
  /** Teams asks the reader, with a card of its own. */
  | { readonly kind: "Consent" }
  | { readonly kind: "Link"; readonly url: string; readonly expiresAt: number }
  /** There is no public address that a link could lead to; in a personal chat Teams would take the file. */
  | { readonly kind: "Elsewhere" }
  /** No such address, and Teams takes no files at all: a local client, a government's cloud. */
  | { readonly kind: "Nowhere" };

/** What the file holds and how to get it. */
export function renderExport(answer: ExportAnswer, way: FileWay, reader: Reader): Rendered {
  const voice = voiceFor(reader);
  return fitted((room) => exportCard(answer, way, new Pen(voice, room, "public")));
}

export function exportCard(answer: ExportAnswer, way: FileWay, pen: Pen): Rendered {
  const { total, understood, query, footing } = answer;
  const link = total > 0 && way.kind === "Link" ? way : undefined;
  const key = total === 0 ? "empty" : way.kind;
  const text = pen.say(`export.${key}.sentence`, { total });
  const note = {
    sentence: wholeSentence(text, understood.parts, footing, pen),
    heading: pen.say(`export.${key}.title`),
    lines: [
      filterLine(understood.parts, pen),
      total === 0 ? "" : pen.say("export.total", { total }),
      total === 0 ? "" : howWords(way, nowOf(footing), pen),
    ],
    footing: footingWords(footing, pen),
    buttons: query.of === undefined ? [showButton(pen.say("button.show"), { ...query, ask: "List" as const })] : [],
    links: link ? [{ title: pen.say("export.download"), url: link.url }] : [],
  };
  return noteCard(note, pen);
}

function howWords(way: FileWay, now: number, pen: Pen): string {
  if (way.kind === "Link") return pen.say("export.Link.how", { time: pen.voice.time(way.expiresAt, now) });
  return pen.say(`export.${way.kind}.how`);
}

/** What Teams' own question says about the file. Words of ours alone. */
export function fileDescription({ total }: ExportAnswer, reader: Reader): string {
  return voiceFor(reader).say("export.total", { total });
}
