import { type Host, hasResource } from "../machine.ts";
import { extensionFailed, extensionIsAbsent, extensionIsInTransition } from "./deployment.ts";
import {
  assessmentFindsNoSensor,
  assessmentFindsTheSensor,
  deviceDoesNotReport,
  deviceIsActive,
  onlyDeploymentIsKnown,
} from "./heartbeat.ts";
import type { Rule } from "./rule.ts";
import { assessmentAloneFindsASensor, assessmentAloneFindsNoSensor } from "./without-resource.ts";

/** Rules 8 to 12: what our own reading of extension, assessment and MDE says, whatever a report may say. */
export function derivedRules(host: Host): readonly Rule[] {
  return hasResource(host) ? WITH_RESOURCE : WITHOUT_RESOURCE;
}

const WITH_RESOURCE: readonly Rule[] = [
  extensionFailed,
  extensionIsInTransition,
  extensionIsAbsent,
  deviceDoesNotReport,
  assessmentFindsNoSensor,
  deviceIsActive,
  assessmentFindsTheSensor,
  onlyDeploymentIsKnown,
];

const WITHOUT_RESOURCE: readonly Rule[] = [
  deviceDoesNotReport,
  deviceIsActive,
  assessmentAloneFindsNoSensor,
  assessmentAloneFindsASensor,
];
