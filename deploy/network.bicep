// A network in which the program reaches its database, and nobody else does.
@description('What the names of all resources begin with.')
param name string

@description('Region of the network.')
param location string

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.60.0.0/22']
    }
    subnets: [
      {
        name: 'program'
        properties: {
          addressPrefix: '10.60.0.0/23'
          delegations: [
            {
              name: 'program'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.60.2.0/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }
}

resource databaseZone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
  properties: {}
}

resource databaseZoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: databaseZone
  name: '${name}-network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}

@description('Resource id of the subnet for the program.')
output programSubnetId string = '${network.id}/subnets/program'

@description('Resource id of the subnet for the database.')
output databaseSubnetId string = '${network.id}/subnets/database'

@description('Resource id of the zone that names the database.')
output databaseZoneId string = databaseZone.id
