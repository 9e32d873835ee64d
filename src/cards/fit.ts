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
}

/** The first is what real estates need; the others are for names and messages that nobody would read to their end anyway. */
const ROOMS: readonly [Room, ...Room[]] = [
  { name: 64, line: 120, block: 4_000, buttonBytes: 2_000, id: 512 },
  { name: 48, line: 80, block: 2_000, buttonBytes: 700, id: 512 },
  { name: 24, line: 24, block: 400, buttonBytes: 400, id: 200 },
  { name: 16, line: 0, block: 100, buttonBytes: 0, id: 0 },
];

/** Draws with as much room as keeps the card within its weight, measured in UTF-8 bytes of JSON. */
export function fitted<Drawn extends { readonly card: Card }>(draw: (room: Room) => Drawn): Drawn {
  for (const room of ROOMS.slice(0, -1)) {
    const drawn = draw(room);
    if (bytesOf(drawn.card) <= CARD_BYTES) return drawn;
  }
  return draw(ROOMS.at(-1) ?? ROOMS[0]);
}

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
