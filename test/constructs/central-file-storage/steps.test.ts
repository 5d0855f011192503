import { retirement } from '../../support/portfolio';
import { awsZone, CIFS, link, openstackZone, stepsOf, store } from './support';

const AWS_TO_OPENSTACK = { zone: 'seoul-aws', replica: { zone: 'gwangju', link: 'line', bandwidth: '1 Gbps' } } as const;
const OPENSTACK_TO_AWS = { replica: { zone: 'seoul-aws', link: 'line', bandwidth: '1 Gbps' } } as const;
const LINES = { items: [link('seoul-aws', 'gwangju', 'line')] };
const LINES_BACK = { items: [link('daejeon', 'seoul-aws', 'line')] };

const said = (...args: Parameters<typeof stepsOf>): string[] => stepsOf(...args).map(({ step }) => step.en);
const about = (word: string, ...args: Parameters<typeof stepsOf>): string[] => said(...args).filter((step) => step.includes(word));

/** A store whose directory answers at these addresses. */
const at = (...dnsServers: string[]) => store({ ...CIFS, directory: CIFS.directory && { ...CIFS.directory, dnsServers } });

/** A link from a zone to the office in which the directory stands. */
const office = (from: string, overrides: Parameters<typeof link>[3] = {}) => link(from, 'gwangju', `${from}-office`, { to: { site: 'sejong' }, ...overrides });
const ways = (items: readonly ReturnType<typeof link>[], role: 'primary' | 'replica' = 'primary', files = store(CIFS)) =>
  about("directory's servers", files, role, { items: [link('daejeon', 'gwangju'), ...items] });
const cname = (part: string): string =>
  `make ${part}.ad.mois.example.kr a CNAME of the file system's name, and register its SPN (HOST/${part}.ad.mois.example.kr)`;

describe('what no engine can do for a file store', () => {
  test('is immutability on Manila', () => {
    expect(said(store(), 'replica')).toContain('lock the snapshots of share office-files-replica on the storage system for 30 d');
  });
});

