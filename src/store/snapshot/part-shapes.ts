import { z } from "zod";
import type {
  AntivirusFinding,
  Coverage,
  EdrAssessment,
  Extension,
  HealthReport,
  Track,
  Visibility,
} from "../../health/evidence.ts";
import type { Machine } from "../../health/machine.ts";
import type { Verdict } from "../../health/verdict.ts";
import { coverage, extension, reportIssue, track, visibility } from "./evidence-shapes.ts";
import { verdict } from "./verdict-shape.ts";

/**
 * What machines have in common is stored once, and shared again after loading: these are the pieces. Times that differ from
 * machine to machine stand in the machine's own record instead.
 */
export interface Parts {
  readonly place: Omit<Machine, "id" | "name" | "createdAt" | "tags">;
  readonly tags: Machine["tags"];
  readonly visibility: Visibility;
  readonly coverage: Coverage;
  readonly finding: Omit<HealthReport, "scannedAt" | "changedAt">;
  readonly extension: Extension;
  readonly assessment: Omit<EdrAssessment, "changedAt">;
  readonly antivirus: readonly AntivirusFinding[];
  readonly track: Track;
  readonly verdict: Verdict;
}

export type PartKind = keyof Parts;

const place = z
  .object({
    host: z.enum(["AzureVm", "ArcMachine", "ScaleSetInstance", "ConnectorMachine", "DirectServer"]),
    cloud: z.enum(["Azure", "AWS", "GCP", "OnPremises"]),
    subscriptionId: z.string(),
    resourceGroup: z.string(),
    region: z.string(),
    os: z.enum(["Windows", "Linux"]).optional(),
    osName: z.string(),
    clientOs: z.boolean(),
    power: z.object({ is: z.enum(["Running", "NotRunning", "Unknown"]), code: z.string() }),
    scaleSet: z.string().optional(),
  })
  .transform(({ os, scaleSet, ...rest }) => ({ ...rest, os, scaleSet }));

const finding = z.object({
  status: z.enum(["Healthy", "NotHealthy", "NotApplicable"]),
  reason: z.string(),
  issues: z.array(reportIssue),
});

const assessment = z.object({
  status: z.enum(["Healthy", "Unhealthy", "NotApplicable"]),
  cause: z.string(),
  description: z.string(),
  otherEdr: z.string(),
});

export const PART_SHAPES: { readonly [Kind in PartKind]: z.ZodType<Parts[Kind]> } = {
  place,
  tags: z.record(z.string(), z.string()),
  visibility,
  coverage,
  finding,
  extension,
  assessment,
  antivirus: z.array(z.enum(["ScansOutOfDate", "SignaturesOutOfDate", "OffOrPartlyConfigured"])),
  track,
  verdict,
};
