import { describe, expect, test } from "vitest";
import {
  arcFailureMessage,
  endlessMessage,
  FAILURES,
  type Failure,
  failureMessage,
  leakingMessage,
  SECRETS,
  UNSUPPORTED,
} from "../../../src/demo/estate/failure-messages.ts";
import { knownMessage } from "../../../src/health/known-messages.ts";
import { recognise } from "../../../src/health/recognise.ts";
import { at } from "../../builders/time.ts";

const ALL: readonly Failure[] = [...FAILURES, ...UNSUPPORTED];
const NOW = at("09:00");

describe.each(ALL.map((failure) => [`${failure.os} ${failure.code}`, failure] as const))(
  "the failure %s",
  (_, failure) => {
    const type = `MDE.${failure.os}` as const;

    test("is recognised on a VM as what it is, by its words and its code", () => {
      const message = failureMessage(failure, "web-01", NOW);
      expect(recognise(message, `ProvisioningState/failed/${failure.code}`, type)?.key).toBe(failure.known);
    });

    test("is recognised on Arc, where the code stands alone", () => {
      expect(recognise(arcFailureMessage(failure), failure.code, type)?.key).toBe(failure.known);
    });

    test("comes back after a redeploy just where a redeploy is no help", () => {
      const known = knownMessage(failure.known);
      if (known?.redeployHelps === "No") expect(failure.curable).toBe(false);
      if (known?.redeployHelps === "Yes") expect(failure.curable).toBe(true);
    });

    test("says literally what happened, in the middle of the agent's log", () => {
      const message = failureMessage(failure, "web-01", NOW);
      expect(message).toContain(failure.says);
      expect(message).toContain(type);
      expect(message.length).toBeGreaterThan(failure.says.length * 2);
    });
  },
);

describe("messages of an awkward kind", () => {
  test("the endless one has more than ten KB, with the reason at its end", () => {
    const message = endlessMessage("api-01", NOW);
    expect(message.length).toBeGreaterThan(10_000);
    expect(message.indexOf("failed to install MDE")).toBeGreaterThan(8_000);
  });

  test("the leaking one holds a token and an onboarding blob, and a reason besides", () => {
    const message = leakingMessage("api-01", NOW);
    expect(message).toContain(SECRETS.bearer);
    expect(message).toContain(SECRETS.blob);
    expect(message).toContain("onboarding failed");
    expect(SECRETS.blob.length).toBeGreaterThan(1000);
  });
});
