import type { Config } from "../config.ts";
import { askBotToken } from "../teams/bot-token.ts";
import { causeOf } from "../teams/failure.ts";
import { type Check, failed, notChecked, passed } from "./check.ts";

type Registered = Extract<Config["bot"], { kind: "Registered" }>;

/** Gets a token for speaking; rejects where there is none. */
export type AskBotToken = (bot: Registered) => Promise<void>;

/** Whether the bot can speak. */
export function botChecks({ bot }: Config, ask: AskBotToken = askBotToken): readonly Check[] {
  return [
    {
      id: "bot.token",
      title: "Gets the bot's token for Teams",
      run: async () => {
        if (bot.kind === "Anonymous") return notChecked("in local mode the bot has no credentials");
        await ask(bot);
        return passed(`as ${bot.appId}`);
      },
      onFault: (error) => failed(`no token was given${codeIn(error)}`, bot.kind === "Anonymous" ? [] : fixes(bot)),
    },
  ];
}

/** Entra's own number says most of it; the sentences around it hold ids and traces. */
function codeIn(error: unknown): string {
  const { message, code } = causeOf(error);
  const found = /AADSTS\d{3,8}/.exec(String(message))?.[0] ?? code;
  return typeof found === "string" && /^[\w-]{1,60}$/.test(found) ? ` (${found})` : "";
}

function fixes({ appId, tenantId, credential }: Registered): readonly string[] {
  switch (credential.kind) {
    case "ManagedIdentity":
      return [
        `Assign the managed identity with client id ${appId} to this app or VM, or set MicrosoftAppId to the one that is.`,
      ];
    case "Secret":
      return [
        `az ad app credential reset --id ${appId} --append`,
        `Set MicrosoftAppPassword to the new secret, and look whether MicrosoftAppTenantId is ${tenantId}.`,
      ];
    case "Certificate":
      return [
        `az ad app credential list --id ${appId} --cert`,
        "Set CertificateThumbprint and CertificatePrivateKey to a certificate of this list that has not run out.",
      ];
  }
}
