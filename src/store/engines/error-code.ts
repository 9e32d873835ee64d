/** The short code of a system's or database's error, such as "EACCES", "SQLITE_FULL" or "28P01"; its name where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown fault";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
