import {
  CertificateServiceClientCredentialsFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  ServiceClientCredentialsFactory,
} from "botframework-connector";
import { Kept } from "./kept.ts";
import type { Registration } from "./registration.ts";

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory["createCredentials"]>>;

/** The channel is the only one. */
const MOST_AUDIENCES = 4;

/**
 * Makes the bot's credentials once for each audience. The SDK asks for new ones in every turn, and each of those
 * would build its own token client.
 */
class KeptCredentials extends ServiceClientCredentialsFactory {
  readonly #factory: ServiceClientCredentialsFactory;
  readonly #kept = new Kept<Credentials>(MOST_AUDIENCES);

  constructor(factory: ServiceClientCredentialsFactory) {
    super();
    this.#factory = factory;
  }

  isValidAppId(appId: string): Promise<boolean> {
    return this.#factory.isValidAppId(appId);
  }

  isAuthenticationDisabled(): Promise<boolean> {
    return this.#factory.isAuthenticationDisabled();
  }

  createCredentials(
    appId: string,
    audience: string | undefined,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<Credentials> {
    return this.#kept.get(JSON.stringify([appId, audience]), () =>
      this.#factory.createCredentials(appId, audience, loginEndpoint, validateAuthority),
    );
  }
}

function managedIdentity(appId: string): ServiceClientCredentialsFactory {
  const provider = new JwtTokenProviderFactory().createAzureServiceTokenProvider(appId);
  const shared = { createAzureServiceTokenProvider: () => provider } as JwtTokenProviderFactory;
  return new ManagedIdentityServiceClientCredentialsFactory(appId, shared);
}

function factoryFor(registration: Registration): ServiceClientCredentialsFactory {
  // An empty app id is the SDK's way to say: authenticate nobody.
  if (registration.kind === "Anonymous") return new PasswordServiceClientCredentialFactory("", "");
  const { appId, tenantId, credential } = registration;
  switch (credential.kind) {
    case "ManagedIdentity":
      return managedIdentity(appId);
    case "Secret":
      return new PasswordServiceClientCredentialFactory(appId, credential.password, tenantId);
    case "Certificate":
      return new CertificateServiceClientCredentialsFactory(
        appId,
        credential.thumbprint,
        credential.privateKey,
        tenantId,
      );
  }
}

/** What the bot signs its messages with. Asks for no token yet. */
export function credentialsOf(registration: Registration): ServiceClientCredentialsFactory {
  return new KeptCredentials(factoryFor(registration));
}
