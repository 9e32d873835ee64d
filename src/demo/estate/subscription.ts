/** One Azure subscription of the simulated tenant. */
export interface SimSubscription {
  /** Lower-cased GUID. */
  readonly id: string;
  readonly name: string;
  /** Whether the tenant's identities have any right on it; without, Azure keeps silent about it. */
  readonly readable: boolean;
  readonly serversPlan: "P1" | "P2" | "Off";
  readonly cspm: boolean;
  /** The switch `settings/WDATP`. */
  readonly endpointProtection: boolean;
  /** Whether Defender publishes health reports of sensors here. */
  readonly hasReports: boolean;
  /** The word that its health reports call the component by. */
  readonly component: string;
}
