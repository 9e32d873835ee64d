import type { SimMachine } from "./machine.ts";

/** A management lock. */
export interface SimLock {
  /** Id of a machine, resource group or subscription. */
  readonly scope: string;
  readonly name: string;
  readonly level: "CanNotDelete" | "ReadOnly";
}

/** What the tenant's administrators forbid, whoever has which role: locks, and policies with the effect denyAction. */
export class Governance {
  readonly #locks: SimLock[];
  readonly #policies: string[] = [];

  constructor(machines: readonly SimMachine[]) {
    this.#locks = machines.flatMap(({ id, lock }) =>
      lock === undefined ? [] : [{ scope: id, name: lock, level: "CanNotDelete" } as const],
    );
  }

  get locks(): readonly SimLock[] {
    return this.#locks;
  }

  lock(lock: SimLock): void {
    this.#locks.push(lock);
  }

  /** Assigns a policy to this scope that denies the deletion of extensions. */
  denyDeletions(scope: string): void {
    this.#policies.push(scope);
  }

  lockOver(id: string): SimLock | undefined {
    return this.#locks.find(({ scope }) => isWithin(id, scope));
  }

  /** Id of the policy assignment; undefined: none. */
  policyOver(id: string): string | undefined {
    const scope = this.#policies.find((one) => isWithin(id, one));
    return scope && `${scope}/providers/Microsoft.Authorization/policyAssignments/keep-sensors`;
  }
}

/** Whether the resource is the scope, or below it; casing does not matter. */
export function isWithin(id: string, scope: string): boolean {
  return `${id}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase());
}
