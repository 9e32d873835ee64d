const THREAD = /;messageid=.*$/s;

/**
 * A conversation without its thread: Teams names a thread of a channel by the channel's id and `;messageid=…`. What is
 * posted to the id without it is a new post of the channel; what is posted to the id with it stands in the thread.
 */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(THREAD, "");
}

/** The thread of a channel below one of its posts. An id that names a thread already stays as it is. */
export function threadOf(conversationId: string, activityId: string): string {
  return THREAD.test(conversationId) ? conversationId : `${conversationId};messageid=${activityId}`;
}
