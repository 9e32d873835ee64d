// The Azure Bot, and Teams as its only channel.
@description('What the names of all resources begin with.')
param name string

@description('Price tier.')
param sku string

@description('Where the channel sends messages.')
param endpoint string

resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${name}-reader'
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: 'Vitals'
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: reader.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: reader.id
    // The direct-line and web-chat secrets of the bot would let anybody in past Teams.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
