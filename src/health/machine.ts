/** What kind of record stands for the machine; it decides what can be read about it and what can be repaired. */
export type Host =
  | "AzureVm"
  | "ArcMachine"
  | "ScaleSetInstance" // Uniform orchestration only; Flexible instances are ordinary VMs
  | "ConnectorMachine" // AWS or GCP, known through a security connector alone
  | "DirectServer"; // onboarded to Defender directly, `…/mdeServers/<name>_<id>`

/** Whether there is an Azure resource, so that power and extension can be known. */
export function hasResource(host: Host): boolean {
  return host !== "ConnectorMachine" && host !== "DirectServer";
}

/** Where the machine runs. */
export type Cloud = "Azure" | "AWS" | "GCP" | "OnPremises";

export type Os = "Windows" | "Linux";

/** Whether the host runs, as far as Azure knows. `code` is Azure's own word: "running", "deallocated", "Disconnected". */
export interface Power {
  readonly is: "Running" | "NotRunning" | "Unknown";
  readonly code: string;
}

/** One machine as the inventory describes it. Ids, subscription ids and resource groups' ids are lower-cased; names are as Azure spells them. */
export interface Machine {
  /** Full resource id, lower-cased; the key everywhere. */
  readonly id: string;
  readonly name: string;
  readonly host: Host;
  readonly cloud: Cloud;
  /** Lower-cased GUID. */
  readonly subscriptionId: string;
  /** As Azure spells it; "" where the machine has none. */
  readonly resourceGroup: string;
  /** Azure's short region name, lower-cased ("westeurope"); "" where unknown. */
  readonly region: string;
  readonly os: Os | undefined;
  /** What is known of the release: image "publisher offer sku" or Arc's osSku; "" where unknown. */
  readonly osName: string;
  /** A Windows client (10, 11) that is not multi-session; health-model rule 3. */
  readonly clientOs: boolean;
  readonly power: Power;
  /** Epoch milliseconds, UTC; Azure's `timeCreated`. */
  readonly createdAt: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** Name of the Flexible or Uniform scale set that the machine belongs to. */
  readonly scaleSet: string | undefined;
}
