/**
 * A test for lower-cased names by a lower-cased pattern, in which `*` stands for any characters or none.
 * The usual shapes have their own, since a list of 100,000 names is walked for each new pattern.
 */
export function patternOf(pattern: string): (name: string) => boolean {
  const pieces = pattern.split("*");
  const [first = "", second = "", third = ""] = pieces;
  if (pieces.length === 1) return (name) => name === pattern;
  if (pieces.length === 2 && second === "") return (name) => name.startsWith(first);
  if (pieces.length === 2 && first === "") return (name) => name.endsWith(second);
  if (pieces.length === 3 && first === "" && third === "") return (name) => name.includes(second);
  return (name) => fits(name, pieces);
}

/** Walks the name once from left to right; taking the first place of each piece is enough, since `*` gives back nothing. */
function fits(name: string, pieces: readonly string[]): boolean {
  const first = pieces[0] as string;
  const last = pieces.at(-1) as string;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= name.length - last.length;
}
