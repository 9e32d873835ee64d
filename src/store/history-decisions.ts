import type { Mute, Muted } from "../digests/mute.ts";
import type { DigestStore } from "../digests/ports.ts";
import type { KeptMute, KeptRedeploy } from "../questions/ports.ts";
import { type Filter, readQuery } from "../questions/query.ts";
import type { RedeployStore } from "../redeploys/ports.ts";

/** Where people's decisions about machines are kept. */
export interface Decided {
  readonly digests: Pick<DigestStore, "mutes">;
  readonly redeploys: Pick<RedeployStore, "earlier">;
}

/** As questions see them: by filters. `since` is epoch milliseconds, UTC. */
export async function keptMutes({ digests }: Decided, since: number): Promise<readonly KeptMute[]> {
  return (await digests.mutes(since)).flatMap(keptMute);
}

/** None of a mute whose filters are another version's: its machines then count as all do. */
function keptMute({ what, reason, by, at, until, ended }: Mute): KeptMute[] {
  const where = filtersOf(what);
  return where ? [{ where, by: by.name, reason, at, until, ended: ended && { at: ended.at, by: ended.by.name } }] : [];
}

function filtersOf(what: Muted): readonly Filter[] | undefined {
  switch (what.kind) {
    case "Machine":
      return [{ field: "machine", values: [what.machineId], not: false }];
    case "Error":
      return [{ field: "error", values: [what.error], not: false }];
    case "Filter":
      return readQuery({ ask: "List", where: what.where, order: "Worst" })?.where;
  }
}

/** The newest first. `machineId` is lower-cased. */
export async function keptRedeploys({ redeploys }: Decided, machineId: string): Promise<readonly KeptRedeploy[]> {
  const earlier = (await redeploys.earlier([machineId], 0)).get(machineId) ?? [];
  return earlier.map(({ at, outcome, askedBy, approvedBy }) => ({
    at,
    outcome,
    askedBy: askedBy.name,
    approvedBy: approvedBy.map(({ name }) => name),
  }));
}
