import type { Machine } from "../machine.ts";

/**
 * Which security connector's machine is which Arc machine: Arc machine's id → connector machine's id. A connector names its
 * machines in its own way, so they are one and the same only where name (without regard to case) and provider fit exactly
 * one on either side.
 */
export function connectorsByArcMachine(
  unlisted: Iterable<Machine>,
  listed: Iterable<Machine>,
): ReadonlyMap<string, string> {
  const connectors = uniqueByName(unlisted, "ConnectorMachine");
  if (connectors.size === 0) return new Map();
  const arcs = uniqueByName(listed, "ArcMachine");
  const matches = new Map<string, string>();
  for (const [name, connectorId] of connectors) {
    const arcId = arcs.get(name);
    if (arcId && connectorId) matches.set(arcId, connectorId);
  }
  return matches;
}

/** Provider and name → id, undefined where several have them. */
function uniqueByName(machines: Iterable<Machine>, host: Machine["host"]): Map<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const machine of machines) {
    if (machine.host !== host) continue;
    const name = `${machine.cloud}/${machine.name.toLowerCase()}`;
    ids.set(name, ids.has(name) ? undefined : machine.id);
  }
  return ids;
}
