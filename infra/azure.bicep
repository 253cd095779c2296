// Everything that Before You Post needs in one resource group of a council's own subscription.
// What this file cannot do is in README.md beside it: consents in Entra, the app in Teams, the mailbox in Exchange.
targetScope = 'resourceGroup'

@description('Short name of this installation, such as byp-live; it begins the name of every resource.')
@minLength(3)
@maxLength(16)
param name string

@description('Where the resources stand; a council usually wants its data in the United Kingdom.')
param location string = 'uksouth'

@description('The tenants whose people may use the bot, with commas between them.')
param allowedTenants string = tenant().tenantId

@description('The shared mailbox that reminders come from; none for an installation without mail.')
param senderMailbox string = 'none'

@description('The id of the app in the organisation\'s catalogue; none until it is there.')
param catalogAppId string = 'none'

@description('Signs the links in mails: at least 32 random characters.')
@secure()
@minLength(32)
param linkSecret string

@description('A PostgreSQL server in this resource group, or the address of one the council already runs.')
@allowed(['create', 'existing'])
param database string = 'create'

@description('postgres://… of a server the council already runs; only with database=existing.')
@secure()
param existingDatabaseUrl string = ''

@description('The password of the database administrator; only with database=create.')
@secure()
param databasePassword string = ''

@description('Who is told when something is wrong.')
param alertMail string

@description('The address of an OpenTelemetry collector that figures are sent to; none for an installation without one.')
param telemetryEndpoint string = 'none'

@description('What the collector wants with every request, such as api-key=…; only with telemetryEndpoint.')
@secure()
param telemetryHeaders string = ''

@description('The size of the web plan; one instance of the smallest production size serves a council.')
param planSize string = 'P0v3'

@description('How many instances run at once.')
@minValue(1)
@maxValue(4)
param instances int = 1

var createsDatabase = database == 'create'
var databaseName = 'beforeyoupost'
var databaseUser = 'byp'
var host = '${name}-${uniqueString(resourceGroup().id)}'
var publicUrl = 'https://${host}.azurewebsites.net'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: { name: 'PerGB2018' }
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'web'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.0.64/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource databaseZone 'Microsoft.Network/privateDnsZones@2020-06-01' = if (createsDatabase) {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource databaseZoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = if (createsDatabase) {
  parent: databaseZone
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = if (createsDatabase) {
  name: '${name}-database-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network.properties.subnets[1].id
      privateDnsZoneArmResourceId: databaseZone.id
    }
  }
  dependsOn: [databaseZoneLink]
}

resource databaseItself 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = if (createsDatabase) {
  parent: server
  name: databaseName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 30
  }
}

resource linkSecretKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-secret'
  properties: { value: linkSecret }
}

resource databaseUrlKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: createsDatabase
      ? 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${server!.properties.fullyQualifiedDomainName}/${databaseName}?sslmode=verify-full'
      : existingDatabaseUrl
  }
}

resource telemetryHeadersKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(telemetryHeaders)) {
  parent: vault
  name: 'telemetry-headers'
  properties: { value: telemetryHeaders }
}

// "Key Vault Secrets User": may read secrets, and nothing else
resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, 'secrets-user')
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSize, capacity: instances }
  properties: { reserved: true }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: host
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: network.properties.subnets[0].id
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/index.js'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PORT', value: '8080' }
        // without a limit V8 lets the heap grow to what the machine has
        { name: 'NODE_OPTIONS', value: '--max-old-space-size=192 --max-semi-space-size=4' }
        { name: 'MALLOC_ARENA_MAX', value: '2' }
        { name: 'LOG_LEVEL', value: 'info' }
        { name: 'PUBLIC_URL', value: publicUrl }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
        { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
        { name: 'ALLOWED_TENANTS', value: allowedTenants }
        { name: 'SENDER_MAILBOX', value: senderMailbox == 'none' ? '' : senderMailbox }
        { name: 'TEAMS_CATALOG_APP_ID', value: catalogAppId == 'none' ? '' : catalogAppId }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${databaseUrlKept.properties.secretUri})' }
        { name: 'LINK_SECRET', value: '@Microsoft.KeyVault(SecretUri=${linkSecretKept.properties.secretUri})' }
        { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: telemetryEndpoint == 'none' ? '' : telemetryEndpoint }
        { name: 'OTEL_EXPORTER_OTLP_HEADERS', value: empty(telemetryHeaders) ? '' : '@Microsoft.KeyVault(SecretUri=${telemetryHeadersKept!.properties.secretUri})' }
        // the package is mounted and cannot be written to; what the bot learns goes to the local disk of the instance
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'DATA_DIR', value: '/tmp/before-you-post' }
        { name: 'WEBSITES_PORT', value: '8080' }
      ]
    }
  }
  dependsOn: [mayReadSecrets]
}

resource webLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-logs'
  scope: web
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Before You Post'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }
}

resource botInTeams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource whoIsTold 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-told'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

var alerts = [
  { key: 'faults', metric: 'Http5xx', operator: 'GreaterThan', threshold: 5, aggregation: 'Total', says: 'The bot answered more than five requests with a fault in five minutes.' }
  { key: 'health', metric: 'HealthCheckStatus', operator: 'LessThan', threshold: 100, aggregation: 'Average', says: 'The bot is not ready for messages.' }
  { key: 'slow', metric: 'HttpResponseTime', operator: 'GreaterThan', threshold: 2, aggregation: 'Average', says: 'Answers take longer than two seconds on average.' }
]

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for one in alerts: {
    name: '${name}-${one.key}'
    location: 'global'
    properties: {
      description: one.says
      severity: 2
      enabled: true
      scopes: [web.id]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: one.key
            metricName: one.metric
            operator: one.operator
            threshold: one.threshold
            timeAggregation: one.aggregation
          }
        ]
      }
      actions: [{ actionGroupId: whoIsTold.id }]
    }
  }
]

// the words that the bot writes to its log when sending needs a person
resource sendingAlert 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-sending'
  location: location
  properties: {
    displayName: 'Reminders need a person'
    description: 'A delivery failed for good, or may have arrived: see "remind dead".'
    severity: 2
    enabled: true
    scopes: [logs.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where ResultDescription has_any ("a delivery met trouble", "a job failed", "a chore failed")'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [whoIsTold.id] }
  }
}

output publicUrl string = publicUrl
output webAppName string = web.name
// these three are written into env/ under their own names and fill the app package and the deployment
output WEB_APP_RESOURCE_ID string = web.id
output BOT_ID string = identity.properties.clientId
output identityObjectId string = identity.properties.principalId
output PUBLIC_HOST string = '${host}.azurewebsites.net'
