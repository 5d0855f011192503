// Writes lib/audit/semantics/aws.json; needs @aws-cdk/aws-service-spec in the folder it runs from. See README.md beside it.
const { loadAwsServiceSpecSync } = require('@aws-cdk/aws-service-spec');

const SERVICES = new Set(process.argv.slice(2));
const rows = [...loadAwsServiceSpecSync().all('resource')]
  .filter(({ cloudFormationType }) => SERVICES.size === 0 || SERVICES.has(cloudFormationType.split('::')[1]))
  .map(({ cloudFormationType, properties }) => [
    cloudFormationType,
    Object.entries(properties)
      .filter(([, { causesReplacement }]) => causesReplacement === 'yes')
      .map(([name]) => name)
      .sort(),
  ])
  .sort(([a], [b]) => (a < b ? -1 : 1));
process.stdout.write(
  `${JSON.stringify({ source: '@aws-cdk/aws-service-spec, properties whose change causes replacement', replacedBy: Object.fromEntries(rows) })}\n`,
);
