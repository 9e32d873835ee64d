import type { Asked } from "../asked.ts";
import type { AboutAnswer } from "../insight.ts";
import type { Topic } from "../query.ts";

const PAGE = "https://learn.microsoft.com/azure/defender-for-cloud/integration-defender-for-endpoint";
const HEALTH = `${PAGE}#health-status-for-microsoft-defender-for-endpoint`;
const ENABLE = "https://learn.microsoft.com/azure/defender-for-cloud/enable-defender-for-endpoint";

/** Microsoft's page on each topic; the headings are those of the page as of February 2025. */
const LINKS: Readonly<Record<Topic, string>> = {
  Integration: `${PAGE}#security-capabilities`,
  Licensing: PAGE,
  Provisioning: ENABLE,
  Prerequisites: `${PAGE}#prerequisites`,
  IssueTypes: `${PAGE}#visibility-into-health-issues-in-defender-for-servers`,
  HealthStates: HEALTH,
  RefreshInterval: HEALTH,
  DataLocation: `${PAGE}#integration-architecture`,
  MoveSubscription: `${PAGE}#move-between-subscriptions`,
  MoveTenant: `${PAGE}#move-between-subscriptions`,
  DeleteExtension: `${PAGE}#move-between-subscriptions`,
  Verdicts: HEALTH,
};

/** A question about the integration itself; one without a topic is about all of it. */
export function about({ query }: Pick<Asked, "query">): AboutAnswer {
  const topic = (query.where.find(({ field }) => field === "topic")?.values[0] ?? "Integration") as Topic;
  return { kind: "About", query, topic, link: LINKS[topic] };
}
