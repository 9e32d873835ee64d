import { IMAGES } from "./images.ts";
import { connectorEntity, type OsType, type SimMachine } from "./machine.ts";
import type { Random } from "./random.ts";
import { DAY, type Story } from "./story.ts";
import type { SimSubscription } from "./subscription.ts";

/** How one subscription names and places its machines. */
export interface Naming {
  /** What machines are for, by system: "web", "linux-jump". */
  readonly roles: Readonly<Record<OsType, readonly [string, ...string[]]>>;
  /** Between role and number: "", "-dev". */
  readonly suffix: string;
  readonly regions: readonly [string, ...string[]];
  readonly environment: string;
  /** Names that the demo's script speaks of; nobody else gets them. */
  readonly reserved: ReadonlySet<string>;
}

/** A resource group holds the machines of one role, up to this many. */
const GROUP_SIZE = 50;

/** Names machines and makes them, one after the other, in one subscription. */
export class Fleet {
  readonly #subscription: SimSubscription;
  readonly #naming: Naming;
  readonly #random: Random;
  readonly #counts = new Map<string, number>();

  constructor(subscription: SimSubscription, naming: Naming, random: Random) {
    this.#subscription = subscription;
    this.#naming = naming;
    this.#random = random;
  }

  /** A machine that lives the story as of `now`. */
  make(story: Story, now: number): SimMachine {
    const image = IMAGES[story.image];
    const role = story.called?.replace(/-\d+$/, "") ?? this.#random.pick(this.#naming.roles[image.os]);
    const name = story.called ?? this.#nextName(role);
    const resourceGroup = this.#group(role);
    const base: Omit<SimMachine, "id" | "truth"> = {
      name: story.host === "ScaleSetInstance" ? `vmss-${role}_${name.split("-").at(-1)}` : name,
      host: story.host,
      provider: story.provider,
      subscriptionId: this.#subscription.id,
      resourceGroup,
      region: this.#random.pick(this.#naming.regions),
      image,
      vmId: this.#random.guid(),
      createdAt: now - this.#random.between(30, 900) * DAY,
      tags: { env: this.#naming.environment, app: role, owner: this.#random.pick(OWNERS) },
      scaleSet: story.host === "ScaleSetInstance" ? `vmss-${role}` : undefined,
      ownPlan: undefined,
      lock: undefined,
      antivirus: [],
      comeback: "Succeeds",
      power: story.host === "ArcMachine" ? "Connected" : "running",
      powerSince: now - this.#random.between(1, 40) * DAY,
      extension: undefined,
      shownExtension: undefined,
      edr: undefined,
      report: undefined,
      scenario: story.name,
    };
    const id = `/subscriptions/${this.#subscription.id}${PLACES[story.host](base)}`;
    const stage = {
      now,
      random: this.#random,
      id,
      image,
      host: story.host,
      provider: story.provider,
      fresh: false,
      subscription: this.#subscription,
    };
    return { ...base, id, ...story.tell({ ...stage, name: base.name }) };
  }

  #nextName(role: string): string {
    for (;;) {
      const number = (this.#counts.get(role) ?? 0) + 1;
      this.#counts.set(role, number);
      const name = `${role}${this.#naming.suffix}-${String(number).padStart(2, "0")}`;
      if (!this.#naming.reserved.has(name)) return name;
    }
  }

  #group(role: string): string {
    const number = Math.floor((this.#counts.get(role) ?? 0) / GROUP_SIZE);
    const title = role.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());
    return `RG-${title}-${this.#naming.environment}${number > 0 ? `-${number + 1}` : ""}`;
  }
}

const OWNERS = ["platform", "payments", "data", "web", "security"] as const;

type Place = (machine: Omit<SimMachine, "id" | "truth">) => string;

/** Where each kind of machine stands below its subscription, in Azure's own casing. */
const PLACES: Readonly<Record<SimMachine["host"], Place>> = {
  AzureVm: ({ resourceGroup, name }) =>
    `/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${name}`,
  ArcMachine: ({ resourceGroup, name }) =>
    `/resourceGroups/${resourceGroup}/providers/Microsoft.HybridCompute/machines/${name}`,
  ScaleSetInstance: ({ resourceGroup, name, scaleSet }) =>
    `/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachineScaleSets/${scaleSet}/virtualMachines/${name.split("_").at(-1)}`,
  ConnectorMachine: connectorEntity,
  DirectServer: ({ name, vmId }) => `/providers/Microsoft.Security/mdeServers/${name}_${vmId}`,
};
