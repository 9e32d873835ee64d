/**
 * Whether a lower-cased name fits a lower-cased pattern, in which `*` stands for any characters or none.
 * Walks the name once from left to right; taking the first place of each piece is enough, since `*` gives back nothing.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  if (pieces.length === 1) return name === pattern;
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
