import type { Machine } from "../../health/machine.ts";
import type { Known, Pool } from "../pool.ts";
import { lastSegment, segmentAfter } from "../resource-id.ts";
import { cloudOf } from "./arc-machines.ts";
import { unknown } from "./power.ts";

const OF_DEFENDER = "/providers/microsoft.security/";
const CONNECTOR = `${OF_DEFENDER}securityconnectors/`;
const DIRECT = `${OF_DEFENDER}mdeservers/`;

/** How an assessment or a report names its machine. */
export interface Named extends Known {
  /** "Azure", "Aws", "Gcp", in any spelling. */
  readonly source: string;
  /** "" where it gives none. */
  readonly name: string;
}

/** What a row says of a machine that is no Azure resource: the row is all that tells of the machine itself. */
export interface OfUnlisted<Says> {
  readonly unlisted: Machine;
  readonly says: Says;
}

/**
 * The machine behind an id that is no Azure resource; undefined for one that is. Ids [INF], as seen in public queries:
 * `…/securityConnectors/<connector>/securityEntityData/aws-ec2-instance-<instance>-<region>`, `gcp-instances-…`,
 * and `/subscriptions/<id>/providers/microsoft.security/mdeServers/<name>_<MDE's id>`.
 */
export function unlistedMachine({ id, before, source, name }: Named, pool: Pool): Machine | undefined {
  if (!id.includes(OF_DEFENDER)) return undefined;
  const direct = id.includes(DIRECT);
  if (!direct && !id.includes(CONNECTOR)) return undefined;
  const machine: Machine = {
    id,
    name: name || (direct ? directName(id) : lastSegment(id)),
    host: direct ? "DirectServer" : "ConnectorMachine",
    cloud: direct ? "OnPremises" : cloudOf(source),
    subscriptionId: pool.text(segmentAfter(id, "subscriptions")),
    resourceGroup: "",
    region: "",
    os: undefined,
    osName: "",
    clientOs: false,
    power: unknown(),
    createdAt: undefined,
    tags: pool.tags(undefined),
    scaleSet: undefined,
  };
  return pool.keep(machine, before?.machine);
}

/** MDE's id follows the name after the last underscore; the name may hold some of its own. */
function directName(id: string): string {
  const segment = lastSegment(id);
  const at = segment.lastIndexOf("_");
  return at > 0 ? segment.slice(0, at) : segment;
}
