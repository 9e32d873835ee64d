import type { Image } from "./machine.ts";

const windowsServer = (year: string, version: string): Image => ({
  os: "Windows",
  publisher: "MicrosoftWindowsServer",
  offer: "WindowsServer",
  sku: `${year}-datacenter-azure-edition`,
  osName: `Windows Server ${year} Datacenter`,
  osVersion: version,
  osSku: `Windows Server ${year} Datacenter`,
});

const linux = (publisher: string, offer: string, sku: string, osName: string, osVersion: string): Image => ({
  os: "Linux",
  publisher,
  offer,
  sku,
  osName,
  osVersion,
  osSku: `${osName} ${osVersion}`,
});

const client = (offer: string, sku: string, osName: string): Image => ({
  os: "Windows",
  publisher: "MicrosoftWindowsDesktop",
  offer,
  sku,
  osName,
  osVersion: "10.0.22631",
  osSku: osName,
});

/** What the machines run. One object for each, shared by all that run it. */
export const IMAGES = {
  server2022: windowsServer("2022", "10.0.20348"),
  server2019: windowsServer("2019", "10.0.17763"),
  server2008: windowsServer("2008", "6.0.6003"),
  ubuntu: linux("Canonical", "ubuntu-24_04-lts", "server", "ubuntu", "24.04"),
  rhel: linux("RedHat", "RHEL", "9_4", "Red Hat Enterprise Linux", "9.4"),
  debian: linux("Debian", "debian-12", "12", "debian", "12"),
  alpine: linux("kinvolk", "alpine", "3_19", "alpine", "3.19"),
  ubuntu14: linux("Canonical", "UbuntuServer", "14_04-lts", "ubuntu", "14.04"),
  windows11: client("windows-11", "win11-23h2-ent", "Windows 11 Enterprise"),
  windows11MultiSession: client("windows-11", "win11-23h2-avd", "Windows 11 Enterprise multi-session"),
} as const satisfies Record<string, Image>;
