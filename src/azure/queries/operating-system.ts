import type { Os } from "../../health/machine.ts";

/** `osType` of a disk ("Windows", "Linux") or of Arc ("windows", "linux"); undefined for anything else. */
export function osOf(osType: string): Os | undefined {
  if (osType === "Windows" || osType === "Linux") return osType;
  const lower = osType.toLowerCase();
  if (lower === "windows") return "Windows";
  return lower === "linux" ? "Linux" : undefined;
}

/** Whether an image is Windows 10 or 11 for one user at a time [INF]: SKUs with "avd" or "evd" are multi-session. */
export function isClientImage(publisher: string, sku: string): boolean {
  return publisher.toLowerCase() === "microsoftwindowsdesktop" && !/avd|evd/i.test(sku);
}

/** Whether an Arc machine's own name for its system is Windows 10 or 11 for one user at a time [INF]. */
export function isClientName(name: string): boolean {
  return /windows 1[01]\b/i.test(name) && !/multi-session/i.test(name);
}
