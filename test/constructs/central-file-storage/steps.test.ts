import { agencyDnsName } from '../../../constructs/naming';
import { landed } from '../../support/house';
import { around, awsZone, CIFS, link, openstackZone, stepsOf, store } from './support';

const AWS_TO_OPENSTACK = { zone: 'seoul-aws', replica: { zone: 'gwangju', link: 'line', bandwidth: '1 Gbps' } } as const;
const OPENSTACK_TO_AWS = { replica: { zone: 'seoul-aws', link: 'line', bandwidth: '1 Gbps' } } as const;
const LINES = { items: [link('seoul-aws', 'gwangju', 'line')] };
const LINES_BACK = { items: [link('daejeon', 'seoul-aws', 'line')] };

const said = (...args: Parameters<typeof stepsOf>): string[] => stepsOf(...args).map(({ step }) => step.en);
const about = (word: string, ...args: Parameters<typeof stepsOf>): string[] => said(...args).filter((step) => step.includes(word));

describe('what no engine can do for a file store', () => {
  test('is immutability on Manila', () => {
    expect(said(store(), 'replica')).toContain('lock the snapshots of share office-files-replica on the storage system for 30 d');
  });
});

describe('a copier asks its own zone’s resolver, which must pass on', () => {
  const nameservers = { zones: [openstackZone('daejeon', { nameservers: ['10.90.0.53'] }), openstackZone('gwangju'), awsZone()] };

  test('the names of an original on OpenStack, to the nameservers of its zone', () => {
    const [step] = stepsOf(store(), 'replica', nameservers).filter(({ step: { en } }) => en.includes('forward'));

    expect(step).toEqual({
      step: {
        ko: '영역 gwangju의 이름 서버가 s.1741000.daejeon.gcloud.example.kr 아래의 이름을 영역 daejeon의 이름 서버(10.90.0.53)에 물어 답하게 합니다',
        en: 'let the resolver of zone gwangju forward the names under s.1741000.daejeon.gcloud.example.kr to the nameservers of zone daejeon (10.90.0.53)',
      },
      why: {
        ko: '복제 서버는 원본의 스택이 게시한 이름으로 공유를 찾는데, 전송 링크는 두 망만 잇고 이름 서버는 잇지 않습니다',
        en: 'the copier finds the share by the name that its own stack publishes, and a link carries the two segments but no resolver',
      },
    });
  });

  test('under the very name that the plan gives to the agency there', () => {
    const { landings } = landed(around(store()));
    const named = landings.flatMap(({ zone, agencies }) => agencies.map(({ context }) => [zone.zone, context.tenancy.dnsName]));

    expect(named).toEqual(['daejeon', 'gwangju', 'seoul-aws'].map((zone) => [zone, agencyDnsName('1741000', zone, 'gcloud.example.kr')]));
  });

  test('the names of a directory, where FSx is mounted by one', () => {
    const forward =
      'let the resolver of zone gwangju forward the names under ad.mois.example.kr to the DNS servers of the directory (10.200.0.10, 10.200.0.11)';

    expect(about('forward', store({ ...CIFS, size: '20 TB', ...AWS_TO_OPENSTACK }), 'replica', LINES)).toEqual([forward]);
    expect(about('forward', store({ ...CIFS, size: '20 TB', ...OPENSTACK_TO_AWS }), 'replica', LINES_BACK)).toEqual([
      'let the resolver of zone seoul-aws forward the names under s.1741000.daejeon.gcloud.example.kr to the nameservers of zone daejeon',
      forward.replace('gwangju', 'seoul-aws'),
    ]);
  });

  test('nothing where the original is mounted by its addresses, and nothing in the original’s own zone', () => {
    expect(about('forward', store(AWS_TO_OPENSTACK), 'replica', LINES)).toEqual([]);
    expect(about('forward', store(), 'primary')).toEqual([]);
  });
});
