/** Numbers that people write in words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
  ["twenty", 20],
  ["thirty", 30],
  ["fifty", 50],
  ["hundred", 100],
  ["dozen", 12],
]);
