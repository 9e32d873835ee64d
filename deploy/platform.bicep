// The program and what it stands on, in one resource group.
@description('What the names of all resources begin with.')
param name string

@description('Region of everything.')
param location string

@description('The container image.')
param image string

@description('Name of the registry that holds it. Empty: the image is public.')
param registryName string

@description('postgres or embedded.')
@allowed(['postgres', 'embedded'])
param store string

@description('Copies of the program, where the store is postgres.')
param replicas int

@description('What Vitals looks at.')
param scope string

@description('Whether sensors may be redeployed.')
param redeploys bool

@description('Who approves redeploys.')
param approvers string

@description('Other settings by their names.')
param settings object

@description('Days for which logs are kept.')
param logRetentionDays int

@description('Days for which the database can be restored.')
param backupRetentionDays int

@description('Price tier of the Azure Bot.')
param botSku string

@description('Resource ids of action groups that alerts are told to.')
param actionGroupIds array

resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-reader'
}

module telemetry 'telemetry.bicep' = {
  name: '${name}-telemetry'
  params: {
    name: name
    location: location
    retentionDays: logRetentionDays
  }
}

module alerts 'alerts.bicep' = {
  name: '${name}-alerts'
  params: {
    name: name
    location: location
    workspaceId: telemetry.outputs.workspaceId
    actionGroupIds: actionGroupIds
  }
}

module network 'network.bicep' = {
  name: '${name}-network'
  params: {
    name: name
    location: location
  }
}

module database 'database.bicep' = if (store == 'postgres') {
  name: '${name}-database'
  params: {
    name: name
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseZoneId
    ownerName: reader.name
    ownerPrincipalId: reader.properties.principalId
    backupRetentionDays: backupRetentionDays
  }
}

module program 'program.bicep' = {
  name: '${name}-program'
  params: {
    name: name
    location: location
    image: image
    registryName: registryName
    store: store
    replicas: store == 'postgres' ? replicas : 1
    scope: scope
    redeploys: redeploys
    approvers: approvers
    settings: settings
    subnetId: network.outputs.programSubnetId
    workspaceId: telemetry.outputs.workspaceId
    telemetryName: telemetry.outputs.componentName
  }
  dependsOn: [
    database
  ]
}

module bot 'bot.bicep' = {
  name: '${name}-bot'
  params: {
    name: name
    sku: botSku
    endpoint: '${program.outputs.publicUrl}/api/messages'
  }
}

@description('Where people reach the bot\'s web server.')
output publicUrl string = program.outputs.publicUrl
