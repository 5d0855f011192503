import { defineProblem, shown } from '../../problem/problem';

const none = { ko: '그 나라에는 AWS 리전이 없습니다', en: 'AWS has no region there' } as const;

/** Where a zone of AWS really stands: its region decides, whatever its file says of its site. */
export const residencyProblems = {
  regionAbroad: defineProblem<{
    readonly zone: string;
    readonly region: string;
    readonly stands: string;
    readonly country: string;
    readonly regions: readonly string[];
  }>({
    code: 'GCDK3014',
    title: { ko: '다른 나라의 AWS 리전', en: 'An AWS region in another country' },
    text: ({ zone, region, stands, country, regions }) => ({
      what: {
        ko: `영역 '${zone}'의 리전은 ${stands}에 있는데 site.country는 ${country}입니다`,
        en: `the region of zone '${zone}' stands in ${stands}, and its site.country says ${country}`,
      },
      got: region,
      allowed: regions.length > 0 ? { ko: regions.join(', '), en: regions.join(', ') } : none,
      fix: {
        ko: '그 나라의 리전을 쓰거나, 자료가 실제로 놓이는 나라를 site.country에 쓰십시오',
        en: 'name a region of that country, or write in site.country where the data really lies',
      },
    }),
    example: { zone: 'aws-seoul', region: 'us-east-1', stands: 'US', country: 'KR', regions: ['ap-northeast-2'] },
  }),
  regionUnknown: defineProblem<{ readonly region: string }>({
    code: 'GCDK3015',
    severity: 'warning',
    title: { ko: '나라를 알 수 없는 AWS 리전', en: 'An AWS region whose country is not known' },
    text: ({ region }) => ({
      what: {
        ko: '이 AWS 리전이 어느 나라에 있는지 알 수 없어, 자료의 소재를 확인하지 못했습니다',
        en: 'it is not known in which country this AWS region stands, so nothing checks where its data lies',
      },
      got: shown(region),
      fix: {
        ko: '이름을 확인하고, 맞다면 어느 나라에 있는 리전인지 AWS에 물어 자료를 두어도 되는 나라인지 확인하십시오',
        en: 'check the name; if it is right, ask AWS in which country it stands and whether data may lie there',
      },
    }),
    example: { region: 'ap-northeast-9' },
  }),
  zoneElsewhere: defineProblem<{ readonly availabilityZone: string; readonly region: string }>({
    code: 'GCDK3016',
    title: { ko: '리전 밖의 가용 영역', en: 'An availability zone outside its region' },
    text: ({ availabilityZone, region }) => ({
      what: { ko: `가용 영역이 리전 ${region}에 속하지 않습니다`, en: `the availability zone is not one of the region ${region}` },
      got: availabilityZone,
      allowed: { ko: `${region}a처럼 ${region} 뒤에 글자 하나`, en: `${region} and one letter, e.g. ${region}a` },
      fix: { ko: 'region이나 availabilityZones를 고치십시오', en: 'mend region or availabilityZones' },
    }),
    example: { availabilityZone: 'ap-northeast-1a', region: 'ap-northeast-2' },
  }),
  stateAbroad: defineProblem<{ readonly zone: string; readonly region: string; readonly stands: string; readonly allowed: readonly string[] }>({
    code: 'GCDK3017',
    title: { ko: '허용된 국가 밖에 둔 상태', en: 'State outside the countries allowed' },
    text: ({ zone, region, stands, allowed }) => ({
      what: {
        ko: `영역 '${zone}'의 Terraform 상태가 자료를 둘 수 있는 국가 밖(${stands})에 놓입니다. 상태에는 비밀 값이 그대로 들어 있습니다`,
        en: `the Terraform state of zone '${zone}' would lie in ${stands}, outside the countries in which data may lie, and state holds secrets in clear`,
      },
      got: region,
      allowed: { ko: allowed.join(', '), en: allowed.join(', ') },
      fix: { ko: '허용된 국가의 리전에 있는 버킷을 쓰십시오', en: 'use buckets in a region of a country that is allowed' },
    }),
    example: { zone: 'daejeon', region: 'us-east-1', stands: 'US', allowed: ['KR'] },
  }),
} as const;
