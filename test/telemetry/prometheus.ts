/** Prometheus' text as values by series: `vitals_syncs_total{outcome="Whole"}` → 1. */
export function readMetrics(text: string): Readonly<Record<string, number>> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => {
      const [, series = "", value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
      return [series, Number(value)];
    }),
  );
}
