// The program in Azure Container Apps.
@description('What the names of all resources begin with.')
param name string

@description('Region of the program.')
param location string

@description('The container image.')
param image string

@description('Name of the registry that holds it. Empty: the image is public.')
param registryName string

@description('postgres or embedded.')
param store string

@description('Copies of the program.')
param replicas int

@description('What Vitals looks at.')
param scope string

@description('Whether sensors may be redeployed.')
param redeploys bool

@description('Who approves redeploys.')
param approvers string

@description('Other settings by their names. Where one is set here too, this one holds.')
param settings object

@description('Resource id of the subnet that is delegated to Container Apps.')
param subnetId string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Name of the Application Insights component.')
param telemetryName string

// What src/settings.ts says where nothing is set.
var port = 3978
// The folder that the image makes for the embedded store.
var dataDir = '/data'
var databaseHost = '${name}-${uniqueString(resourceGroup().id)}.postgres.database.azure.com'
var publicUrl = 'https://${name}.${environment.properties.defaultDomain}'

resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-reader'
}

resource redeployer 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-redeployer'
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: telemetryName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    // By diagnostic settings: no key of the workspace is needed for that.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-${name}-logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

var always = {
  NODE_ENV: 'production'
  PORT: string(port)
  // No developer's login is ever tried in place of the identity.
  AZURE_TOKEN_CREDENTIALS: 'prod'
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: reader.properties.clientId
  MicrosoftAppTenantId: tenant().tenantId
  AZURE_CLIENT_ID: reader.properties.clientId
  VITALS_SCOPE: scope
  VITALS_PUBLIC_URL: publicUrl
}
var ofTheStore = {
  postgres: {
    DATABASE_URL: 'postgres://${reader.name}@${databaseHost}:5432/vitals?sslmode=verify-full'
  }
  embedded: {
    VITALS_DATA_DIR: dataDir
  }
}
var ofRedeploys = redeploys ? {
  VITALS_REDEPLOY_CLIENT_ID: redeployer.properties.clientId
  VITALS_APPROVERS: approvers
} : {}
var plain = union(settings, always, ofTheStore[store], ofRedeploys)

resource program 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${reader.id}': {}
      '${redeployer.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: empty(registryName) ? [] : [
        {
          server: '${registryName}.azurecr.io'
          identity: reader.id
        }
      ]
      secrets: [
        {
          name: 'telemetry'
          value: component.properties.ConnectionString
        }
      ]
    }
    template: {
      // The server's drain, then five seconds each for the start, the sync and the sending that are broken off.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'vitals'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(map(items(plain), setting => { name: setting.key, value: setting.value }), [
            {
              name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
              secretRef: 'telemetry'
            }
          ])
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 3
            }
          ]
          volumeMounts: store == 'embedded' ? [
            {
              volumeName: 'data'
              mountPath: dataDir
            }
          ] : []
        }
      ]
      // Azure Files would outlive the replica, but SQLite cannot live on a network share.
      volumes: store == 'embedded' ? [
        {
          name: 'data'
          storageType: 'EmptyDir'
        }
      ] : []
      // Digests fall due when nobody asks: never zero, and nothing to be gained by more than are wanted.
      scale: {
        minReplicas: replicas
        maxReplicas: replicas
      }
    }
  }
}

@description('Where people reach the web server.')
output publicUrl string = publicUrl
