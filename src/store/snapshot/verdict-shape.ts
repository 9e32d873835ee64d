import { z } from "zod";
import type { UnknownReason, Verdict } from "../../health/verdict.ts";
import { reportIssue, SOURCES } from "./evidence-shapes.ts";

const basis = z.enum(["Report", "Derived"]);
export const prerequisite = z.enum(["ServersPlan", "ServersPlanOfMachine", "Cspm", "EndpointProtection"]);
const overruled = z.enum(["Healthy", "Unhealthy", "NotApplicable", "Unknown"]).optional();

const healthy = z
  .object({ state: z.literal("Healthy"), basis, rule: z.string(), heartbeatVerified: z.boolean(), overruled })
  .transform(({ overruled, ...rest }) => ({ ...rest, overruled }));

const unhealthy = z
  .object({
    state: z.literal("Unhealthy"),
    basis,
    rule: z.string(),
    issue: z.enum(["Installation", "Heartbeat", "Other"]),
    message: z.string(),
    remediation: z.string(),
    cause: z.enum(["Reported", "ExtensionFailed", "ExtensionStuck", "ExtensionAbsent", "HeartbeatBad", "NotOnboarded"]),
    known: z.string().optional(),
    others: z.array(reportIssue),
    overruled,
  })
  .transform(({ known, overruled, ...rest }) => ({ ...rest, known, overruled }));

const notApplicable = z.object({
  state: z.literal("NotApplicable"),
  basis,
  rule: z.string(),
  reason: z.enum(["ReportSaysSo", "UniformScaleSet", "UnsupportedOs", "AssessmentSaysSo", "ClientOs"]),
  detail: z.string(),
});

export const unknownReason: z.ZodType<UnknownReason> = z.discriminatedUnion("reason", [
  z
    .object({
      reason: z.literal("NotVisible"),
      because: z.enum(["SubscriptionNotReadable", "SourceFailed", "SourceTruncated", "TooOld"]),
      source: z.enum(SOURCES).optional(),
    })
    .transform(({ source, ...rest }) => ({ ...rest, source })),
  z.object({ reason: z.literal("NotCovered"), missing: z.array(prerequisite) }),
  z.object({ reason: z.literal("NotRunning"), power: z.string() }),
  z.object({ reason: z.literal("OtherEdr"), edr: z.string() }),
  z.object({ reason: z.enum(["Redeploying", "Provisioning", "Exempted", "NoReport"]) }),
]);

const unknown = z.object({ state: z.literal("Unknown"), basis, rule: z.string(), why: unknownReason });

export const verdict: z.ZodType<Verdict> = z.discriminatedUnion("state", [healthy, unhealthy, notApplicable, unknown]);
