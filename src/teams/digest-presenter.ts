import { renderAlarm, renderAllClear } from "../cards/alarm-card.ts";
import { renderDigest } from "../cards/digest-card.ts";
import type { AzureCloud } from "../cards/links.ts";
import { renderPaused, renderResumed } from "../cards/pause-card.ts";
import type { RedeployOffers } from "../cards/pen.ts";
import type { CommonTrait } from "../digests/alarm.ts";
import type { Presenter } from "../digests/ports.ts";
import type { ScopeFilter } from "../digests/scope.ts";
import { display, understoodOf } from "../questions/answer/understood.ts";
import { viewOf } from "../questions/estate-view.ts";
import type { Estate } from "../questions/ports.ts";
import type { Filter } from "../questions/query.ts";

/** Draws digests and alarms as Teams shows them, with names as the estate has them now. */
export function digestPresenter(estate: Estate, cloud: AzureCloud, redeploys?: RedeployOffers): Presenter {
  const view = () => {
    const snapshot = estate.snapshot();
    return snapshot && viewOf(snapshot);
  };
  const read = (where: readonly ScopeFilter[]) => understoodOf(where as readonly Filter[], view());
  const shown = ({ trait, value }: CommonTrait) => {
    if (trait === "error" || trait === "os") return value;
    // A resource group's value begins with its subscription.
    return trait === "resourceGroup" ? value.slice(value.indexOf("/") + 1) : display(trait, value, view());
  };
  return {
    digest: (digest) =>
      renderDigest(digest, { understood: read(digest.subscriber.where), shown: read, cloud, redeploys }),
    alarm: (alarm, subscriber) =>
      renderAlarm(alarm, subscriber, { understood: read(subscriber.where), display: shown, cloud }),
    allClear: (record, subscriber) => renderAllClear(record, subscriber, cloud),
    paused: (subscribers) => renderPaused(subscribers, ({ where }) => read(where)),
    resumed: (subscribers, now) => renderResumed(subscribers, ({ where }) => read(where), now),
  };
}
