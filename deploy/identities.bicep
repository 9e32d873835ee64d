// Two identities: the bot's, which reads and speaks, and the one that deletes. Neither has a secret.
@description('What the names of all resources begin with.')
param name string

@description('Region of the identities.')
param location string

resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-reader'
  location: location
}

resource redeployer 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-redeployer'
  location: location
}

@description('Client id of the bot\'s identity.')
output readerClientId string = reader.properties.clientId

@description('Object id of the bot\'s identity.')
output readerPrincipalId string = reader.properties.principalId

@description('Object id of the identity that deletes.')
output redeployerPrincipalId string = redeployer.properties.principalId
