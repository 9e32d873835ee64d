/**
 * A connector that keeps Teams' windows and PER_SECOND for the tenant, in a process of its own, so that it counts when a
 * message arrives and not when the sender has a moment. Prints its URL, and its counts once it has accepted MESSAGES.
 */
import { FakeConnector } from "../fakes/connector.ts";

const messages = Number(process.env.MESSAGES);
const connector = await FakeConnector.open();
connector.enforce(Number(process.env.PER_SECOND));
process.on("SIGTERM", () => process.exit(0));
console.log(JSON.stringify({ url: connector.url }));
while (connector.accepted.length < messages) await connector.until(connector.messages.length + 1);
console.log(JSON.stringify({ accepted: connector.accepted.length, arrived: connector.messages.length }));
