import { expect, test } from "vitest";
import { issueKind } from "../../../src/azure/queries/issue-kind.ts";

test.each([
  ["Installation failed", "Installation"],
  ["The MDE extension failed", "Installation"],
  ["Provisioning did not finish", "Installation"],
  ["Deployment timed out", "Installation"],
  ["Onboarding failed", "Installation"],
  ["The agent is not installed", "Installation"],
  ["The agent could not be installed", "Installation"],
  ["No heartbeat", "Heartbeat"],
  ["The sensor stopped reporting", "Heartbeat"],
  ["Impaired communication with the service", "Heartbeat"],
  ["No connectivity", "Heartbeat"],
  ["Sensor is inactive", "Heartbeat"],
  ["No sensor data", "Heartbeat"],
  ["INSTALLATION FAILED", "Installation"],
  ["The agent is installed but not reporting correctly", "Heartbeat"],
  ["Onboarding failed: the sensor is not reporting", "Installation"],
  ["Not reporting since the deployment of the extension", "Heartbeat"],
  ["Agent version is no longer supported", "Other"],
  ["", "Other"],
])("%j is %s", (text, kind) => {
  expect(issueKind([text])).toBe(kind);
});

test("the name decides before the description does", () => {
  expect(issueKind(["Sensor is inactive", "Installation failed"])).toBe("Heartbeat");
  expect(issueKind(["Installation failed", "No heartbeat"])).toBe("Installation");
});

test("a name that says nothing leaves it to the description", () => {
  expect(issueKind(["MDE health", "No heartbeat"])).toBe("Heartbeat");
});
