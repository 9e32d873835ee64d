import type { Machine } from "../health/machine.ts";

/** The clouds of Azure, which have portals of their own, in the words of VITALS_CLOUD. */
export type AzureCloud = "public" | "usgov" | "china";

export interface Link {
  readonly title: string;
  readonly url: string;
}

const AZURE_PORTALS: Readonly<Record<AzureCloud, string>> = {
  public: "https://portal.azure.com",
  usgov: "https://portal.azure.us",
  china: "https://portal.azure.cn",
};

/** Defender for Endpoint is not offered in China. */
const DEFENDER_PORTALS: Readonly<Record<AzureCloud, string | undefined>> = {
  public: "https://security.microsoft.com",
  usgov: "https://security.microsoft.us",
  china: undefined,
};

/** Cloud Security Explorer, whose queries the health states come from; the blade's address as Microsoft's own tutorials link it. */
export function explorerUrl(cloud: AzureCloud): string {
  return `${AZURE_PORTALS[cloud]}/#view/Microsoft_Azure_Security/SecurityMenuBlade/~/SecurityGraph`;
}

/** Longer than any id of Azure's; percent-encoded it would outweigh the card. */
const MOST_ID = 1_000;

/** The resource's page; undefined for what is no resource of Azure's. The address is the one that the portal itself shows. */
export function resourceUrl(
  { id, host }: Machine,
  tenantId: string | undefined,
  cloud: AzureCloud,
): string | undefined {
  const elsewhere = host === "ConnectorMachine" || host === "DirectServer";
  if (elsewhere || !id.startsWith("/subscriptions/") || id.length > MOST_ID) return undefined;
  const directory = tenantId ? `@${encodeURIComponent(tenantId)}/` : "";
  const path = id.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return `${AZURE_PORTALS[cloud]}/#${directory}resource${path}`;
}

/** The devices of Defender for Endpoint; a single one is known there by an id that Azure does not tell. */
export function devicesUrl(tenantId: string | undefined, cloud: AzureCloud): string | undefined {
  const portal = DEFENDER_PORTALS[cloud];
  return portal && `${portal}/machines${tenantId ? `?tid=${encodeURIComponent(tenantId)}` : ""}`;
}
