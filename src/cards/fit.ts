import type { Card } from "./template.ts";

/** What a whole activity may weigh, less what Teams' envelope around the card takes. */
export const CARD_BYTES = 24_000;

/** How much of the text from outside a card shows, in UTF-16 units, and which of its buttons. */
export interface Room {
  readonly name: number;
  /** A message in the row of a list. */
  readonly line: number;
  /** A message on the card of its machine. */
  readonly block: number;
  /** A button that carries more than this is left out. */
  readonly buttonBytes: number;
  /** Longest resource id that a row's button carries. */
  readonly id: number;
  /** Most rows of one list; a card with a single list of a page has its own number. */
  readonly rows: number;
}

/** From much to little. */
export type Rooms = readonly [Room, ...Room[]];

/** The first is what real estates need; the others are for names and messages that nobody would read to their end anyway. */
const ROOMS: Rooms = [
  { name: 64, line: 120, block: 4_000, buttonBytes: 2_000, id: 512, rows: 10 },
  { name: 48, line: 80, block: 2_000, buttonBytes: 700, id: 512, rows: 10 },
  { name: 24, line: 24, block: 400, buttonBytes: 400, id: 200, rows: 10 },
  { name: 16, line: 0, block: 100, buttonBytes: 0, id: 0, rows: 10 },
];

/** Draws with as much room as keeps the card within its weight, measured in UTF-8 bytes of JSON. */
export function fitted<Drawn extends { readonly card: Card }>(
  draw: (room: Room) => Drawn,
  rooms: Rooms = ROOMS,
): Drawn {
  for (const room of rooms.slice(0, -1)) {
    const drawn = draw(room);
    if (bytesOf(drawn.card) <= CARD_BYTES) return drawn;
  }
  return draw(rooms.at(-1) ?? rooms[0]);
}

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
