import { distance } from "fastest-levenshtein";
import { ENDPOINT_RULES } from "./config-endpoints.ts";
import { type Environment, type Fault, fault, inProduction, LOOPBACK_HOST, type Rule } from "./config-fault.ts";
import { SETTINGS } from "./settings.ts";

/** Names under VITALS_ that are not the program's: those of the demo and of the tests. */
const OTHER_PROGRAMS = /^VITALS_(DEMO|TEST)_/;
/** More wrong letters than this, and a name is another name. */
const MOST_WRONG_LETTERS = 3;

const CREDENTIALS = [
  "MicrosoftAppType",
  "MicrosoftAppId",
  "MicrosoftAppTenantId",
  "MicrosoftAppPassword",
  "CertificateThumbprint",
  "CertificatePrivateKey",
] as const;

const local = (env: Environment) => env.VITALS_LOCAL === "1";
const typeOf = (env: Environment) => env.MicrosoftAppType?.trim().toLowerCase();

/** A typo would silently leave a default in force. */
const unknownNames: Rule = (env) =>
  Object.keys(env)
    .filter((name) => name.startsWith("VITALS_") && !(name in SETTINGS) && !OTHER_PROGRAMS.test(name))
    .map((name) => {
      const nearest = nearestSetting(name);
      return fault(name, `is no setting of Vitals; ${nearest ? `did you mean ${nearest}?` : "take it out."}`);
    });

function nearestSetting(name: string): string | undefined {
  const ranked = Object.keys(SETTINGS).map((known) => ({ known, wrong: distance(known, name) }));
  return ranked.sort((a, b) => a.wrong - b.wrong).find(({ wrong }) => wrong <= MOST_WRONG_LETTERS)?.known;
}

const localIsForLocalWork: Rule = (env) => {
  if (!local(env)) return [];
  const given = CREDENTIALS.filter((name) => env[name]);
  return [
    ...given.map((name) =>
      fault(name, "must not be set together with VITALS_LOCAL=1, which lets anybody in; take out one of the two."),
    ),
    ...(inProduction(env)
      ? [fault("VITALS_LOCAL", "lets anybody in and is refused with NODE_ENV=production; take it out.")]
      : []),
    ...(env.HOST && !LOOPBACK_HOST.test(env.HOST)
      ? [fault("HOST", "must be 127.0.0.1 or empty with VITALS_LOCAL=1, which lets anybody in.")]
      : []),
  ];
};

/** Without these the SDK would authenticate nobody, or take anybody's tenant. */
const identityIsComplete: Rule = (env) => {
  if (local(env)) return [];
  const missing = (["MicrosoftAppId", "MicrosoftAppTenantId"] as const)
    .filter((name) => !env[name])
    .map((name) =>
      fault(
        name,
        "is missing; set it to the GUID that the Azure Bot resource shows. For local work without credentials set VITALS_LOCAL=1 instead.",
      ),
    );
  return [...typeFaults(env), ...missing];
};

function typeFaults(env: Environment): readonly Fault[] {
  switch (typeOf(env)) {
    case undefined:
    case "":
      return [fault("MicrosoftAppType", "is missing; set it to UserAssignedMSI (preferred) or SingleTenant.")];
    case "userassignedmsi":
    case "singletenant":
      return [];
    case "multitenant":
      return [
        fault(
          "MicrosoftAppType",
          "must not be MultiTenant: such a bot answers to every tenant, and Azure creates none any more. Set it to UserAssignedMSI or SingleTenant.",
        ),
      ];
    default:
      return [fault("MicrosoftAppType", "must be UserAssignedMSI or SingleTenant.")];
  }
}

const managedIdentityHasNoSecret: Rule = (env) =>
  typeOf(env) === "userassignedmsi"
    ? (["MicrosoftAppPassword", "CertificateThumbprint", "CertificatePrivateKey"] as const)
        .filter((name) => env[name])
        .map((name) =>
          fault(name, "must not be set with MicrosoftAppType=UserAssignedMSI, which needs no secret; take it out."),
        )
    : [];

const singleTenantHasOneCredential: Rule = (env) => {
  if (typeOf(env) !== "singletenant" || local(env)) return [];
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: key, MicrosoftAppPassword: password } = env;
  if (password && (thumbprint || key)) {
    return [fault("MicrosoftAppPassword", "must not be set together with a certificate; take out one of the two.")];
  }
  if (thumbprint && !key) return [fault("CertificatePrivateKey", "is missing; it belongs to CertificateThumbprint.")];
  if (key && !thumbprint) return [fault("CertificateThumbprint", "is missing; it belongs to CertificatePrivateKey.")];
  if (password || key) return [];
  return [
    fault(
      "MicrosoftAppPassword",
      "is missing; set it, or CertificateThumbprint and CertificatePrivateKey, for MicrosoftAppType=SingleTenant.",
    ),
  ];
};

/** Whoever reads or talks must not be able to delete: that is what the second identity is for. */
const redeployerIsAnother: Rule = (env) => {
  const redeployer = env.VITALS_REDEPLOY_CLIENT_ID?.trim().toLowerCase();
  const others = [env.AZURE_CLIENT_ID, env.MicrosoftAppId].map((id) => id?.trim().toLowerCase());
  if (!redeployer || !others.includes(redeployer)) return [];
  return [
    fault(
      "VITALS_REDEPLOY_CLIENT_ID",
      "must be an identity of its own, neither the bot's nor the one that reads Azure: those two must not be able to delete.",
    ),
  ];
};

const RULES: readonly Rule[] = [
  unknownNames,
  localIsForLocalWork,
  identityIsComplete,
  managedIdentityHasNoSecret,
  singleTenantHasOneCredential,
  redeployerIsAnother,
  ...ENDPOINT_RULES,
];

/** What is wrong between settings; whether each one by itself can be read is another matter. */
export function faultsBetween(env: Environment): readonly Fault[] {
  return RULES.flatMap((rule) => rule(env));
}
