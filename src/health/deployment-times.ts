import type { Evidence } from "./evidence.ts";
import type { Since } from "./verdict.ts";

/** Since when the extension is in its present provisioning state: Azure's time, else when we saw it change. */
export function provisioningSince({ extension, track }: Evidence): Since {
  if (extension?.changedAt !== undefined) return { at: extension.changedAt, how: "Azure" };
  const since = track.extensionStateSince ?? track.firstSeenAt;
  return { at: since, how: since > track.firstSeenAt ? "Transition" : "FirstSeen" };
}

/** Since when the machine could have had its extension: the later of its creation and the last time that we saw one. */
export function absentSince({ machine, track }: Evidence): Since {
  const began = machine.createdAt ?? track.firstSeenAt;
  const lastSeen = track.extensionLastSeenAt;
  if (lastSeen !== undefined && lastSeen > began) return { at: lastSeen, how: "Transition" };
  return { at: began, how: machine.createdAt === undefined ? "FirstSeen" : "Azure" };
}

/**
 * When the extension last changed, where that is known: by Azure's time, or because we saw it change after we had first
 * seen the machine. A state that was there at first sight may be old.
 */
export function knownExtensionChange({ extension, track }: Evidence): number | undefined {
  if (extension?.changedAt !== undefined) return extension.changedAt;
  const seen = track.extensionStateSince;
  return seen !== undefined && seen > track.firstSeenAt ? seen : undefined;
}
