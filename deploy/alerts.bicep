// Alerts over what the program measures: src/telemetry/metrics.ts names it all. Each heals by itself.
@description('What the names of all resources begin with.')
param name string

@description('Region of the rules: the one of the workspace.')
param location string

@description('Resource id of the Log Analytics workspace that Application Insights writes to.')
param workspaceId string

@description('Resource ids of action groups that are told. Empty: the alerts are seen in the portal alone.')
param actionGroupIds array

// A gauge's row holds one value, as Sum. A rule that counts rows fires on none too: a program that is gone measures nothing.
var rules = [
  {
    key: 'no-snapshot'
    title: 'no snapshot for an hour'
    meaning: 'Answers are over an hour old, or nothing runs. See docs/operations.md.'
    severity: 1
    query: 'AppMetrics | where Name == \'vitals.snapshot.age\' and Sum < 3600'
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
  }
  {
    key: 'syncs-failing'
    title: 'readings of Azure fail'
    meaning: 'Two or more readings failed or brought nothing within an hour; older readings stand in for up to 8 hours.'
    severity: 2
    query: 'AppMetrics | where Name == \'vitals.syncs\' and tostring(Properties.outcome) in (\'Failed\', \'Nothing\') and Sum > 0'
    operator: 'GreaterThanOrEqual'
    threshold: 2
    window: 'PT1H'
  }
  {
    key: 'digests-failing'
    title: 'digests fail'
    meaning: 'A subscriber could not be told. The log says which, under "a digest could not be told".'
    severity: 2
    query: 'AppMetrics | where Name == \'vitals.faults\' and tostring(Properties.part) in (\'Digests\', \'Unasked\') and Sum > 0'
    operator: 'GreaterThanOrEqual'
    threshold: 1
    window: 'PT15M'
  }
  {
    key: 'redeploy-escalated'
    title: 'a redeploy needs people'
    meaning: 'A sensor did not come back in time after its extension was deleted. The request\'s card names the machine.'
    severity: 1
    query: 'AppMetrics | where Name == \'vitals.redeploy.steps\' and tostring(Properties.step) == \'Escalated\' and Sum > 0'
    operator: 'GreaterThanOrEqual'
    threshold: 1
    window: 'PT15M'
  }
  {
    key: 'not-ready'
    title: '/readyz fails'
    meaning: 'A replica has had nothing to answer from for a quarter of an hour.'
    severity: 2
    query: 'AppMetrics | where Name == \'vitals.ready\' | summarize ready = max(Sum) by AppRoleInstance | where ready < 1'
    operator: 'GreaterThanOrEqual'
    threshold: 1
    window: 'PT15M'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for rule in rules: {
  name: '${name}-${rule.key}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Vitals: ${rule.title}'
    description: rule.meaning
    severity: rule.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The table appears with the first measurement, after the rules.
    skipQueryValidation: true
    actions: {
      actionGroups: actionGroupIds
    }
  }
}]