test('a retired store leaves its locked vault to an operator, who deletes it once its copies expired', () => {
  const files = store({ id: `${'long-'.repeat(7)}names`, ...OPENSTACK_TO_AWS });
  const retired = { ...files, retired: retirement(files.ref, '2026-2') };
  const [step] = stepsOf(retired, 'replica', LINES_BACK).filter(({ step: { en } }) => en.includes('vault'));

  expect(step).toEqual({
    step: {
      ko: '철수하고 30 d 뒤 마지막 사본이 만료되면 백업 금고 gcdk-1741000-long-long-long-long-long-lon-327f7f34을(를) 손으로 지웁니다',
      en: 'once it is retired and its last copy has expired, after 30 d, delete the backup vault gcdk-1741000-long-long-long-long-long-lon-327f7f34 by hand',
    },
    when: 'retirement',
    why: {
      ko: '잠긴 금고는 사본이 남아 있는 동안 아무도 지울 수 없어, 스택은 금고를 지우지 않고 놓아줍니다',
      en: 'nobody can delete a locked vault while it holds copies, so the stack lets go of it and deletes nothing',
    },
  });
  expect(about('vault', files, 'replica', LINES_BACK)).toEqual([]);
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

describe('a store on CIFS joins its agency’s directory', () => {
  test('whose servers it must reach before it is made, in the zone of either part', () => {
    const [step] = stepsOf(store(CIFS), 'primary').filter(({ step: { en } }) => en.includes('servers'));

    expect(step).toEqual({
      step: {
        ko: '적용하기 전에 영역 daejeon의 망 1741000-s-work에서 디렉터리 서버(10.200.0.10, 10.200.0.11)로 가는 길을 엽니다: TCP 53, 88, 135, 389, 445, 464, 636, 3268, 3269, 9389, 49152-65535; UDP 53, 88, 123, 389, 464',
        en: "before the apply, open the way from segment 1741000-s-work of zone daejeon to the directory's servers (10.200.0.10, 10.200.0.11): TCP 53, 88, 135, 389, 445, 464, 636, 3268, 3269, 9389, 49152-65535; UDP 53, 88, 123, 389, 464",
      },
      when: 'after-tenancy',
      why: {
        ko: '파일저장소는 만들어질 때 디렉터리에 가입하는데, 이 영역에서 이 서버로 가는 기관의 전송 링크가 없습니다',
        en: 'the store joins the directory when it is made, and no transfer link of the agency leads from this zone to these servers',
      },
    });
    expect(ways([], 'replica')).toEqual([expect.stringContaining('segment 1741000-s-work of zone gwangju')]);
    expect(about('servers', store({ ...CIFS, size: '20 TB', ...AWS_TO_OPENSTACK }), 'primary', LINES)).toEqual([expect.stringContaining('of zone seoul-aws')]);
  });

  test('without a step where a link of its class leads there from that zone, and only there', () => {
    expect(ways([office('daejeon')])).toEqual([]);
    expect(ways([office('daejeon')], 'replica')).toHaveLength(1);
    expect(ways([office('daejeon', { to: { zone: 'seoul-aws' } })])).toHaveLength(1);
    expect(ways([office('daejeon', { dataClass: 'O', personalData: false })])).toHaveLength(1);
    expect(ways([office('daejeon')], 'primary', at('10.200.0.10', '10.9.0.1'))).toEqual([expect.stringContaining('servers (10.9.0.1):')]);
  });

  test('without a step where the directory stands in its own segment, or in the agency’s segment at the other end of a link', () => {
    expect(ways([], 'primary', at('10.16.0.9', '10.17.0.9'))).toEqual([]);
    expect(ways([], 'replica', at('10.16.0.9', '10.17.0.9'))).toEqual([]);
    expect(ways([], 'replica', at('10.18.0.9'))).toEqual([expect.stringContaining('(10.18.0.9)')]);
  });

  test('with a password that an operator puts where the machines read it', () => {
    const onAws = store({ ...CIFS, size: '20 TB', ...OPENSTACK_TO_AWS });

    expect(stepsOf(onAws, 'replica', LINES_BACK).filter(({ step: { en } }) => en.includes('password'))).toEqual([
      {
        step: {
          ko: '적용하기 전에 이 계정의 Secrets Manager에서 비밀 files/office/directory에 디렉터리 사용자 svc-files의 사용자와 암호를 {"username": …, "password": …}로 넣습니다. 암호화 키는 등급의 키나 AWS의 키를 씁니다',
          en: 'before the apply, put user and password of the directory user svc-files into the secret files/office/directory of this account\'s Secrets Manager, as {"username": …, "password": …}, under the key of the class or AWS\'s own',
        },
        when: 'after-tenancy',
        why: {
          ko: 'FSx는 가입할 때, 복제 서버는 돌 때마다 여기에서 암호를 읽습니다. 암호는 산출물에 두지 않습니다',
          en: 'FSx reads the password there when it joins, and a copier at every run; it stands in no output',
        },
      },
    ]);
    expect(about('image', onAws, 'replica', LINES_BACK)[0]).toMatch(/ holds rsync, mount\.cifs, dig, aws, python3 /);
    expect(said(store(CIFS), 'replica').join()).not.toContain('/etc/gcdk');
  });

  test('under the name that each part on AWS is built with', () => {
    expect(about('CNAME', store({ ...CIFS, size: '20 TB', ...AWS_TO_OPENSTACK }), 'primary', LINES)).toEqual([
      `in the directory's DNS, ${cname('office-files')}`,
    ]);
    expect(about('CNAME', store({ ...CIFS, size: '20 TB', ...OPENSTACK_TO_AWS }), 'replica', LINES_BACK)).toEqual([
      `in the directory's DNS, ${cname('office-files-replica')}`,
    ]);
  });
});
