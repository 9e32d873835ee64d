import { byName, choice, flag, list, object, type Shape, shape, text, whole } from "./value.ts";

const SOURCE = "2024-03-01/Microsoft.App.json";

const environment = object({
  // Any text by the schema, which says in words alone that it is one of these.
  appLogsConfiguration: object({ destination: choice("log-analytics", "azure-monitor", "none").optional() }).optional(),
  vnetConfiguration: object({ infrastructureSubnetId: text.optional(), internal: flag.optional() }).optional(),
  workloadProfiles: list(object({ name: text, workloadProfileType: text })).optional(),
});

const identity = object({
  type: choice("None", "SystemAssigned", "UserAssigned", "SystemAssigned,UserAssigned"),
  userAssignedIdentities: byName(object({})).optional(),
});

const configuration = object({
  activeRevisionsMode: choice("Multiple", "Single").optional(),
  ingress: object({
    external: flag.optional(),
    targetPort: whole.optional(),
    transport: choice("auto", "http", "http2", "tcp").optional(),
    allowInsecure: flag.optional(),
  }).optional(),
  registries: list(object({ server: text.optional(), identity: text.optional() })).optional(),
  secrets: list(object({ name: text.optional(), value: text.optional() })).optional(),
});

const probe = object({
  type: choice("Liveness", "Readiness", "Startup").optional(),
  httpGet: object({ path: text.optional(), port: whole }).optional(),
  periodSeconds: whole.optional(),
  timeoutSeconds: whole.optional(),
  failureThreshold: whole.optional(),
});

const container = object({
  name: text.optional(),
  image: text.optional(),
  // Whole cores by the schema, and Bicep has no fractions: a part of a core is an expression, json('0.5').
  resources: object({ cpu: whole.optional(), memory: text.optional() }).optional(),
  env: list(object({ name: text.optional(), value: text.optional(), secretRef: text.optional() })).optional(),
  probes: list(probe).optional(),
  volumeMounts: list(object({ volumeName: text.optional(), mountPath: text.optional() })).optional(),
});

const template = object({
  terminationGracePeriodSeconds: whole.optional(),
  containers: list(container).optional(),
  volumes: list(
    object({ name: text.optional(), storageType: choice("AzureFile", "EmptyDir", "Secret").optional() }),
  ).optional(),
  scale: object({ minReplicas: whole.optional(), maxReplicas: whole.optional() }).optional(),
});

export const APP: Readonly<Record<string, Shape>> = {
  "Microsoft.App/managedEnvironments@2024-03-01": shape(SOURCE, { location: text, properties: environment }),
  "Microsoft.App/containerApps@2024-03-01": shape(SOURCE, {
    location: text,
    identity: identity.optional(),
    properties: object({
      environmentId: text.optional(),
      workloadProfileName: text.optional(),
      configuration: configuration.optional(),
      template: template.optional(),
    }),
  }),
};
