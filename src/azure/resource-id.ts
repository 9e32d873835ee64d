/** The part of a lower-cased resource id before the last `marker` ("/extensions/"); the whole id where it has none. */
export function ownerOf(id: string, marker: string): string {
  const at = id.lastIndexOf(marker);
  return at < 0 ? id : id.slice(0, at);
}

/** The last segment of a resource id, as it is spelled there; "" for "". */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The value behind `key` in a lower-cased resource id: "/subscriptions/<this>/resourcegroups/<or this>/…"; "" where it has none. */
export function segmentAfter(id: string, key: string): string {
  const marker = `/${key}/`;
  const at = id.indexOf(marker);
  if (at < 0) return "";
  const from = at + marker.length;
  const to = id.indexOf("/", from);
  return to < 0 ? id.slice(from) : id.slice(from, to);
}
