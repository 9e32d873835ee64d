import type { Digest } from "../digests/digest.ts";
import type { Mute } from "../digests/mute.ts";
import type { ScopeFilter } from "../digests/scope.ts";
import { tellsOfMatches } from "../digests/subscriber.ts";
import type { Understood } from "../questions/answer.ts";
import { errorLine } from "./error-words.ts";
import { filterLine } from "./filters.ts";
import type { Pen } from "./pen.ts";

/** Of more mutes "mutes" tells. */
const MOST_MUTES = 3;

type Shown = (where: readonly ScopeFilter[]) => Understood;

/** What is said in a line each, below the lists; inert. `shown`: the filters of mutes in display values. */
export function remarksOf(digest: Digest, shown: Shown, pen: Pen): string[] {
  const { cameAndWent, gone, unmuted, redeploys, subscriber } = digest;
  const remarks = [
    cameAndWent > 0 ? pen.say("digest.cameAndWent", { count: cameAndWent }) : "",
    gone.length > 0
      ? pen.say(tellsOfMatches(subscriber) ? "digest.goneMatches" : "digest.gone", {
          names: pen.voice.list(gone, pen.room.rows, (name) => pen.name(name)),
        })
      : "",
    mutedLine(digest, shown, pen),
    unmuted.length > 0
      ? pen.say("digest.unmuted", {
          names: pen.voice.list(unmuted, pen.room.rows, (mute) => mutedWords(mute, shown, pen)),
        })
      : "",
    redeploys.underWay + redeploys.worked + redeploys.failed > 0 ? pen.say("digest.redeploys", { ...redeploys }) : "",
  ];
  return remarks.filter((remark) => remark !== "");
}

/** How many, and which mutes are why, each with who decided it. */
function mutedLine({ muted: { machines, unhealthy, mutes }, now }: Digest, shown: Shown, pen: Pen): string {
  if (machines === 0) return "";
  const names = pen.voice.list(mutes, Math.min(MOST_MUTES, pen.room.rows), (mute) =>
    pen.say("digest.mutedBy", {
      what: mutedWords(mute, shown, pen),
      name: pen.name(mute.by.name),
      time: pen.voice.time(mute.until, now),
    }),
  );
  return pen.say("digest.muted", { machines, unhealthy, names });
}

function mutedWords({ what }: Mute, shown: Shown, pen: Pen): string {
  if (what.kind === "Machine") return pen.name(what.name);
  return what.kind === "Error" ? errorLine(what.error, pen) : filterLine(shown(what.where).parts, pen);
}
