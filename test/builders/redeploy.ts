import { canonical } from "../../src/redeploys/canonical.ts";
import type { EarlierOfMachine } from "../../src/redeploys/earlier.ts";
import type { Actor, Approves, Person } from "../../src/redeploys/person.ts";
import type { Plan, PlannedMachine } from "../../src/redeploys/plan.ts";
import type { Approval, Place, Redeploy, RedeployState, Round, Vote } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { DEFAULT_SETTINGS, type RedeploySettings } from "../../src/redeploys/settings.ts";
import { NOW } from "./evidence.ts";
import { sha256 } from "./hash.ts";
import { aMachine, CONTOSO_PROD } from "./machine.ts";
import { HOUR } from "./time.ts";

export const ALEX: Person = { id: "alex", name: "Alex Wilber" };
export const MEGAN: Person = { id: "megan", name: "Megan Bowen" };
export const ADELE: Person = { id: "adele", name: "Adele Vance" };

export const CHANNEL: Place = {
  conversationId: "19:approvals",
  audience: "Approvers",
  locale: "en-US",
  timeZone: "UTC",
};
export const OWN_CHAT: Place = { ...CHANNEL, conversationId: "a:alex", audience: "Asker" };

export function settings(overrides: Partial<RedeploySettings> = {}): RedeploySettings {
  return { ...DEFAULT_SETTINGS, ...overrides };
}

/** A member of the tenant who approves in Contoso Prod, unless told otherwise. */
export function anActor(
  person: Person = MEGAN,
  approves: Readonly<Record<string, Approves>> = { [CONTOSO_PROD]: "Yes" },
  standing: Actor["standing"] = "Member",
): Actor {
  return { person, standing, approves: new Map(Object.entries(approves)) };
}

/** The plan's part for a VM with this name: its installation failed with a message that nobody knows. */
export function aPlannedMachine(name = "web-01", overrides: Partial<PlannedMachine> = {}): PlannedMachine {
  const { id, subscriptionId } = aMachine({ name, subscriptionId: overrides.subscriptionId ?? CONTOSO_PROD });
  return {
    machineId: id,
    name,
    subscriptionId,
    extensionId: `${id}/extensions/MDE.Linux`,
    extensionType: "MDE.Linux",
    issue: "Installation",
    message: "The extension failed with exit code 22.",
    known: null,
    messageKey: "text:the extension failed with exit code 22.",
    caveat: null,
    earlier: [],
    success: null,
    ...overrides,
  };
}

export function aPlan(machines: readonly PlannedMachine[] = [aPlannedMachine()]): Plan {
  return { asOf: NOW, machines, leftOut: [] };
}

/** Names of so many machines: "web-01", "web-02", … */
export function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `web-${String(index + 1).padStart(2, "0")}`);
}

/** A plan for so many machines. */
export function aPlanFor(count: number): Plan {
  return aPlan(names(count).map((name) => aPlannedMachine(name)));
}

/** The first round about these machines, opened at NOW for four hours. */
export function aRound(machines: readonly string[], overrides: Partial<Round> = {}): Round {
  return { number: 1, machines, votes: [], openedAt: NOW, expiresAt: NOW + 4 * HOUR, remindedAt: null, ...overrides };
}

export function aVote(by: Person, about: readonly string[], ticked: readonly string[] = about): Vote {
  return { by, at: NOW, about, ticked };
}

/** Megan's, good for four hours. */
export function anApproval(machines: readonly string[], overrides: Partial<Approval> = {}): Approval {
  return {
    round: 1,
    machines,
    votes: [aVote(MEGAN, machines)],
    at: NOW,
    goodUntil: NOW + 4 * HOUR,
    ...overrides,
  };
}

export function machineIds({ machines }: Plan): readonly string[] {
  return machines.map(({ machineId }) => machineId);
}

/** Alex's request for one machine, asked at NOW and open, unless told otherwise. */
export function aRedeployRequest(plan: Plan = aPlan(), state?: RedeployState): Redeploy {
  return {
    id: "r-1",
    version: 1,
    askedBy: ALEX,
    askedAt: NOW,
    reason: "The sensor is broken.",
    plan,
    planHash: sha256(canonical(plan)),
    places: [CHANNEL, OWN_CHAT],
    mentions: [MEGAN],
    screen: "screen-1",
    approvals: state && "approval" in state ? [state.approval] : [],
    state: state ?? { is: "Open", round: aRound(machineIds(plan)) },
  };
}

/** A running request in which the machines of the plan stand as told, in the plan's order. */
export function aRunning(plan: Plan, runs: readonly Run[], wave = { number: 3, machines: machineIds(plan) }): Redeploy {
  const ids = machineIds(plan);
  return aRedeployRequest(plan, {
    is: "Running",
    approval: anApproval(ids),
    wave,
    runs: Object.fromEntries(ids.flatMap((id, index) => (runs[index] ? [[id, runs[index]]] : []))),
    heldBy: null,
  });
}

/** One redeploy of web-01 that worked, at NOW. */
export function anOutcome(overrides: Partial<EarlierOfMachine> = {}): EarlierOfMachine {
  const { machineId, name, messageKey } = aPlannedMachine();
  return {
    requestId: "r-0",
    machineId,
    machineName: name,
    askedBy: ALEX,
    approvedBy: [MEGAN],
    at: NOW,
    accepted: true,
    outcome: "Worked",
    messageKey,
    ...overrides,
  };
}
