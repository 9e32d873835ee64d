const REDACTED = "[redacted]";

/** As much of a message as is kept; Azure's own run to tens of kilobytes, a broken script's to megabytes. */
const LONGEST_MESSAGE = 64 * 1024;
/** Read beyond the cut, so that a secret across it is still seen whole enough to be known as one. */
const BEYOND_THE_CUT = 4 * 1024;
const CUT = "… [cut]";

/** "registry key: HKLM\…" is no secret, so keys count only with a first name. */
const SECRET = [
  "pass(?:word|phrase|wd)|pwd",
  "(?:secret|token)(?:[_-]?(?:key|value|text))?|connection[_-]?string",
  "(?:account|access|workspace|api|subscription|storage|primary|secondary|private)[_-]?key",
  "shared[_-]?access[_-]?signature",
  "onboarding(?:info|blob|script|package|data)",
].join("|");

/** Each pattern is linear: no two open-ended repetitions meet, and what may span lines is bounded. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z0-9 ]{1,40}-----[^-]{0,20000}(?:-----END [A-Z0-9 ]{1,40}-----)?/g, REDACTED],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, REDACTED],
  [/(authorization["']?\s{0,3}[:=]\s{0,3})(?:"[^"\r\n]*"?|[^"'\r\n]+)/gi, `$1${REDACTED}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/(:\/\/)[^/\s:@]{1,200}:[^/\s@]{1,200}@/g, `$1${REDACTED}@`],
  [/\b(sig(?:nature)?=)[^&\s"'<>]+/gi, `$1${REDACTED}`],
  // name = value, "name": "value", \"name\":\"value\", Name=value;…
  [
    new RegExp(
      `((?:${SECRET})\\\\{0,2}["']?\\s{0,3}[:=]\\s{0,3})(?:\\\\{1,2}"[^"\\\\]*|"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s"';,&<>]+)`,
      "gi",
    ),
    `$1${REDACTED}`,
  ],
  // --name value
  [
    new RegExp(`(--(?=\\w)[\\w-]{0,30}(?:${SECRET})\\s{1,3})(?:"[^"]*"?|'[^']*'?|[^\\s"';,&<>-][^\\s"';,&<>]*)`, "gi"),
    `$1${REDACTED}`,
  ],
];

/** What could be base64, plain or url-safe. */
const RUNS = /[A-Za-z0-9+/]{60,}={0,2}|[A-Za-z0-9_-]{60,}={0,2}/g;

/**
 * Share of places where a small letter is followed by a capital, or a letter and a digit meet. Measured: base64 of random bytes
 * has 0.4, of UTF-16 script 0.2; paths, ids and names that people made stay below 0.15.
 */
const RANDOM = 0.18;
const TURN = /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g;

function redactRun(run: string): string {
  if (/^[\da-f]+$/i.test(run)) return REDACTED;
  const turns = run.match(TURN)?.length ?? 0;
  return turns / run.length >= RANDOM ? REDACTED : run;
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
