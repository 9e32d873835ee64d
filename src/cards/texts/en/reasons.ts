/** Whole sentences on why a machine is what it is; for its own card. */
export const reasons = {
  "why.NotVisible.SubscriptionNotReadable":
    "Its subscription is not readable, so nothing can be said. Give the identity of Vitals the role Reader there.",
  "why.NotVisible.SourceFailed": "{source} could not be read, so nothing can be said.",
  "why.NotVisible.SourceTruncated": "{source} came back incomplete, and Vitals does not judge by half a reading.",
  "why.NotVisible.TooOld": "The newest data is over 8 hours old, so nothing can be said about now.",
  "why.NotCovered": "The integration does not cover it. Missing: {missing}.",
  "why.NotRunning": "The machine does not run. A stopped machine is not a broken sensor.",
  "why.Redeploying": "Its extension was deleted to be redeployed. Vitals waits for it to come back and report.",
  "why.Provisioning": "Defender for Cloud is installing the sensor, or has only just done so. That may take a day.",
  "why.Exempted": "It is exempted from the recommendation to have an EDR, and it has no sensor.",
  "why.OtherEdr": "It has no sensor of Defender’s; Defender for Cloud found another EDR on it.",
  "why.NoReport": "Neither a health report nor an extension nor an assessment says anything about it.",

  "why.notApplicable.ReportSaysSo": "Defender’s health report says that Defender for Endpoint does not apply.",
  "why.notApplicable.UniformScaleSet":
    "Instances of a Uniform scale set are outside the integration: no sensor is installed on them.",
  "why.notApplicable.UnsupportedOs": "The extension says that the operating system is not supported.",
  "why.notApplicable.AssessmentSaysSo": "The EDR assessment says that it does not apply to this machine.",
  "why.notApplicable.ClientOs":
    "It is a Windows client, which needs a licence for its user; Defender for Servers does not cover it.",

  "why.healthy.report": "Defender’s health report says that the sensor works.",
  "why.healthy.derived":
    "The extension is installed and the EDR assessment, or Defender for Endpoint itself, finds it working.",
  "why.healthy.notVerified":
    "The extension is installed. Whether the sensor reports is not verified: no source speaks about its heartbeat.",

  disagree:
    "The sources disagree: Defender’s health report says {report}; extension and assessments alone would say {derived}. The report counts.",
} as const;
