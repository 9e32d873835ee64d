/** Messages run to many KB; what they say stands at their beginning. */
const READ = 2_000;
const KEPT = 300;

/** What differs between two machines that say the same. In this order: the later ones would tear the earlier ones apart. */
const PARTICULAR: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>"],
  [/\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?z?/g, "<time>"],
  [/\/subscriptions\/[^\s'",;]+/g, "<resource>"],
  [/\b[0-9a-f]{12,64}\b/g, "<id>"],
  [/\b\d+(?:\.\d+)+\b/g, "<number>"],
  [/\s+/g, " "],
];

/**
 * A key that is the same for machines that say the same: the known message's, else the message without what is particular to
 * one machine (ids, times, addresses, versions, its own name). Exit codes stay: they are what it says. `name` is the machine's.
 */
export function messageKeyOf(message: string, known: string | undefined, name: string): string {
  if (known !== undefined) return `known:${known}`;
  const text = PARTICULAR.reduce(
    (left, [particular, word]) => left.replace(particular, word),
    withoutName(message.slice(0, READ).toLowerCase(), name.toLowerCase()),
  );
  return `text:${text.trim().slice(0, KEPT)}`;
}

/** A name of a letter or two stands in every other word. */
function withoutName(text: string, name: string): string {
  return name.length < 3 ? text : text.replaceAll(name, "<machine>");
}
