/**
 * The floor that questions and presses are measured against: a bare botbuilder bot on the same adapter and server, which
 * answers everything with one fixed card: a message by a message, a press in its reply. Takes PORT and CARD (a file with the card).
 */
import { readFileSync } from "node:fs";
import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from "botbuilder";
import restify from "restify";

const card = JSON.parse(readFileSync(String(process.env.CARD), "utf8"));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (req, res) => {
  await adapter.process(req, res, async (turn) => {
    if (turn.activity.type === "message") {
      await turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
    }
    if (turn.activity.type === "invoke") {
      const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
      await turn.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
    }
  });
});
process.on("SIGTERM", () => process.exit(0));
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
