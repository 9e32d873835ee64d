/** Who the bot is towards Bot Framework, as the operator set it. */
export type Registration =
  /** Local work only: nobody is authenticated. The caller binds to loopback. */
  | { readonly kind: "Anonymous" }
  | {
      readonly kind: "Registered";
      /** Lower-cased GUIDs. */
      readonly appId: string;
      readonly tenantId: string;
      readonly credential: BotCredential;
      readonly cloud: "Public" | "USGovernment";
      /** Replaces every endpoint of the cloud; undefined: Microsoft's own. */
      readonly endpoints: BotEndpoints | undefined;
    };

/** How the bot proves to be itself when it speaks. */
export type BotCredential =
  | { readonly kind: "ManagedIdentity" }
  | { readonly kind: "Secret"; readonly password: string }
  | { readonly kind: "Certificate"; readonly thumbprint: string; readonly privateKey: string };

/** Bot Framework's own names, so that they can be looked up in its documentation. */
export interface BotEndpoints {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
  readonly ValidateAuthority: string;
  readonly CallerId: string;
}

/** Tenants whose people may talk to the bot, by lower-cased id. "Any" only where nobody is authenticated anyway. */
export type Tenants = readonly string[] | "Any";
