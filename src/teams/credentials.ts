import {
  CertificateServiceClientCredentialsFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  ServiceClientCredentialsFactory,
} from "botframework-connector";
import type { Registration } from "./registration.ts";

type Credentials = ReturnType<ServiceClientCredentialsFactory["createCredentials"]>;

/**
 * Makes the bot's credentials once for each audience. The SDK asks for new ones in every turn, and each of those
 * would build its own token client.
 */
class KeptCredentials extends ServiceClientCredentialsFactory {
  readonly #factory: ServiceClientCredentialsFactory;
  readonly #kept = new Map<string | undefined, Credentials>();

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

  async createCredentials(
    appId: string,
    audience: string | undefined,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<Awaited<Credentials>> {
    const kept = this.#kept.get(audience);
    if (kept) return kept;
    const made = this.#factory.createCredentials(appId, audience, loginEndpoint, validateAuthority);
    this.#kept.set(audience, made);
    // A failure is not kept: the next turn tries again.
    made.catch(() => this.#kept.delete(audience));
    return made;
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
