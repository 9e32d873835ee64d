import type { Of, Piece } from "./pieces.ts";
import { add, mention, nextOf, type Reading, unknown } from "./reading.ts";
import { takePart } from "./take-parts.ts";

/** Windows' own way of writing them; nothing else looks like it. */
const ERROR_CODE = /^0x[0-9a-f]{4,16}$/;

/** "Unhealthy due to proxy": what follows is in the message. */
const BLAMES = /^(?:because of|due to|caused by|owing to)$/;

/** A word that means nothing by itself: what was announced, or unknown. */
export function takeWord(reading: Reading, piece: Piece): void {
  const { pattern, key, text } = reading;
  const last = reading.joined && reading.draft.filters.at(-1)?.field;
  if (pattern) takePattern(reading, piece, pattern);
  else if (last === "name" && reading.shape) takePattern(reading, piece, reading.shape);
  else if (text) takeText(reading, piece);
  else if (key === "machine") mention(reading, piece, piece.text);
  else if (ERROR_CODE.test(piece.text)) add(reading, "text", [piece.text]);
  else if (BLAMES.test(reading.pieces[reading.at - 1]?.text ?? "")) takeText(reading, piece);
  else if (last === "text") add(reading, "text", [piece.text]);
  else if (piece.means.is === "Quoted" && !key && piece.text.includes(" ")) add(reading, "text", [piece.text]);
  else if (standsInNames(reading, piece)) add(reading, "name", [`*${piece.text}*`]);
  else if (!takePart(reading, piece)) unknown(reading, piece, key !== undefined || reading.inPlace);
  reading.key = undefined;
}

/** "The web servers": the beginning of names that are there, right before the word for machines. */
function standsInNames({ draft, names, pieces, at, key, inPlace }: Reading, { text, means }: Piece): boolean {
  if (means.is !== "Word" || key || inPlace || draft.mentions.length > 0 || !/^[a-z]{3,12}$/.test(text)) return false;
  if (!MACHINES.test(pieces[at + 1]?.text ?? "")) return false;
  return names.nearMachines(text).some((id) => {
    const name = id.slice(id.lastIndexOf("/") + 1);
    return name.startsWith(text) && /^[-_\d]/.test(name.slice(text.length));
  });
}

const MACHINES = /^(?:machines?|vms?|servers?|hosts?|box|boxes|nodes?|instances?|endpoints?)$/;

function takePattern(reading: Reading, piece: Piece, shape: NonNullable<Reading["pattern"]>): void {
  const bare = piece.text.replaceAll("*", "");
  // "Web servers whose names start with web": said twice, and the second time more exactly.
  const said = reading.draft.filters.findIndex(
    ({ field, values }) => field === "name" && values.join() === `*${bare}*`,
  );
  if (said >= 0 && !reading.joined) reading.draft.filters.splice(said, 1);
  reading.shape = shape;
  if (shape === "Exact") mention(reading, piece, piece.text);
  else if (shape === "Prefix") add(reading, "name", [`${bare}*`]);
  else if (shape === "Suffix") add(reading, "name", [`*${bare}`]);
  else add(reading, "name", [`*${bare}*`]);
}

const IN_TEXTS: ReadonlySet<string> = new Set(["Word", "Number", "Sensor", "Noun"]);

/** Words of an error go on as long as nothing else is understood: "message contains no python interpreter". */
function takeText(reading: Reading, piece: Piece): void {
  let text = piece.text;
  // "Error 51 machines": a code is one word.
  while (piece.means.is !== "Number" && IN_TEXTS.has(reading.pieces[reading.at + 1]?.means.is ?? "Filler")) {
    reading.at += 1;
    text += ` ${reading.pieces[reading.at]?.text}`;
  }
  // "Disk full"
  if (reading.pieces[reading.at + 1]?.text === "full") {
    reading.at += 1;
    text += " full";
  }
  reading.text = undefined;
  add(reading, "text", [text]);
}

/** "Proxy errors on Linux": words that nothing else is known of, right before the errors that hold them. */
export function takeKindOfError(reading: Reading, piece: Piece): boolean {
  const before = reading.pieces[reading.at - 1];
  const word = reading.draft.unknown.at(-1);
  if (!/^(?:errors?|failures?)\b/.test(piece.text) || before?.means.is !== "Word" || word?.text !== before.text)
    return false;
  if (word.named) return false;
  reading.draft.unknown.pop();
  add(reading, "text", [word.text]);
  return true;
}

export function takeNumber(reading: Reading, piece: Piece, { value }: Of<"Number">): void {
  const another = reading.joined && reading.draft.filters.at(-1)?.field === "text";
  const before = reading.pieces[reading.at - 1]?.means;
  if (before?.is === "Turn" && before.to === "Page") reading.draft.pageNumber = value;
  else if (reading.text || reading.pattern || another) takeWord(reading, piece);
  else if (isRelease(reading)) takeRelease(reading, piece.text);
  else if (isLimit(reading, value)) {
    reading.draft.limit = value;
    // "The first 5 to break" were so the longest ago.
    if (/first$/.test(reading.top?.text ?? "") && reading.pieces[reading.at + 1]?.text === "to")
      reading.draft.order ??= "Oldest";
    if (reading.top?.means.is === "Top") reading.draft.order ??= reading.top.means.order;
    reading.top = undefined;
  } else unknown(reading, piece);
}

/** "Windows 2019", "Windows Server 2022", "Ubuntu 22.04". */
function isRelease({ pieces, at, joined, draft, top }: Reading): boolean {
  const beside = pieces[at + 1]?.means.is === "Noun" || pieces[at + 1]?.text === "r2" || isServer(pieces[at - 1]);
  if (!top && WINDOWS_SERVERS.has(pieces[at]?.text ?? "") && beside) return true;
  if (joined) return draft.filters.at(-1)?.field === "release";
  const back = isServer(pieces[at - 1]) ? 2 : 1;
  const before = pieces[at - back]?.means;
  return (
    before?.is === "Filter" && (before.field === "release" || (before.field === "os" && before.values[0] === "Windows"))
  );
}

function isServer(piece: Piece | undefined): boolean {
  return /^servers?$/.test(piece?.text ?? "");
}

/** "2019 servers": nobody asks for as many. */
const WINDOWS_SERVERS: ReadonlySet<string> = new Set(["2008", "2012", "2016", "2019", "2022", "2025"]);

/** Images write versions with an underscore. A version narrows the release that it follows. */
function takeRelease(reading: Reading, version: string): void {
  const values = [...new Set([version, version.replaceAll(".", "_")])];
  if (reading.pieces[reading.at + 1]?.text === "r2") {
    reading.at += 1;
    values.splice(0, values.length, `${version} r2`, `${version}-r2`, `${version}r2`);
  }
  if (reading.joined) add(reading, "release", values);
  else reading.draft.filters.push({ field: "release", values, not: false });
}

function isLimit(reading: Reading, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || reading.draft.limit !== undefined) return false;
  const next = nextOf(reading)?.means.is;
  // "Machines with two problems": how many problems one has, nobody knows.
  const had = /^(?:with|w|have|has|having)$/.test(reading.pieces[reading.at - 1]?.text ?? "");
  if (had && next === "Filter") return false;
  if (reading.pieces[reading.at - 1]?.means.is === "Order") return true;
  return (
    reading.top !== undefined ||
    next === "Key" ||
    next === "Noun" ||
    next === "Filter" ||
    next === "Order" ||
    next === "By" ||
    next === "Sensor"
  );
}
