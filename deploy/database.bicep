// PostgreSQL that nobody logs in to with a password and nobody reaches from outside.
@description('What the names of all resources begin with.')
param name string

@description('Region of the server.')
param location string

@description('Resource id of the subnet that is delegated to it.')
param subnetId string

@description('Resource id of the private DNS zone for its name.')
param dnsZoneId string

@description('Name of the identity that owns the server: the name of its database user too.')
param ownerName string

@description('Object id of that identity.')
param ownerPrincipalId string

@description('Days for which the database can be restored to any minute.')
param backupRetentionDays int

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    createMode: 'Default'
    version: '16'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'vitals'
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

// The server is Vitals' alone, so its one user may own it: the program makes its tables itself.
resource owner 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: ownerPrincipalId
  properties: {
    principalName: ownerName
    principalType: 'ServicePrincipal'
    tenantId: tenant().tenantId
  }
  // A server does one thing at a time.
  dependsOn: [
    database
  ]
}
