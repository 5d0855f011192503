/**
 * In which country each AWS region keeps its data, as ISO 3166-1 alpha-2.
 *
 * Regions: `AWS_REGIONS` of aws-cdk-lib 2.276; a test compares. Countries: of the town or country by which AWS calls each one in
 * the SDK's table of partitions, e.g. `Asia Pacific (Seoul)`. Left out is what that table names by no place.
 */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  'af-south-1': 'ZA',
  'ap-east-1': 'HK',
  'ap-east-2': 'TW',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-northeast-3': 'JP',
  'ap-south-1': 'IN',
  'ap-south-2': 'IN',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
  'ap-southeast-3': 'ID',
  'ap-southeast-4': 'AU',
  'ap-southeast-5': 'MY',
  'ap-southeast-6': 'NZ',
  'ap-southeast-7': 'TH',
  'ca-central-1': 'CA',
  'ca-west-1': 'CA',
  'cn-north-1': 'CN',
  'cn-northwest-1': 'CN',
  'eu-central-1': 'DE',
  'eu-central-2': 'CH',
  'eu-north-1': 'SE',
  'eu-south-1': 'IT',
  'eu-south-2': 'ES',
  'eu-west-1': 'IE',
  'eu-west-2': 'GB',
  'eu-west-3': 'FR',
  'eusc-de-east-1': 'DE',
  'il-central-1': 'IL',
  'me-central-1': 'AE',
  'me-south-1': 'BH',
  'mx-central-1': 'MX',
  'sa-east-1': 'BR',
  'us-east-1': 'US',
  'us-east-2': 'US',
  'us-gov-east-1': 'US',
  'us-gov-west-1': 'US',
  'us-iso-east-1': 'US',
  'us-iso-west-1': 'US',
  'us-isob-east-1': 'US',
  'us-isob-west-1': 'US',
  'us-isof-east-1': 'US',
  'us-isof-south-1': 'US',
  'us-west-1': 'US',
  'us-west-2': 'US',
};

/** The country of an AWS region; `undefined` where it is not known here, which never counts as allowed. */
export const countryOfRegion = (region: string): string | undefined => (Object.hasOwn(COUNTRY_OF, region) ? COUNTRY_OF[region] : undefined);

/** The AWS regions of a country, in order of their names; empty where AWS has none. */
export const regionsOf = (country: string): readonly string[] => Object.keys(COUNTRY_OF).filter((region) => COUNTRY_OF[region] === country);
