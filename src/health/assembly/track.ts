import type { Evidence, Extension, Track } from "../evidence.ts";

/** What the assembly of one snapshot knows about time. Epoch milliseconds, UTC. */
export interface Times {
  readonly takenAt: number;
  /** The previous snapshot's last complete reading of the extensions. */
  readonly extensionsReadBefore: number | undefined;
}

/**
 * Carries the track of machines on to this reading. `extension` is what was read now; a part that was not read leaves its
 * track alone. An unchanged track stays the same object, and machines that are new share theirs.
 */
export function tracking(times: Times): (was: Evidence | undefined, extension: Extension | undefined) => Track {
  const { takenAt } = times;
  const newWith: Track = { firstSeenAt: takenAt, extensionLastSeenAt: undefined, extensionStateSince: takenAt };
  const newWithout: Track = { firstSeenAt: takenAt, extensionLastSeenAt: undefined, extensionStateSince: undefined };
  return (was, extension) => {
    if (!was) return extension ? newWith : newWithout;
    const extensionLastSeenAt = extension ? undefined : lastSeen(was, times);
    const extensionStateSince = extension && stateSince(was, extension, takenAt);
    const { track } = was;
    const unchanged =
      track.extensionLastSeenAt === extensionLastSeenAt && track.extensionStateSince === extensionStateSince;
    return unchanged ? track : { firstSeenAt: track.firstSeenAt, extensionLastSeenAt, extensionStateSince };
  };
}

function lastSeen({ extension, track }: Evidence, { extensionsReadBefore }: Times): number | undefined {
  return extension ? extensionsReadBefore : track.extensionLastSeenAt;
}

function stateSince(was: Evidence, extension: Extension, takenAt: number): number {
  const stays = was.extension?.provisioning === extension.provisioning;
  return stays ? (was.track.extensionStateSince ?? takenAt) : takenAt;
}
