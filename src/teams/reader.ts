import type { Reader } from "../cards/actions.ts";
import type { Incoming } from "./activity.ts";

/** More names than there are languages or zones: somebody makes them up. */
const MOST_KNOWN = 1_000;

/** What a name that somebody gives stands for, found out once: asking Intl takes longer than reading the message. */
function known(find: (given: string) => string): (given: string) => string {
  const found = new Map<string, string>();
  return (given) => {
    let meant = found.get(given);
    if (meant === undefined) {
      if (found.size >= MOST_KNOWN) found.clear();
      meant = find(given);
      found.set(given, meant);
    }
    return meant;
  };
}

const localeOf = known((given) => {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? "en";
  } catch {
    return "en";
  }
});

const zoneOf = known((given) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
});

/** Who reads the answer. Languages and zones that do not exist become English and UTC. */
export function readerOf({ locale, localTimezone }: Incoming): Reader {
  return { locale: localeOf(locale || "en"), timeZone: zoneOf(localTimezone || "UTC") };
}
