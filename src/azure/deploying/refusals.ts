import { type ArmError, kept } from "./arm-answer.ts";

/** What was asked for: ARM's name of the action and the id that it was for. */
export interface Asked {
  readonly action: string;
  readonly scope: string;
}

/** Codes of a 404 that speak of the resource, not of the way to it. */
const NOT_THERE = new Set(["resourcenotfound", "notfound", "parentresourcenotfound", "resourcegroupnotfound"]);
const MACHINE_NOT_THERE = new Set(["parentresourcenotfound", "resourcegroupnotfound"]);

export function isNotThere({ code }: ArmError): boolean {
  return NOT_THERE.has(code.toLowerCase());
}

/** Whether a 404 for an extension means its machine: "The Resource 'Microsoft.Compute/virtualMachines/web-01' … was not found". */
export function isMachineNotThere({ code, message }: ArmError): boolean {
  if (MACHINE_NOT_THERE.has(code.toLowerCase())) return true;
  const [, resource] = /resource '([^']+)'/i.exec(message) ?? [];
  return resource !== undefined && /\/(virtualMachines|machines)\/[^/]+$/i.test(resource);
}

/** OperationNotAllowed is said of more than of machines that do not run: of quotas, say. */
export function isNotRunning({ code, message }: ArmError): boolean {
  return /^OperationNotAllowed$/i.test(code) && /not running|powered? ?off|stopped|deallocated/i.test(message);
}

/** "… because following scope(s) are locked: '/subscriptions/…'": the first of them, else what was asked for. */
export function lockedScope({ message }: ArmError, { scope }: Asked): string {
  const [, locked] = /locked:\s*'([^']+)'/i.exec(message) ?? [];
  return kept(locked ?? scope);
}

/**
 * Action and scope of a 403. A policy or deny assignment is named by its own id: that is what somebody must change.
 * What ARM does not name is what was asked for.
 */
export function denial({ message, policyAssignment }: ArmError, asked: Asked): Asked {
  const [, action] = /perform action '([^']+)'/i.exec(message) ?? [];
  const [, over] = /(?:over|on) scope '([^']+)'/i.exec(message) ?? [];
  const [, denyAssignment] = /deny assignment[^']{0,100}'[^']{0,500}' and Id '([^']+)'/i.exec(message) ?? [];
  const [, policy] = /"(\/[^"]{0,1000}\/policyAssignments\/[^"]{1,500})"/i.exec(message) ?? [];
  const scope = denyAssignment ?? policyAssignment ?? policy ?? over ?? asked.scope;
  return { action: kept(action ?? asked.action), scope: kept(scope) };
}
