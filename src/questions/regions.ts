/** Azure's regions as people call them (public, US Government and China clouds; `az account list-locations`). */
const DISPLAY_NAMES =
  "Asia Pacific|Australia Central|Australia Central 2|Australia East|Australia Southeast|Austria East|Belgium Central|" +
  "Brazil South|Brazil Southeast|Canada Central|Canada East|Central India|Central US|Chile Central|China East|" +
  "China East 2|China East 3|China North|China North 2|China North 3|Denmark East|East Asia|East US|East US 2|" +
  "France Central|France South|Germany North|Germany West Central|Indonesia Central|Israel Central|Italy North|" +
  "Japan East|Japan West|Jio India Central|Jio India West|Korea Central|Korea South|Malaysia West|Mexico Central|" +
  "New Zealand North|North Central US|North Europe|Norway East|Norway West|Poland Central|Qatar Central|" +
  "South Africa North|South Africa West|South Central US|South India|Southeast Asia|Spain Central|Sweden Central|" +
  "Sweden South|Switzerland North|Switzerland West|UAE Central|UAE North|UK South|UK West|US Gov Arizona|" +
  "US Gov Texas|US Gov Virginia|US DoD Central|US DoD East|West Central US|West Europe|West India|West US|" +
  "West US 2|West US 3";

/** Short name → display name: "westeurope" → "West Europe". */
export const REGIONS: ReadonlyMap<string, string> = new Map(
  DISPLAY_NAMES.split("|").map((name) => [name.replaceAll(" ", "").toLowerCase(), name]),
);

/** The display name of a region, or the short name where Azure has no other (other clouds' regions). */
export function displayName(region: string): string {
  return REGIONS.get(region) ?? region;
}
