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
  };
  return destination ? pino(options, destination) : pino(options);
}
