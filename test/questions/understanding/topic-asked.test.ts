import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/questions/understanding/tokens.ts";
import { topicAsked } from "../../../src/questions/understanding/topic-asked.ts";

function topicOf(text: string): string | undefined {
  return topicAsked(tokensOf(text))?.where[0]?.values[0];
}

describe("a question about the integration, in words that no phrase covers", () => {
  it.each([
    ["will the extension come back if we remove it?", "DeleteExtension"],
    ["and what would redeploying the agent mean for us?", "DeleteExtension"],
    ["can our vms be moved between tenants", "MoveTenant"],
    ["what do we have to do when a server moves to another subscription?", "MoveSubscription"],
    ["is it free?", "Licensing"],
    ["who pays?", "Licensing"],
    ["what is required to use this?", "Prerequisites"],
    ["does the sensor get installed automatically?", "Provisioning"],
    ["do you keep our data in the EU?", "DataLocation"],
    ["how long until the status is updated?", "RefreshInterval"],
    ["how does heartbeat differ from installation?", "IssueTypes"],
    ["when are machines considered unhealthy", "HealthStates"],
    ["on what basis is the health determined?", "Verdicts"],
    ["what features does the integration bring?", "Integration"],
  ])("%s", (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it.each([
    "delete the extension",
    "please delete the extension",
    "can you delete the extension?",
    "could you move our vms to another tenant",
    "would you redeploy the agent",
    "do delete the extension",
    "ok redeploy the sensor",
  ])("%s is an order, and gets no explanation", (text) => {
    expect(topicOf(text)).toBeUndefined();
  });

  it.each([
    "how many machines need a license?",
    "what does web-01 cost?",
    "where is narnia stored?",
    "what is the price of bitcoin?",
    "what is it?",
    `is it ${"really ".repeat(40)} free?`,
    "",
  ])("%s is another question, or none", (text) => {
    expect(topicOf(text)).toBeUndefined();
  });
});
