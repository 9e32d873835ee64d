/** The value below which `share` (0–1) of the numbers lie; the nearest rank. Not a number for an empty list. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** By how much the numbers grow from one to the next: the slope of the line that fits them best. */
export function slope(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const moved = numbers.reduce((sum, one, n) => sum + (n - middle) * (one - mean), 0);
  return moved / numbers.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}
