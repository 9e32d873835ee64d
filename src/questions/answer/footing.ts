import { EXPIRES_AFTER, STALE_AFTER } from "../../health/limits.ts";
import type { Snapshot, SourceFailure, Subscription } from "../../health/snapshot.ts";
import type { Footing } from "../answer.ts";
import type { EstateView } from "../estate-view.ts";
import type { Syncing } from "../ports.ts";
import { gapsOf } from "../prerequisites.ts";
import type { Filter } from "../query.ts";

/** What every answer about the estate ends with. `where` narrows the subscriptions that the basis is told of. */
export function footingOf(view: EstateView, where: readonly Filter[], syncing: Syncing, now: number): Footing {
  const { snapshot } = view;
  const ageMs = Math.max(0, now - snapshot.takenAt);
  const gaps = gapsOf(view);
  return {
    takenAt: snapshot.takenAt,
    ageMs,
    freshness: ageMs <= STALE_AFTER ? "Fresh" : ageMs <= EXPIRES_AFTER ? "Stale" : "Expired",
    subscriptions: snapshot.subscriptions.length,
    notReadable: gaps.filter(({ subscription }) => !subscription.readable).map(({ subscription }) => subscription.name),
    notCovered: gaps.filter(({ missing }) => missing.length > 0).length,
    failures: failuresOf(snapshot),
    basis: basisOf(answered(snapshot.subscriptions, where)),
    syncing: syncing.startedAt !== undefined,
    fromMemory: syncing.fromMemory === true,
  };
}

function failuresOf({ sources }: Snapshot): SourceFailure[] {
  return Object.values(sources).flatMap(({ failure }) => (failure ? [failure] : []));
}

function answered(subscriptions: readonly Subscription[], where: readonly Filter[]): Subscription[] {
  const named = where.filter(({ field }) => field === "subscription");
  return subscriptions.filter(
    ({ id, readable }) => readable && named.every(({ values, not }) => values.includes(id) !== not),
  );
}

function basisOf(subscriptions: readonly Subscription[]): Footing["basis"] {
  const withReports = subscriptions.filter(({ hasReports }) => hasReports).length;
  if (withReports === 0) return "Derived";
  return withReports === subscriptions.length ? "Reports" : "Mixed";
}
