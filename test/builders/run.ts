import type { Accepted, Back, Deleted, Deleting, Run, Waiting } from "../../src/redeploys/run.ts";
import { NO_ALARMS } from "../../src/redeploys/run.ts";
import { NOW } from "./evidence.ts";
import { MINUTE } from "./time.ts";

/** Runs of a request that was approved at NOW. */

export function waiting(overrides: Partial<Waiting> = {}): Waiting {
  return { is: "Waiting", attempts: 0, notBefore: NOW, ...overrides };
}

/** The first intent, of NOW. */
export function deleting(overrides: Partial<Deleting> = {}): Deleting {
  return { is: "Deleting", attempt: 1, since: NOW, until: NOW + 5 * MINUTE, mark: "first", ...overrides };
}

export function accepted(overrides: Partial<Accepted> = {}): Accepted {
  return {
    is: "Accepted",
    acceptedAt: NOW,
    poller: "poller-1",
    mark: "first",
    checkAt: NOW,
    alarms: NO_ALARMS,
    ...overrides,
  };
}

/** Gone after two minutes. */
export function deleted(overrides: Partial<Deleted> = {}): Deleted {
  return {
    is: "Deleted",
    acceptedAt: NOW,
    deletedAt: NOW + 2 * MINUTE,
    checkAt: NOW,
    alarms: NO_ALARMS,
    ...overrides,
  };
}

/** Back and provisioned after twenty minutes. */
export function back(overrides: Partial<Back> = {}): Back {
  return {
    is: "Back",
    acceptedAt: NOW,
    deletedAt: NOW + 2 * MINUTE,
    backAt: NOW + 20 * MINUTE,
    provisionedAt: NOW + 20 * MINUTE,
    checkAt: NOW,
    alarms: NO_ALARMS,
    ...overrides,
  };
}

export function failedToDelete(code = "Conflict"): Run {
  return { is: "NotDeleted", at: NOW, failure: { why: "Failed", code, message: "It did not work." } };
}

export function drifted(): Run {
  return { is: "LeftOut", at: NOW, because: { why: "Recovered" } };
}

/** Healthy an hour after ARM accepted the deletion. */
export function worked(): Run {
  const { acceptedAt, deletedAt, backAt, provisionedAt } = back();
  return { is: "Worked", acceptedAt, deletedAt, backAt, provisionedAt, at: NOW + 60 * MINUTE, heartbeatVerified: true };
}
