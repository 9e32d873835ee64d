/** What no program of ours may print, whatever happens to it. Secrets that tests plant are named "planted-…". */
const SECRETS: readonly (readonly [what: string, RegExp])[] = [
  ["a planted secret", /planted-[a-z]{3,}/],
  ["a token", /\beyJ[\w-]{8,}\.[\w-]{8,}/],
  ["a caller's authorization", /\b(?:bearer|basic)\s+[\w.~+/=-]{8,}/i],
  ["a password in an address", /:\/\/[^/\s:@"\\]{1,100}:[^/\s@"\\[]{1,100}@/],
  ["a link to a file", /\/exports\/[\w-]{20,}\.\d{13}\.[\w-]{20,}/],
  ["a connection string", /InstrumentationKey=|AccountKey=|SharedAccessKey=/],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ["a signature in an address", /[?&;]sig=[\w%]{8,}/],
];

/** The secrets that a text shows: what they are, and their beginning, which is enough to find them and too little to use. */
export function secretsIn(text: string, more: readonly string[] = []): readonly string[] {
  const found = SECRETS.flatMap(([what, pattern]) => {
    const [shown] = pattern.exec(text) ?? [];
    return shown === undefined ? [] : [`${what} (${JSON.stringify(shown.slice(0, 24))}…)`];
  });
  return [...found, ...more.filter((secret) => text.includes(secret)).map(() => "a secret of this run's own")];
}
