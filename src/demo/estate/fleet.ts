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
    const subscription = this.#subscription;
    const machine = this.#untold(story, now);
    const id = `/subscriptions/${subscription.id}${PLACES[story.host](machine)}`;
    const { name, image, host, provider } = machine;
    const stage = { now, random: this.#random, id, name, image, host, provider, fresh: false, subscription };
    return { ...machine, id, ...story.tell(stage) };
  }

  /** The machine before its story is told: it runs, and Defender has never heard of it. */
  #untold(story: Story, now: number): Untold {
    const random = this.#random;
    const image = IMAGES[story.image];
    const role = story.called?.replace(/-\d+$/, "") ?? random.pick(this.#naming.roles[image.os]);
    const name = story.called ?? this.#nextName(role);
    const inSet = story.host === "ScaleSetInstance";
    return {
      name: inSet ? `vmss-${role}_${name.split("-").at(-1)}` : name,
      host: story.host,
      provider: story.provider,
      subscriptionId: this.#subscription.id,
      resourceGroup: this.#group(role),
      region: random.pick(this.#naming.regions),
      image,
      vmId: random.guid(),
      createdAt: now - random.between(30, 900) * DAY,
      tags: { env: this.#naming.environment, app: role, owner: random.pick(OWNERS) },
      scaleSet: inSet ? `vmss-${role}` : undefined,
      power: story.host === "ArcMachine" ? "Connected" : "running",
      powerSince: now - random.between(1, 40) * DAY,
      scenario: story.name,
      ...BLANK,
    };
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

type Untold = Omit<SimMachine, "id" | "truth">;

const BLANK = {
  ownPlan: undefined,
  lock: undefined,
  antivirus: [],
  comeback: "Succeeds",
  extension: undefined,
  shownExtension: undefined,
  edr: undefined,
  report: undefined,
} as const satisfies Partial<SimMachine>;

type Place = (machine: Untold) => string;

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
