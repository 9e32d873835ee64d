import type { Costs } from "./costs.ts";

/** A cost that grows with the estate, and how it is told. */
interface PerMachine {
  readonly what: string;
  /** Of one machine. */
  readonly of: (costs: Costs) => number;
}

export const PER_MACHINE: readonly PerMachine[] = [
  { what: "first sync CPU, µs a machine", of: ({ machines, sync }) => (1000 * sync.first.cpu) / machines },
  { what: "ordinary sync CPU, µs a machine", of: ({ machines, sync }) => (1000 * sync.ordinary.cpu) / machines },
  { what: "bare parse CPU, µs a machine", of: ({ machines, sync }) => (1000 * sync.parse.cpu) / machines },
  { what: "memory, KB a machine", of: ({ machines, questions }) => (1024 * questions.rss) / machines },
];

/**
 * How much dearer it is in a larger estate than in any smaller one, at worst: 1 or less where costs are linear, since a
 * small estate bears what is the same for all. Not a number for one size alone.
 */
export function worstGrowth(all: readonly Costs[], of: PerMachine["of"]): number {
  const ratios = all.flatMap((larger) =>
    all.filter(({ machines }) => machines < larger.machines).map((smaller) => of(larger) / of(smaller)),
  );
  return ratios.length > 0 ? Math.max(...ratios) : Number.NaN;
}
