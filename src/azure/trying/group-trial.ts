import { z } from "zod";
import { type Graph, type GraphConfig, openGraph } from "../approving/graph.ts";
import { armErrorOf, jsonOf } from "../deploying/arm-answer.ts";
import type { Credential } from "./credential-holder.ts";

/** Whether Microsoft Graph tells the bot what it must know to let a group approve. */
export type GroupTrial =
  | { readonly is: "Readable" }
  | { readonly is: "NoSuchGroup" }
  /** Nobody is in it, so that nobody approves by it. */
  | { readonly is: "Empty" }
  /** `permission`: which of Graph's application permissions it takes. */
  | { readonly is: "Denied"; readonly permission: "GroupMember.Read.All" | "User.Read.All" }
  | { readonly is: "NoAnswer"; readonly status: number; readonly code: string };

const PEOPLE = z.object({ value: z.array(z.object({ id: z.guid() })) });
const LONGEST_CODE = 100;

/**
 * Tries a group of approvers (object id): one of its people is read, and asked for the way a press on a card is. Throws where
 * no answer came.
 */
export async function tryGroup(
  group: string,
  config: GraphConfig,
  credential: Credential,
  signal: AbortSignal,
): Promise<GroupTrial> {
  const graph = openGraph(config, credential);
  const path = `/groups/${group}/transitiveMembers/microsoft.graph.user?$select=id,displayName&$top=1`;
  const members = await graph("GET", path, undefined, signal);
  if (members.status === 404) return { is: "NoSuchGroup" };
  if (members.status !== 200) return refused(members, "GroupMember.Read.All");
  const { success, data } = PEOPLE.safeParse(jsonOf(members));
  if (!success) return { is: "NoAnswer", status: 200, code: "an answer of another shape" };
  const [person] = data.value;
  if (!person) return { is: "Empty" };
  const asked = await graph("POST", `/users/${person.id}/checkMemberGroups`, { groupIds: [group] }, signal);
  return asked.status === 200 ? { is: "Readable" } : refused(asked, "User.Read.All");
}

function refused(
  answer: Awaited<ReturnType<Graph>>,
  permission: Extract<GroupTrial, { is: "Denied" }>["permission"],
): GroupTrial {
  if (answer.status === 403) return { is: "Denied", permission };
  const code = armErrorOf(jsonOf(answer))?.code ?? "";
  return { is: "NoAnswer", status: answer.status, code: code.slice(0, LONGEST_CODE) };
}
