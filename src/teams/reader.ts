import type { Reader } from "../cards/actions.ts";
import type { Incoming } from "./activity.ts";

/** Zones already tried; making a formatter to try one takes longer than reading the message. */
const tried = new Map<string, string>();
/** More names than there are zones: somebody makes them up. */
const MOST_TRIED = 1_000;

function localeOf(given: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales(given ?? [])[0] ?? "en";
  } catch {
    return "en";
  }
}

function tryZone(given: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function zoneOf(given: string | null | undefined): string {
  if (!given) return "UTC";
  const known = tried.get(given);
  if (known !== undefined) return known;
  if (tried.size >= MOST_TRIED) tried.clear();
  const zone = tryZone(given);
  tried.set(given, zone);
  return zone;
}

/** Who reads the answer. Languages and zones that do not exist become English and UTC. */
export function readerOf({ locale, localTimezone }: Incoming): Reader {
  return { locale: localeOf(locale), timeZone: zoneOf(localTimezone) };
}
