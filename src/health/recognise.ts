import type { Extension, ReportIssue } from "./evidence.ts";
import { KNOWN_MESSAGES, type KnownMessage, type Sign } from "./known-messages.ts";

/**
 * The known message that an extension's message or code is, if it is one.
 * `code` is the status code ("ProvisioningState/failed/51", Arc's "51"), "" where unknown; `type` undefined: the OS is unknown.
 * Words are surer than codes, so they are looked for first.
 */
export function recognise(
  message: string,
  code: string,
  type: Extension["type"] | undefined,
): KnownMessage | undefined {
  const exitCode = exitCodeOf(message, code);
  const text = message.toLowerCase();
  return (
    KNOWN_MESSAGES.find(({ sign }) => sign && saysSo(sign, text) && (!sign.both || exitCode === sign.exitCode)) ??
    KNOWN_MESSAGES.find(({ sign }) => sign && !sign.both && endedWith(sign, exitCode, type))
  );
}

/** What the extension itself says. */
export function recogniseExtension(extension: Extension): KnownMessage | undefined {
  return onceFor(extension, () => recognise(extension.message, extension.code, extension.type));
}

/** What an issue of a health report says; `type` as for `recognise`. */
export function recogniseIssue(issue: ReportIssue, type: Extension["type"] | undefined): KnownMessage | undefined {
  return onceFor(issue, () => recognise(issue.message, "", type));
}

/** Messages are long, and their records stay the same objects over many readings: each is looked at once. */
function onceFor(record: object, look: () => KnownMessage | undefined): KnownMessage | undefined {
  const remembered = REMEMBERED.get(record);
  if (remembered) return remembered.known;
  const known = look();
  REMEMBERED.set(record, { known });
  return known;
}

const REMEMBERED = new WeakMap<object, { readonly known: KnownMessage | undefined }>();

function saysSo(sign: Sign, text: string): boolean {
  return sign.text.length > 0 && sign.text.every((piece) => text.includes(piece));
}

function endedWith(sign: Sign, exitCode: number | undefined, type: Extension["type"] | undefined): boolean {
  return sign.exitCode === exitCode && (sign.codeOf === undefined || sign.codeOf === type);
}

const STATUS_CODE = /^(?:ProvisioningState\/failed\/)?(\d+)$/i;

// How the agents put what the installer ended with: "exit code 52", "non-zero exit code of: '52'", "exited with status 52",
// "[*] exiting (52)", "error code 20", "Status=error, Code=51". A number without such words is no exit code.
// Blanks are counted: without an end, a message of nothing else would be read once for each of them.
const EXIT_CODE =
  /\bexit(?:ed|ing)?[\s_-]{0,8}(?:\(|(?:with[\s_-]{1,8})?(?:an?[\s_-]{1,8})?(?:(?:exit|error|return)[\s_-]{0,8})?(?:code|status)(?:\s{1,8}(?:of|is|was))?\s{0,8}[:=]?\s{0,8}['"(]?)(\d+)(?!\w|\.\d)/i;
const ERROR_CODE =
  /\b(?:error[\s_-]{0,8}code|status=error,\s{0,8}code)(?:\s{1,8}(?:of|is|was))?\s{0,8}[:=]?\s{0,8}['"(]?(\d+)(?!\w|\.\d)/i;

/** The status code is the installer's own word; only where it says nothing is the text searched. */
function exitCodeOf(message: string, code: string): number | undefined {
  const stated = specific(STATUS_CODE.exec(code)?.[1]);
  return stated ?? specific(EXIT_CODE.exec(message)?.[1]) ?? specific(ERROR_CODE.exec(message)?.[1]);
}

/** 0 and 1 say nothing in particular; above 255 speaks the guest agent, not the installer. */
function specific(digits: string | undefined): number | undefined {
  const exitCode = Number(digits);
  return exitCode > 1 && exitCode <= 255 ? exitCode : undefined;
}
