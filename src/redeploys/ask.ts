import type { JudgedMachine } from "../health/snapshot.ts";
import type { AuditEntry } from "./audit-record.ts";
import { canonical } from "./canonical.ts";
import { entry } from "./change.ts";
import { makePlan, type PlanRefusal, sift } from "./make-plan.ts";
import { refusesStanding } from "./may.ts";
import { cardsOf, posts } from "./messages.ts";
import type { Actor } from "./person.ts";
import type { Plan } from "./plan.ts";
import type { Look, Parts } from "./ports.ts";
import type { Place, Redeploy } from "./redeploy.ts";
import type { Unauthorised } from "./refusal.ts";
import { messageKeyOf } from "./same-message.ts";
import { screenOf } from "./save.ts";
import type { RedeploySettings } from "./settings.ts";

const HISTORY = 90 * 24 * 3_600_000;

/** What a person asks for. `machineIds` are lower-cased. */
export interface Asking {
  readonly actor: Pick<Actor, "person" | "standing">;
  readonly machineIds: readonly string[];
  /** In the asker's words. */
  readonly reason: string;
  /** Where the card goes: the approvers' channel and, if elsewhere, the asker's own chat. */
  readonly places: readonly Place[];
}

export type AskRefusal =
  | PlanRefusal
  | Unauthorised
  | { readonly why: "ReasonMissing" }
  /** Another request for this machine was quicker. */
  | { readonly why: "MachineTaken"; readonly machineId: string; readonly requestId: string };

export type Asked =
  | { readonly asked: true; readonly redeploy: Redeploy }
  | { readonly asked: false; readonly because: AskRefusal };

type Planned = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly because: PlanRefusal };

/** What a request for these machines would do, for a person to look at before they give a reason. Nothing is stored. */
export async function draft(machineIds: readonly string[], parts: Parts, settings: RedeploySettings): Promise<Planned> {
  const snapshot = parts.estate.snapshot();
  if (!snapshot) return { ok: false, because: { why: "NoSnapshot" } };
  const { store } = parts;
  const now = parts.now();
  const past = {
    openRequests: await store.openRequests(machineIds),
    earlier: await store.earlier(machineIds, now - Math.max(HISTORY, settings.recentMs)),
  };
  const checked = sift(machineIds, snapshot, past, settings, now);
  if (!checked.ok) return checked;
  const { fit } = checked.sifted;
  const ids = fit.map(({ evidence }) => evidence.machine.id);
  const looks = new Map<string, Look>(
    await Promise.all(ids.map(async (id) => [id, await parts.deployer.look(id)] as const)),
  );
  const success = await store.success(fit.flatMap(keyOf));
  return makePlan(checked.sifted, { ...past, looks, success }, settings, now);
}

/** What it says now, by which earlier redeploys are compared. */
function keyOf({ verdict, evidence }: JudgedMachine): readonly string[] {
  return verdict.state === "Unhealthy" ? [messageKeyOf(verdict.message, verdict.known, evidence.machine.name)] : [];
}

/**
 * Makes a request of it: plans anew, freezes the plan, writes it down and posts its cards, all or nothing. Only Vitals' own
 * reading goes into the plan; what the asker saw in a draft does not.
 */
export async function ask(asking: Asking, parts: Parts, settings: RedeploySettings): Promise<Asked> {
  const unauthorised = refusesStanding(asking.actor);
  if (unauthorised) return { asked: false, because: unauthorised };
  if (asking.reason.trim() === "") return { asked: false, because: { why: "ReasonMissing" } };
  const planned = await draft(asking.machineIds, parts, settings);
  if (!planned.ok) return { asked: false, because: planned.because };
  const redeploy = await requestFor(asking, planned.plan, parts, settings);
  const cards = cardsOf(redeploy, parts.presenter);
  const shown: Redeploy = { ...redeploy, screen: screenOf(cards, parts.hash) };
  const created = await parts.store.create(shown, {
    audit: [asked(shown)],
    outgoing: posts(shown, cards, shown.askedAt),
  });
  if (created.created) return { asked: true, redeploy: shown };
  const { machineId, requestId } = created;
  return { asked: false, because: { why: "MachineTaken", machineId, requestId } };
}

async function requestFor(asking: Asking, plan: Plan, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const now = parts.now();
  const subscriptions = [...new Set(plan.machines.map(({ subscriptionId }) => subscriptionId))];
  return {
    id: parts.newId(),
    version: 1,
    askedBy: asking.actor.person,
    askedAt: now,
    reason: asking.reason.trim(),
    plan,
    planHash: parts.hash(canonical(plan)),
    places: asking.places,
    mentions: await parts.approvers.toMention(subscriptions),
    screen: "",
    approvals: [],
    state: {
      is: "Open",
      round: {
        number: 1,
        machines: plan.machines.map(({ machineId }) => machineId),
        votes: [],
        openedAt: now,
        expiresAt: now + settings.expiryMs,
        remindedAt: null,
      },
    },
  };
}

function asked(redeploy: Redeploy): AuditEntry {
  const { planHash, reason, plan, screen } = redeploy;
  const machines = plan.machines.map(({ machineId, extensionId }) => ({ machineId, extensionId }));
  const facts = { plan: planHash, reason, machines };
  return entry(redeploy, redeploy.askedBy, redeploy.askedAt, "Asked", { screen, facts });
}
