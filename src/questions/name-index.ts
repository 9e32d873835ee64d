/**
 * Finds names by a pattern among 100,000 without looking at each: all of them stand in one text, and the longest piece of
 * the pattern is searched in it.
 */
export class NameIndex {
  readonly #text: string;
  /** Where each name begins in the text, and where the text ends. */
  readonly #starts: Uint32Array;

  /** Lower-cased names, by place. */
  constructor(names: readonly string[]) {
    // A line break within a name would begin another.
    this.#text = `\n${names.map((name) => (name.includes("\n") ? name.replaceAll("\n", " ") : name)).join("\n")}\n`;
    this.#starts = new Uint32Array(names.length + 1);
    let start = 1;
    names.forEach((name, place) => {
      this.#starts[place] = start;
      start += name.length + 1;
    });
    this.#starts[names.length] = start;
  }

  /** 1 for each place whose name fits a lower-cased pattern, in which `*` stands for any characters or none. */
  matching(pattern: string): Uint8Array {
    const pieces = pattern.split("*");
    const needle = needleOf(pieces);
    // With one piece, whatever holds it fits.
    const certain = pieces.filter((piece) => piece !== "").length <= 1;
    const fitting = new Uint8Array(this.#starts.length - 1);
    let place = 0;
    for (let at = this.#text.indexOf(needle); at >= 0; at = this.#text.indexOf(needle, at + 1)) {
      const inside = needle.startsWith("\n") ? at + 1 : at;
      while (place < fitting.length && (this.#starts[place + 1] as number) <= inside) place += 1;
      if (place === fitting.length) break;
      if (fitting[place] === 0 && (certain || fits(this.#nameAt(place), pieces))) fitting[place] = 1;
    }
    return fitting;
  }

  #nameAt(place: number): string {
    return this.#text.slice(this.#starts[place] as number, (this.#starts[place + 1] as number) - 1);
  }
}

/** What every fitting name holds: the longest piece, with the line breaks around it where it is an end. */
function needleOf(pieces: readonly string[]): string {
  const longest = pieces.reduce(
    (best, piece, index) => (piece.length > (pieces[best] as string).length ? index : best),
    0,
  );
  const before = longest === 0 ? "\n" : "";
  return before + pieces[longest] + (longest === pieces.length - 1 ? "\n" : "");
}

/** Walks the name once from left to right; taking the first place of each piece is enough, since `*` gives back nothing. */
function fits(name: string, pieces: readonly string[]): boolean {
  const first = pieces[0] as string;
  const last = pieces.at(-1) as string;
  if (pieces.length === 1) return name === first;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= name.length - last.length;
}
