import { choice, flag, object, type Shape, shape, text } from "./value.ts";

const SOURCE = "2022-09-15/Microsoft.BotService.json";

const bot = object({
  displayName: text,
  endpoint: text,
  msaAppType: choice("UserAssignedMSI", "SingleTenant", "MultiTenant").optional(),
  msaAppId: text,
  msaAppTenantId: text.optional(),
  msaAppMSIResourceId: text.optional(),
  disableLocalAuth: flag.optional(),
});

/** Of the kinds of channel the one for Teams: each other has properties of its own. */
const teams = object({
  channelName: choice("MsTeamsChannel"),
  properties: object({ isEnabled: flag }).optional(),
});

export const BOT: Readonly<Record<string, Shape>> = {
  "Microsoft.BotService/botServices@2022-09-15": shape(SOURCE, {
    location: text.optional(),
    kind: choice("sdk", "designer", "bot", "function", "azurebot").optional(),
    sku: object({ name: choice("F0", "S1") }).optional(),
    properties: bot,
  }),
  "Microsoft.BotService/botServices/channels@2022-09-15": shape(
    SOURCE,
    { name: choice("MsTeamsChannel"), location: text.optional(), properties: teams },
    { child: true },
  ),
};
