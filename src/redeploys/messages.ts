import type { OutgoingBody, OutgoingMessage } from "../outgoing/message.ts";
import type { Notice } from "./notice.ts";
import type { Presenter } from "./ports.ts";
import type { Place, Redeploy } from "./redeploy.ts";

/** A card or a word that could not be sent for a day tells nothing any more. */
const WORTH_FOR = 24 * 3_600_000;

/** The request's card in each of its places. */
export function cardsOf(redeploy: Redeploy, presenter: Presenter): readonly OutgoingBody[] {
  return redeploy.places.map((place) => presenter.card(redeploy, place));
}

/** The first posts: one card in each place. */
export function posts(redeploy: Redeploy, cards: readonly OutgoingBody[], now: number): readonly OutgoingMessage[] {
  return redeploy.places.flatMap((place, index) => {
    const body = cards[index];
    return body ? [message(postId(redeploy, index), place, { kind: "Post" }, body, now)] : [];
  });
}

/** The cards in place of those before; of several that wait only the newest is sent. */
export function updates(redeploy: Redeploy, cards: readonly OutgoingBody[], now: number): readonly OutgoingMessage[] {
  return redeploy.places.flatMap((place, index) => {
    const body = cards[index];
    const post = postId(redeploy, index);
    return body ? [message(`${post}/card/${redeploy.version}`, place, { kind: "Update", post }, body, now)] : [];
  });
}

/** Notices in the threads of the cards, for those whom they concern. */
export function answers(
  redeploy: Redeploy,
  notices: readonly Notice[],
  presenter: Presenter,
  now: number,
): readonly OutgoingMessage[] {
  return redeploy.places.flatMap((place, index) => {
    const post = postId(redeploy, index);
    return notices
      .filter((notice) => concerns(notice, place))
      .map((notice) => {
        const id = `${post}/${notice.tells}/${redeploy.version}`;
        return message(id, place, { kind: "Answer", post }, presenter.notice(redeploy, notice, place), now);
      });
  });
}

/** Only approvers can do something about what waits for them. */
function concerns({ tells }: Notice, { audience }: Place): boolean {
  return audience === "Approvers" || (tells !== "Reminder" && tells !== "AskedAgain");
}

function postId({ id }: Redeploy, place: number): string {
  return `redeploy/${id}/${place}`;
}

function message(
  id: string,
  { conversationId }: Place,
  deed: OutgoingMessage["deed"],
  body: OutgoingBody,
  now: number,
): OutgoingMessage {
  return { id, conversationId, deed, body, notBefore: now, giveUpAt: now + WORTH_FOR };
}
