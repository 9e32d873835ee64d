const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: " ",
};

/** Defender's remediation texts hold simple HTML; this is what a reader would see of it. Literal text without tags stays as it is. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return (
    html
      .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]{0,200}>/gi, "\n")
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
      .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
      // From where blanks begin: a try from each of them would read a long run over and over.
      .replace(/(?<![ \t])[ \t]*\n\s*/g, "\n")
      .trim()
  );
}
