import type { OutgoingBody } from "../outgoing/message.ts";
import type { Presenter } from "../redeploys/ports.ts";
import type { Place, Redeploy } from "../redeploys/redeploy.ts";
import type { RedeploySettings } from "../redeploys/settings.ts";
import { type Buttons, type RequestView, viewOf } from "../redeploys/view.ts";
import type { AzureCloud } from "./links.ts";
import { renderRequest } from "./redeploy-card.ts";
import { renderNotice } from "./redeploy-notice-card.ts";
import type { Naming } from "./redeploy-setting.ts";

/** What the cards that everybody sees are drawn with; the same for as long as the process runs, but for names that become known. */
export interface PresenterSetting extends Naming {
  readonly cloud: AzureCloud;
  readonly settings: RedeploySettings;
  /** Whether VITALS_APPROVERS names anybody. */
  readonly hasApprovers: boolean;
  /** Teams' ids ("29:…") of the people in this place, where they are known; see RequestSetting. */
  readonly refreshFor: (place: Place) => readonly string[];
}

/** Draws what is sent unasked about redeploys. Pure, as the port demands: no clock, no chance. */
export function presenterFor(setting: PresenterSetting): Presenter {
  return {
    card: (redeploy, place) => cardFor(redeploy, place, setting),
    notice: (redeploy, notice, place) => renderNotice(redeploy, notice, place, setting.cloud),
  };
}

function cardFor(redeploy: Redeploy, place: Place, setting: PresenterSetting): OutgoingBody {
  const mentions = place.audience === "Approvers";
  const refreshFor = setting.refreshFor(place);
  const { hasApprovers, cloud, subscriptionName } = setting;
  return renderRequest(viewIn(place, redeploy, setting), place, {
    cloud,
    subscriptionName,
    hasApprovers,
    mentions,
    refreshFor,
  });
}

/** As of when it was asked for: a card loses its buttons by a change of the request, not by the time at which it is drawn. */
function viewIn({ audience }: Place, redeploy: Redeploy, { settings, hasApprovers }: PresenterSetting): RequestView {
  const view = viewOf(redeploy, undefined, settings, redeploy.askedAt);
  if (audience === "Asker") return { ...view, buttons: withoutDeciding(view.buttons) };
  return hasApprovers ? view : { ...view, buttons: withoutDeciding(view.buttons) };
}

/** In the asker's own chat nobody else looks, and nobody approves their own. */
function withoutDeciding({ withdraw }: Buttons): Buttons {
  return { approve: [], reject: false, withdraw, notYours: undefined };
}
