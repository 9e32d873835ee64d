const NAME_FIELDS = ["name", "displayName", "edrName", "productName"] as const;

/**
 * Names of other vendors' EDRs in an assessment's `additionalData.discoveredEdrs`, joined by commas; "" for none.
 * The shape is [INF]: a list of names or of objects with a name; `additionalData` tends to hold its values as JSON text.
 */
export function otherEdr(discovered: unknown): string {
  const names = listOf(discovered).map(nameOf);
  return names.filter((name) => name !== "" && !/defender|\bmde\b/i.test(name)).join(", ");
}

function listOf(discovered: unknown): readonly unknown[] {
  if (Array.isArray(discovered)) return discovered;
  if (typeof discovered !== "string" || discovered === "") return [];
  if (!discovered.startsWith("[")) return [discovered];
  try {
    return listOf(JSON.parse(discovered));
  } catch {
    return [];
  }
}

function nameOf(edr: unknown): string {
  if (typeof edr === "string") return edr.trim();
  if (typeof edr !== "object" || edr === null) return "";
  const fields = edr as Readonly<Record<string, unknown>>;
  const name = NAME_FIELDS.map((field) => fields[field]).find((value) => typeof value === "string");
  return typeof name === "string" ? name.trim() : "";
}
