import type { ArgTable } from "../arg-tables.ts";
import type { Row } from "../kql/value.ts";
import type { Blueprint } from "./blueprint.ts";
import { Governance } from "./governance.ts";
import { Life } from "./life.ts";
import type { SimMachine, Truth } from "./machine.ts";
import type { Random } from "./random.ts";
import { type DeleteDone, Redeploying } from "./redeploying.ts";
import { arcMachineRow } from "./rows/arc-machine.ts";
import { assessmentRows } from "./rows/assessment.ts";
import { extensionRows } from "./rows/extension.ts";
import { healthReportRows } from "./rows/health-report.ts";
import { machinePricingRow, pricingRows, resourceGroupRow, subscriptionRow } from "./rows/subscription.ts";
import { scaleSetInstanceRow, virtualMachineRow } from "./rows/virtual-machine.ts";
import { Scans } from "./scans.ts";
import type { SimSubscription } from "./subscription.ts";
import { type RowsOf, Tables } from "./tables.ts";
import { Timeline } from "./timeline.ts";

export interface EstateParts {
  readonly tenantId: string;
  readonly blueprints: readonly Blueprint[];
  readonly machines: readonly SimMachine[];
  readonly random: Random;
  /** Epoch milliseconds, UTC: the time at which the machines' stories were told. */
  readonly now: number;
  /** Simulated seconds for each real one. */
  readonly speed: number;
}

/** The simulated tenant's machines and everything that Azure knows about them. It lives: `advance` lets time pass. */
export class Estate {
  readonly tenantId: string;
  readonly subscriptions: readonly SimSubscription[];
  readonly governance: Governance;
  readonly #machines: ReadonlyMap<string, SimMachine>;
  readonly #timeline: Timeline;
  readonly #tables: Tables;
  readonly #scans: Scans;
  readonly #redeploying: Redeploying;

  constructor({ tenantId, blueprints, machines, random, now, speed }: EstateParts) {
    this.tenantId = tenantId;
    this.subscriptions = blueprints.map((blueprint) => blueprint.subscription);
    this.#machines = new Map(machines.map((machine) => [machine.id.toLowerCase(), machine]));
    this.governance = new Governance(machines);
    this.#timeline = new Timeline(now, speed);
    this.#scans = new Scans(machines, this.#timeline);
    this.#tables = new Tables(machines, fixedRows(this.subscriptions, machines, tenantId), this.#rowsOf());
    const changed = (machine: SimMachine) => this.#tables.changed(machine);
    this.#redeploying = new Redeploying(this.#timeline, random, changed);
    new Life(blueprints, machines, this.#timeline, random, changed).begin();
  }

  /** Every machine, those included that nobody may read. */
  get machines(): Iterable<SimMachine> {
    return this.#machines.values();
  }

  /** By resource id, in any casing. */
  machine(id: string): SimMachine | undefined {
    return this.#machines.get(id.toLowerCase());
  }

  /** What should be said of each machine now, by lower-cased id. */
  get truth(): ReadonlyMap<string, Truth> {
    return new Map([...this.#machines].map(([id, machine]) => [id, machine.truth]));
  }

  /** Raw rows of a table, all subscriptions' together. */
  rows(table: ArgTable): readonly Row[] {
    return this.#tables.rows(table);
  }

  /** Lets everything happen that is due by `now` (epoch milliseconds, UTC). */
  advance(now: number): void {
    this.#timeline.advance(now);
    for (const machine of this.#scans.run()) {
      this.#redeploying.scanned(machine);
      if (machine.report) this.#tables.changed(machine, ["securityresources"]);
    }
  }

  /** Begins to remove the machine's extension; `done` hears of the end. Defender for Cloud then brings it back, or not. */
  removeExtension(machine: SimMachine, done: DeleteDone): void {
    this.#redeploying.remove(machine, done);
  }

  #rowsOf(): Readonly<Record<ArgTable, RowsOf>> {
    const { tenantId } = this;
    const subscriptions = new Map(this.subscriptions.map((one) => [one.id, one]));
    return {
      resources: (machine) => inventoryRows(machine, tenantId),
      resourcecontainers: () => [],
      computeresources: (machine) =>
        machine.host === "ScaleSetInstance" ? [scaleSetInstanceRow(machine, tenantId)] : [],
      securityresources: (machine) => {
        const subscription = subscriptions.get(machine.subscriptionId);
        if (!subscription) return [];
        return [
          ...assessmentRows(machine, tenantId),
          ...healthReportRows(machine, subscription, tenantId, this.#scans.lastOf(machine)),
          ...(machine.ownPlan
            ? [machinePricingRow(machine.id, machine.subscriptionId, machine.ownPlan, tenantId)]
            : []),
        ];
      },
    };
  }
}

function inventoryRows(machine: SimMachine, tenantId: string): Row[] {
  if (machine.host === "AzureVm") return [virtualMachineRow(machine, tenantId), ...extensionRows(machine, tenantId)];
  if (machine.host === "ArcMachine") return [arcMachineRow(machine, tenantId), ...extensionRows(machine, tenantId)];
  return [];
}

/** Rows that belong to subscriptions, not to machines. */
function fixedRows(
  subscriptions: readonly SimSubscription[],
  machines: readonly SimMachine[],
  tenantId: string,
): Readonly<Record<ArgTable, readonly Row[]>> {
  const groups = new Map<string, SimMachine>();
  for (const machine of machines) groups.set(`${machine.subscriptionId}/${machine.resourceGroup}`, machine);
  return {
    resources: [],
    computeresources: [],
    resourcecontainers: subscriptions.flatMap((subscription) => [
      subscriptionRow(subscription, tenantId),
      ...[...groups.values()]
        .filter(({ subscriptionId }) => subscriptionId === subscription.id)
        .map(({ resourceGroup, region }) => resourceGroupRow(subscription, resourceGroup, region, tenantId)),
    ]),
    securityresources: subscriptions.flatMap((subscription) => pricingRows(subscription, tenantId)),
  };
}
