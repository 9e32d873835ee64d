const REDACTED = "[redacted]";

/** As much of a message as is kept; Azure's own run to tens of kilobytes, a broken script's to megabytes. */
const LONGEST_MESSAGE = 64 * 1024;
/** Read beyond the cut, so that a secret across it is still seen whole enough to be known as one. */
const BEYOND_THE_CUT = 4 * 1024;
const CUT = "… [cut]";

/** "registry key: HKLM\…" is no secret, so keys count only with a first name. */
const SECRET = [
  "pass(?:word|phrase|wd)|pwd",
  "secret|token|connection[_-]?string|authorization",
  "(?:account|access|workspace|api|subscription|storage|primary|secondary|private)[_-]?key",
  "shared[_-]?access[_-]?signature",
  "onboarding(?:info|blob|script|package|data)",
].join("|");

/** Each pattern is linear: no two open-ended repetitions meet, and what may span lines is bounded. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z0-9 ]{1,40}-----[^-]{0,20000}(?:-----END [A-Z0-9 ]{1,40}-----)?/g, REDACTED],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, REDACTED],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/(:\/\/)[^/\s:@]{1,200}:[^/\s@]{1,200}@/g, `$1${REDACTED}@`],
  [/\b(sig(?:nature)?=)[^&\s"'<>]+/gi, `$1${REDACTED}`],
  // name = value, "name": "value", \"name\":\"value\", Name=value;…
  [
    new RegExp(
      `((?:${SECRET})\\\\{0,2}["']?\\s{0,3}[:=]\\s{0,3})(?:\\\\{1,2}"[^"\\\\]*|"(?:[^"\\\\]|\\\\.)*|'[^']*|[^\\s"';,&<>]+)`,
      "gi",
    ),
    `$1${REDACTED}`,
  ],
  // --name value
  [new RegExp(`(--(?:${SECRET})\\s{1,3})(?:"[^"]*|'[^']*|[^\\s"';,&<>-][^\\s"';,&<>]*)`, "gi"), `$1${REDACTED}`],
];

/** What could be base64, plain or url-safe. */
const RUNS = /[A-Za-z0-9+/]{60,}={0,2}|[A-Za-z0-9_-]{60,}={0,2}/g;

/** In base64 every second letter changes between capital, small and digit; in paths and names every fifth. */
const RANDOM = 0.3;

function classOf(code: number): number {
  if (code >= 97) return 1;
  if (code >= 65) return 2;
  return code >= 48 ? 3 : 0;
}

function redactRun(run: string): string {
  if (/^[\da-f]+$/i.test(run)) return REDACTED;
  let changes = 0;
  for (let at = 1; at < run.length; at += 1) {
    if (classOf(run.charCodeAt(at)) !== classOf(run.charCodeAt(at - 1))) changes += 1;
  }
  return changes / run.length > RANDOM ? REDACTED : run;
}

/**
 * A message from outside without what could open a door: tokens, keys, passwords, signatures, connection strings, onboarding blobs.
 * Otherwise literal, and at most 64 KB. It errs on the side of hiding: a hidden digest costs a look at the log, a shown key an estate.
 */
export function redact(message: string): string {
  if (message === "") return message;
  let text = message.slice(0, LONGEST_MESSAGE + BEYOND_THE_CUT);
  for (const [pattern, replacement] of PATTERNS) text = text.replace(pattern, replacement);
  text = text.replace(RUNS, redactRun);
  if (message.length <= LONGEST_MESSAGE) return text;
  return text.slice(0, LONGEST_MESSAGE).toWellFormed() + CUT;
}
