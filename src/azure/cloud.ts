export type AzureCloud = "public" | "usgov" | "china";

export interface CloudHosts {
  readonly arm: string;
  /** What a token for ARM is asked for. The SDK's `cloudSetting` moves the host alone, so it must be given beside it. */
  readonly tokenScope: string;
  readonly authority: string;
}

/** Azure's clouds, by the words of VITALS_CLOUD. Hosts as in the SDK's `AzureClouds` and `AzureAuthorityHosts`. */
export const CLOUDS: Readonly<Record<AzureCloud, CloudHosts>> = {
  public: {
    arm: "https://management.azure.com",
    tokenScope: "https://management.azure.com/.default",
    authority: "https://login.microsoftonline.com",
  },
  usgov: {
    arm: "https://management.usgovcloudapi.net",
    tokenScope: "https://management.usgovcloudapi.net/.default",
    authority: "https://login.microsoftonline.us",
  },
  china: {
    arm: "https://management.chinacloudapi.cn",
    tokenScope: "https://management.chinacloudapi.cn/.default",
    authority: "https://login.chinacloudapi.cn",
  },
};

const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * What is wrong with another endpoint for ARM, in one sentence; undefined if nothing is.
 * A token travels in every request, so plain http is for a server on this machine alone.
 */
export function armEndpointFault(endpoint: string): string | undefined {
  const url = URL.parse(endpoint);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return "The ARM endpoint must be a URL that begins with https://.";
  }
  if (url.username || url.password || url.search || url.hash) {
    return "The ARM endpoint must be a host alone, without user, query or fragment.";
  }
  if (url.protocol === "http:" && !LOOPBACK.has(url.hostname)) {
    return "The ARM endpoint must use https://, because plain http would show Azure's token to the network; only 127.0.0.1, ::1 and localhost may go without.";
  }
  return undefined;
}
