import { RegionInfo } from 'aws-cdk-lib/region-info';
import { countryOfRegion, regionsOf } from '../../../../lib/request/check/aws-regions';
import { brief, check, text } from '../files';

interface Aws {
  readonly country?: string;
  readonly region?: string;
  readonly availabilityZones?: readonly string[];
}

/** The small portfolio with a zone of AWS beside its own. */
const withAws = ({ country = 'KR', region = 'ap-northeast-2', availabilityZones = [`${region}a`, `${region}c`] }: Aws, residency = 'KR') =>
  check({
    'portfolio.yaml': (settings) =>
      `${settings.replaceAll('[daejeon]', '[daejeon, aws-seoul]').replace('state:\n', 'state:\n  aws-seoul: { type: pg, adminSchema: aa, agencySchema: bb }\n')}residency: [${residency}]\n`,
    'zones/aws-seoul.yaml': `zone: aws-seoul
kind: aws
title: 서울
site: { id: aws-seoul, country: ${country}, failureDomain: seoul }
endpoint: https://ec2.example
region: ${region}
highestClass: S
certification: { scheme: csap, level: mid, number: CSAP-1, validFrom: '2024-01-01', validUntil: '2039-12-31' }
capacity: { vcpu: 100, ram: 1 TiB, storage: 1 PiB, vpnTunnels: 10 }
vpn: { accepts: [modern] }
availabilityZones: [${availabilityZones.join(', ')}]
accounts: { default: '111122223333' }
flavors: [{ name: m6i.large, vcpu: 2, ram: 8 GiB }]
images: [{ name: Rocky-9, os: rocky-9, id: ami-0123456789abcdef0 }]
transitGateway: tgw-0123456789abcdef0
backupAccount: '444455556666'
logBucket: gcloud-log-archive
adminNetwork: 10.255.1.0/24
`,
  }).problems;

const withState = (state: string) =>
  check({
    'portfolio.yaml': (settings) =>
      settings.replace(
        '{ type: pg, adminSchema: admin, agencySchema: agency }',
        `{ type: s3, ${state}, adminBucket: admin-state, agencyBucket: agency-state }`,
      ),
  }).problems;

test('a region of the country that the zone says it stands in is in order', () => {
  expect(withAws({})).toEqual([]);
  expect(withAws({ country: 'JP', region: 'ap-northeast-3' }, 'KR, JP')).toEqual([]);
});

test('a region in another country is refused, whatever the file says of its site', () => {
  const problems = withAws({ region: 'us-east-1' });
  expect(text(problems)).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:6:9 GCDK3014 region: the region of zone 'aws-seoul' stands in US, and its site.country says KR
     got:      us-east-1
     allowed:  ap-northeast-2
     fix:      name a region of that country, or write in site.country where the data really lies"
  `);
  expect(text(problems, 'ko')).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:6:9 GCDK3014 region: 영역 'aws-seoul'의 리전은 US에 있는데 site.country는 KR입니다
     받은 값:     us-east-1
     허용:       ap-northeast-2
     고치는 법:    그 나라의 리전을 쓰거나, 자료가 실제로 놓이는 나라를 site.country에 쓰십시오"
  `);
});

test('a site that says the truth of a region abroad is outside the countries allowed', () => {
  expect(brief(withAws({ country: 'US', region: 'us-east-1' }))).toEqual(['GCDK3013 zones/aws-seoul.yaml:4:33 site.country']);
});

test('a country without a region of AWS says so', () => {
  expect(text(withAws({ country: 'AQ', region: 'us-east-1' }, 'KR, AQ'))).toContain('allowed:  AWS has no region there');
});

test('a region that nobody knows is a warning: it may be newer than the product, or misspelt', () => {
  const problems = withAws({ region: 'ap-northeast-9' });
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  expect(text(problems)).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:6:9 GCDK3015 region: it is not known in which country this AWS region stands, so nothing checks where its data lies
     got:      ap-northeast-9
     fix:      check the name; if it is right, ask AWS in which country it stands and whether data may lie there"
  `);
  expect(text(problems, 'ko')).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:6:9 GCDK3015 region: 이 AWS 리전이 어느 나라에 있는지 알 수 없어, 자료의 소재를 확인하지 못했습니다
     받은 값:     ap-northeast-9
     고치는 법:    이름을 확인하고, 맞다면 어느 나라에 있는 리전인지 AWS에 물어 자료를 두어도 되는 나라인지 확인하십시오"
  `);
});

test('each availability zone outside the region is refused', () => {
  const problems = withAws({ availabilityZones: ['ap-northeast-2a', 'ap-northeast-1a', 'us-east-1b'] });
  expect(brief(problems)).toEqual(['GCDK3016 zones/aws-seoul.yaml:11:38 availabilityZones[1]', 'GCDK3016 zones/aws-seoul.yaml:11:55 availabilityZones[2]']);
  expect(text(problems.slice(0, 1))).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:11:38 GCDK3016 availabilityZones[1]: the availability zone is not one of the region ap-northeast-2
     got:      ap-northeast-1a
     allowed:  ap-northeast-2 and one letter, e.g. ap-northeast-2a
     fix:      mend region or availabilityZones"
  `);
  expect(text(problems.slice(0, 1), 'ko')).toMatchInlineSnapshot(`
   "zones/aws-seoul.yaml:11:38 GCDK3016 availabilityZones[1]: 가용 영역이 리전 ap-northeast-2에 속하지 않습니다
     받은 값:     ap-northeast-1a
     허용:       ap-northeast-2a처럼 ap-northeast-2 뒤에 글자 하나
     고치는 법:    region이나 availabilityZones를 고치십시오"
  `);
});

test('state in buckets of AWS stays in the countries allowed, since it holds secrets', () => {
  expect(withState('region: ap-northeast-2')).toEqual([]);
  expect(withState('endpoint: "https://object.daejeon.example", region: us-east-1')).toEqual([]);
  expect(brief(withState('region: RegionOne'))).toEqual(['GCDK3015 portfolio.yaml:9:32 state.daejeon.region']);
  const problems = withState('region: us-east-1');
  expect(text(problems)).toMatchInlineSnapshot(`
   "portfolio.yaml:9:32 GCDK3017 state.daejeon.region: the Terraform state of zone 'daejeon' would lie in US, outside the countries in which data may lie, and state holds secrets in clear
     got:      us-east-1
     allowed:  KR
     fix:      use buckets in a region of a country that is allowed"
  `);
  expect(text(problems, 'ko')).toMatchInlineSnapshot(`
   "portfolio.yaml:9:32 GCDK3017 state.daejeon.region: 영역 'daejeon'의 Terraform 상태가 자료를 둘 수 있는 국가 밖(US)에 놓입니다. 상태에는 비밀 값이 그대로 들어 있습니다
     받은 값:     us-east-1
     허용:       KR
     고치는 법:    허용된 국가의 리전에 있는 버킷을 쓰십시오"
  `);
});

test('every region that the CDK knows has its country, but for two that AWS names by no place', () => {
  const unknown = RegionInfo.regions.map(({ name }) => name).filter((name) => countryOfRegion(name) === undefined);
  expect(unknown).toEqual(['eu-isoe-west-1', 'me-west-1']);
  expect(regionsOf('KR')).toEqual(['ap-northeast-2']);
  expect(['constructor', 'toString', ''].map(countryOfRegion)).toEqual([undefined, undefined, undefined]);
});
