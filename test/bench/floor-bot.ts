/**
 * The floor that questions are measured against: a bare botbuilder bot on the same adapter and server,
 * which answers everything with one fixed card of ten rows. Takes PORT and CARD (a file with the card).
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
  });
});
process.on("SIGTERM", () => process.exit(0));
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(JSON.stringify({ port: server.address().port }));
});
