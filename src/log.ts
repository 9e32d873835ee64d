import { type Logger, pino } from "pino";

export type Log = Logger;

/** Field names that may hold a secret wherever they stand; pino blanks them before a line is written. */
const SECRET_FIELDS = [
  "password",
  "secret",
  "token",
  "authorization",
  "Authorization",
  "accessToken",
  "connectionString",
];

/** Fields of each line that only the moment knows, such as the trace that it belongs to. */
export type Moment = () => Readonly<Record<string, string>>;

/** JSON leaves these as they are; some readers end a line at them, and terminals obey them or turn the order of letters. */
const NOT_FOR_LINES = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The same JSON, with what acts on readers of lines as escapes. */
function harmless(line: string): string {
  return line.replace(NOT_FOR_LINES, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * One JSON log for the whole program, on stdout. `level` is one of pino's ("info", "debug", …).
 * Text from outside goes into fields, never into the message, so that it cannot forge a line.
 */
export function openLog(level: string, destination?: pino.DestinationStream, mixin: Moment = () => ({})): Log {
  const options = {
    level,
    mixin,
    base: { app: "vitals" },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[redacted]" },
    hooks: { streamWrite: harmless },
  };
  return destination ? pino(options, destination) : pino(options);
}
