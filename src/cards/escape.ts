/**
 * Text from outside (names, messages, tags, what was typed) on its way into a card. Two things keep it inert:
 * it is cleaned here, and it goes only where Teams reads no Markdown: a TextRun, the title of an action, `speak`.
 * A TextBlock or a fact reads Markdown and makes links of addresses; only our own words may stand there.
 */

/** Controls, direction marks, zero-width and tag characters, lone surrogates, private use, and letters that look like nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u2800\u3164\uFFA0]/gu;
const SPACES = /\s+/g;
/** `{{DATE(…)}}` and `{{TIME(…)}}` are evaluated by Adaptive Cards, in a TextRun too. */
const CARD_FUNCTION = /\{(?=\{\s*(?:DATE|TIME)\s*\()/gi;
const ELLIPSIS = "…";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The text on one line, visible characters only, its letters kept so that people can search for them, at most `max` UTF-16 units. */
export function inert(text: string, max: number): string {
  // Cleaning costs by length: what is cut off anyway is not looked at.
  const clean = text
    .slice(0, max * 4 + 64)
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    // What stood between two spaces may have gone.
    .replace(SPACES, " ")
    .replace(CARD_FUNCTION, "{ ")
    .trim();
  return cut(clean, max);
}

/** The same for text of several lines: each inert, blank ones left out, `max` UTF-16 units and `most` lines in all. */
export function inertLines(text: string, max: number, most: number): string[] {
  const lines: string[] = [];
  let left = max;
  for (const line of text.slice(0, max * 4 + 64).split(/[\r\n\u2028\u2029]+/)) {
    const clean = inert(line, left);
    if (clean === "") continue;
    if (lines.length === most || left < ELLIPSIS.length * 2) return withMore(lines);
    lines.push(clean);
    left -= clean.length;
  }
  return lines;
}

function withMore(lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    index < lines.length - 1 || line.endsWith(ELLIPSIS) ? line : `${line} ${ELLIPSIS}`,
  );
}

/** Cut at a whole character, accents and joined emoji included, with an ellipsis in place of the rest. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = Math.max(0, max - ELLIPSIS.length);
  const boundary = graphemes.segment(text.slice(0, room + 64)).containing(room)?.index ?? 0;
  // A heap of accents on one letter is no character worth keeping whole.
  const end = boundary > 0 || room === 0 ? boundary : room;
  return `${text
    .slice(0, end)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trimEnd()}${ELLIPSIS}`;
}

const MARKDOWN = /[\\`*_[\]#<>~|]/g;
/** What Teams makes links of by itself. */
const ADDRESS = /(:|www)(?=\/\/|\.)/gi;

/** For `fallbackText`, the one place where text from outside may meet a Markdown reader: marks escaped, addresses broken. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN, "\\$&").replace(ADDRESS, "$1\u2060");
}

/** For `speak`, which may be read as SSML. */
export function escapeSpeech(text: string): string {
  return text.replace(/[<>&]/g, " ");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** Defender writes its instructions in HTML: the text of it, one line for each block. The result is still text from outside. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<\/?(?:br|p|li|ol|ul|div|h\d)\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
