import { choice, flag, list, number, object, type Shape, shape, text, whole, wholeBetween } from "./value.ts";

const workspace = object({
  sku: object({
    name: choice(
      "Free",
      "Standard",
      "Premium",
      "PerNode",
      "PerGB2018",
      "Standalone",
      "CapacityReservation",
      "LACluster",
    ),
  }).optional(),
  retentionInDays: whole.optional(),
  // Azure's schema lets any name pass here; these are the ones that it knows.
  features: object({ disableLocalAuth: flag.optional() }).optional(),
});

const component = object({
  Application_Type: choice("web", "other"),
  WorkspaceResourceId: text.optional(),
  IngestionMode: choice("ApplicationInsights", "ApplicationInsightsWithDiagnosticSettings", "LogAnalytics").optional(),
});

const diagnostics = object({
  workspaceId: text.optional(),
  logs: list(object({ categoryGroup: text.optional(), enabled: flag })).optional(),
});

const condition = object({
  query: text.optional(),
  timeAggregation: choice("Count", "Average", "Minimum", "Maximum", "Total").optional(),
  operator: choice("Equals", "GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual").optional(),
  threshold: number.optional(),
  failingPeriods: object({
    numberOfEvaluationPeriods: whole.optional(),
    minFailingPeriodsToAlert: whole.optional(),
  }).optional(),
});

const alert = object({
  displayName: text.optional(),
  description: text.optional(),
  // Any whole number by the schema, which says in words alone that it is 0 to 4.
  severity: wholeBetween(0, 4).optional(),
  enabled: flag.optional(),
  scopes: list(text).optional(),
  evaluationFrequency: text.optional(),
  windowSize: text.optional(),
  criteria: object({ allOf: list(condition).optional() }).optional(),
  autoMitigate: flag.optional(),
  skipQueryValidation: flag.optional(),
  actions: object({ actionGroups: list(text).optional() }).optional(),
});

export const TELEMETRY: Readonly<Record<string, Shape>> = {
  "Microsoft.OperationalInsights/workspaces@2023-09-01": shape("2023-09-01/Microsoft.OperationalInsights.json", {
    location: text.optional(),
    properties: workspace,
  }),
  "Microsoft.Insights/components@2020-02-02": shape("2020-02-02/Microsoft.Insights.Application.json", {
    location: text.optional(),
    kind: text.optional(),
    properties: component,
  }),
  "Microsoft.Insights/diagnosticSettings@2021-05-01-preview": shape(
    "2021-05-01-preview/Microsoft.Insights.json",
    { properties: diagnostics },
    { extension: true },
  ),
  "Microsoft.Insights/scheduledQueryRules@2022-06-15": shape("2022-06-15/Microsoft.Insights.json", {
    location: text.optional(),
    kind: choice("LogAlert", "LogToMetric").optional(),
    properties: alert,
  }),
};
