// Everything that Vitals needs in Azure: the program, its identities, their rights, its database and its logs.
// docs/install.md has the commands. For Azure's public cloud.
targetScope = 'managementGroup'

@description('Subscription that the program itself lives in.')
param subscriptionId string

@description('Resource group for it. It must exist.')
param resourceGroupName string

@description('Region of everything that is made, as in westeurope.')
param location string = deployment().location

@description('What the names of all resources begin with. Lower case, because a database server is named by it.')
@minLength(3)
@maxLength(20)
param name string = 'vitals'

@description('The container image with its tag or digest, as in contoso.azurecr.io/vitals:0.1.0.')
param image string

@description('Name of the Azure Container Registry that holds the image, in the same subscription. Empty: the image is public.')
param registryName string = ''

@description('Resource group of that registry.')
param registryResourceGroupName string = resourceGroupName

@description('Where the program keeps what it must not forget. postgres: a server of its own, for any number of replicas. embedded: a volume that goes with its replica, for trying Vitals out: subscribers and history go with it, and nothing is redeployed.')
@allowed(['postgres', 'embedded'])
param store string = 'postgres'

@description('Copies of the program. With the embedded store there is always one.')
@minValue(1)
@maxValue(5)
param replicas int = 2

@description('What Vitals looks at: subscription ids, comma-separated, or mg:<id>. The rights are given at the management group of this deployment.')
param scope string = 'mg:${managementGroup().name}'

@description('Whether sensors may be redeployed: makes the custom role and gives it to the second identity.')
param redeploys bool = false

@description('Who approves redeploys: Entra object ids and group:<object id>, comma-separated.')
param approvers string = ''

@description('Any other setting of the README by its name, as in { VITALS_SYNC_MINUTES: \'30\' }. No secrets: they can be read in the portal.')
param settings object = {}

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Days for which the database can be restored to any minute.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 14

@description('Price tier of the Azure Bot. Teams is a free channel in both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Resource ids of Azure Monitor action groups that alerts are told to. Empty: they are seen in the portal alone.')
param actionGroupIds array = []

var estate = managementGroup().id
// Built-in: reads everything, changes nothing. Security Reader cannot read machines.
var readerRole = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
// A lost volume would forget what was asked for, decided and begun.
var mayRedeploy = redeploys && store == 'postgres'

module identities 'identities.bicep' = {
  name: '${name}-identities'
  scope: resourceGroup(subscriptionId, resourceGroupName)
  params: {
    name: name
    location: location
  }
}

module imageRights 'image-rights.bicep' = if (!empty(registryName)) {
  name: '${name}-image-rights'
  scope: resourceGroup(subscriptionId, registryResourceGroupName)
  params: {
    registryName: registryName
    principalId: identities.outputs.readerPrincipalId
  }
}

resource reading 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(estate, subscriptionId, resourceGroupName, name, 'reading')
  properties: {
    roleDefinitionId: tenantResourceId('Microsoft.Authorization/roleDefinitions', readerRole)
    principalId: identities.outputs.readerPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Vitals reads machines, extensions, assessments and plans.'
  }
}

resource redeployRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (mayRedeploy) {
  name: guid(estate, subscriptionId, resourceGroupName, name, 'redeploy-role')
  properties: {
    roleName: 'Vitals redeployer (${name} in ${resourceGroupName})'
    description: 'Deletes VM and Arc extensions, and reads what must be known before. Installs nothing and runs nothing.'
    type: 'CustomRole'
    assignableScopes: [
      estate
    ]
    permissions: [
      {
        actions: [
          'Microsoft.Compute/virtualMachines/read'
          'Microsoft.Compute/virtualMachines/instanceView/read'
          'Microsoft.Compute/virtualMachines/extensions/read'
          'Microsoft.Compute/virtualMachines/extensions/delete'
          // Arc has no action instanceView/read of its own: it comes with machines/read.
          'Microsoft.HybridCompute/machines/read'
          'Microsoft.HybridCompute/machines/extensions/read'
          'Microsoft.HybridCompute/machines/extensions/delete'
          'Microsoft.Authorization/locks/read'
        ]
        notActions: []
      }
    ]
  }
}

resource redeploying 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (mayRedeploy) {
  name: guid(estate, subscriptionId, resourceGroupName, name, 'redeploying')
  properties: {
    roleDefinitionId: redeployRole.id
    principalId: identities.outputs.redeployerPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Vitals deletes MDE extensions that approvers decided about.'
  }
}

module platform 'platform.bicep' = {
  name: '${name}-platform'
  scope: resourceGroup(subscriptionId, resourceGroupName)
  params: {
    name: name
    location: location
    image: image
    registryName: registryName
    store: store
    replicas: replicas
    scope: scope
    redeploys: mayRedeploy
    approvers: approvers
    settings: settings
    logRetentionDays: logRetentionDays
    backupRetentionDays: backupRetentionDays
    botSku: botSku
    actionGroupIds: actionGroupIds
  }
  dependsOn: [
    identities
    imageRights
    reading
  ]
}

@description('The bot\'s app id, for MicrosoftAppId of npm run manifest.')
output appId string = identities.outputs.readerClientId

@description('Object id of the bot\'s identity: Microsoft Graph\'s permissions are given to it, where approvers are groups.')
output readerPrincipalId string = identities.outputs.readerPrincipalId

@description('Where people reach the bot\'s web server, for VITALS_PUBLIC_URL of npm run manifest.')
output publicUrl string = platform.outputs.publicUrl
