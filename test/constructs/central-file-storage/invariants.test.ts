import { App, Stack } from 'aws-cdk-lib/core';
import { AwsCentralFileStorage, AwsFileStorageReplica } from '../../../constructs/central-file-storage/aws';
import { OpenStackCentralFileStorage, OpenStackFileStorageReplica } from '../../../constructs/central-file-storage/openstack';
import { centralFileStorage } from '../../../constructs/central-file-storage/spec';
import { TerraformStack } from '../../../constructs/terraform';
import { ProblemError, renderProblem } from '../../../lib/problem/problem';
import { Cidr } from '../../../lib/values/cidr';
import { awsStack } from '../../support/cloudformation';
import { terraformApp } from '../../support/terraform';
import { agency } from '../../support/portfolio';
import { CIFS, codesOf, openstackZone, awsZone, partsOf, problemsOf, store, around } from './support';

const nets = (...networks: readonly string[]): Cidr[] => networks.map((network) => Cidr.of(network));
const TAGS = { agency: '1741000', system: 'files', class: 'S', grade: '3', wave: '2026-1', policyPack: 'kr-n2sf-2026' };
const WRITERS = [{ network: Cidr.of('10.200.4.0/24'), access: 'rw' as const }];
const pair = {
  name: 'files',
  store: { ...store().spec, clients: WRITERS },
  primarySite: { zone: 'one', failureDomain: 'daejeon' },
  replicaSite: { zone: 'two', failureDomain: 'gwangju' },
};
const copier = { source: { kind: 'nfs', where: '10.16.0.9:/files' }, ownNetworks: nets('10.17.0.0/24'), primaryNetworks: nets('10.16.0.0/24') } as const;
const onManila = { ...pair, shareType: { name: 'encrypted-nfs', shareServers: true }, network: { networkId: 'net', subnetId: 'subnet' }, tags: TAGS };
const onAws = {
  ...pair,
  backupName: 'files',
  vpcId: 'vpc',
  subnets: ['a', 'b'].map((az) => ({ availabilityZone: az, subnetId: `subnet-${az}` })),
  keyArn: 'key',
  copyTo: 'arn:aws:backup:ap-northeast-2:444455556666:backup-vault:copies',
};

/** Each construct with the least that it takes, and what a test changes. */
const BUILD = {
  'an original on OpenStack': (more: object) =>
    new OpenStackCentralFileStorage(new TerraformStack(terraformApp(), 'own'), 'Files', {
      ...onManila,
      offSite: { by: 'copier', readers: nets('10.17.0.0/24') },
      ...more,
    }),
  'a copy on OpenStack': (more: object) =>
    new OpenStackFileStorageReplica(new TerraformStack(terraformApp(), 'own'), 'Files', {
      ...onManila,
      ...copier,
      dnsZone: { id: 'zone', name: 'two.example.kr' },
      flavor: 'small',
      image: 'rocky-9',
      volumeType: 'luks',
      resolvers: [],
      ...more,
    }),
  'an original on AWS': (more: object) => new AwsCentralFileStorage(awsStack(), 'Files', { ...onAws, readers: nets('10.17.0.0/24'), ...more }),
  'a copy on AWS': (more: object) =>
    new AwsFileStorageReplica(awsStack(), 'Files', { ...onAws, ...copier, imageId: 'ami', rootDevice: '/dev/xvda', instanceType: 'm6i.large', ...more }),
} as const;
type Built = keyof typeof BUILD;
const ALL = Object.keys(BUILD) as Built[];

/** The codes of what a constructor refuses, each with the prop that it is about. */
function refused(which: Built, more: object): string[] {
  try {
    BUILD[which](more);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code, where }) => `${code} ${where.path.replace(/^.*\/Files\//, '')}`);
    throw error;
  }
  return [];
}
const text = (which: Built, more: object, language: 'ko' | 'en'): string => {
  try {
    BUILD[which](more);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((problem) => renderProblem(problem, language)).join('\n');
  }
  return '';
};

/** A store open to these networks. */
const openTo = (...networks: readonly string[]) => ({
  store: { ...pair.store, clients: nets(...networks).map((network) => ({ network, access: 'rw' as const })) },
});
/** A Manila that holds both copies. */
const spanning = (shareZone: string, availabilityZone?: string) => ({
  offSite: { by: 'manila', shareZone },
  ...(availabilityZone !== undefined && { availabilityZone }),
});

describe.each(ALL)('%s', (which) => {
  test('stands with the least that it takes', () => {
    expect(refused(which, {})).toEqual([]);
  });

  test.each([
    ['size', { size: Number.NaN }],
    ['dailyChange', { dailyChange: -1 }],
    ['rpo', { rpo: Number.POSITIVE_INFINITY }],
    ['rto', { rto: Number.NaN }],
    ['replica.bandwidth', { replica: { bandwidth: 0 } }],
    ['backup.immutable', { backup: { ...pair.store.backup, immutable: Number.NaN } }],
    ['backup.keep', { backup: { ...pair.store.backup, keep: Number.POSITIVE_INFINITY } }],
    ['restoreTest.every', { restoreTest: { ...pair.store.restoreTest, every: Number.NaN } }],
    ['restoreTest.sample', { restoreTest: { ...pair.store.restoreTest, sample: Number.NaN } }],
  ])('takes no %s that is no number', (path, wrong) => {
    expect(refused(which, { store: { ...pair.store, ...wrong } })).toEqual([`GCDK8240 ${path}`]);
  });

  test('opens to no client wider than an office', () => {
    expect(refused(which, openTo('0.0.0.0/0'))).toEqual(['GCDK8231 clients']);
    expect(refused(which, openTo('0.0.0.0/1', '128.0.0.0/1'))).toEqual(['GCDK8239 clients', 'GCDK8239 clients']);
    expect(refused(which, openTo('8000::/15'))).toEqual(['GCDK8239 clients']);
    expect(refused(which, openTo('10.0.0.0/8'))).toEqual([]);
  });
});

describe('networks of a copier', () => {
  test.each([
    ['an original on OpenStack', 'readers', (networks: Cidr[]) => ({ offSite: { by: 'copier', readers: networks } })],
    ['an original on AWS', 'readers', (readers: Cidr[]) => ({ readers })],
    ['a copy on OpenStack', 'ownNetworks', (ownNetworks: Cidr[]) => ({ ownNetworks })],
    ['a copy on OpenStack', 'primaryNetworks', (primaryNetworks: Cidr[]) => ({ primaryNetworks })],
    ['a copy on AWS', 'ownNetworks', (ownNetworks: Cidr[]) => ({ ownNetworks })],
    ['a copy on AWS', 'primaryNetworks', (primaryNetworks: Cidr[]) => ({ primaryNetworks })],
  ] as const)('of %s are no wider either: %s', (which, prop, make) => {
    expect(refused(which, make(nets('0.0.0.0/0')))).toEqual([`GCDK8231 ${prop}`]);
    expect(refused(which, make(nets('0.0.0.0/1', '128.0.0.0/1')))).toEqual([`GCDK8239 ${prop}`, `GCDK8239 ${prop}`]);
  });
});

describe('a request', () => {
  test('cannot open the store to half the world either, whatever its agency calls its own', () => {
    const wide = agency('1741000', { onPremises: [{ id: 'all', name: '전체', networks: ['0.0.0.0/1'] }] });
    const [problem] = problemsOf(store({ clients: [{ network: '0.0.0.0/1' }] }), { agencies: [wide] });

    expect(codesOf(problem ? [problem] : [])).toEqual(['GCDK8239 clients[0].network']);
    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8239 fileStorages[0].clients[0].network: this network is wider than any office or segment
       got:      0.0.0.0/1
       allowed:  /8 or narrower
       fix:      list only the networks that use the files"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8239 fileStorages[0].clients[0].network: 이 네트워크는 어떤 사무실이나 클라우드 망보다 넓습니다
       받은 값:     0.0.0.0/1
       허용:       /8 또는 더 좁은 망
       고치는 법:    파일을 쓰는 망만 적으십시오"
    `);
  });

  test('finds no zone whose copies of backups would lie in the agency’s own account', () => {
    const zone = awsZone('seoul-aws', { backupAccount: '111122223333' });

    expect(centralFileStorage.obstacles(store({ clients: [{ network: '10.200.4.0/24' }] }), 'primary', zone, around(store())).map(({ code }) => code)).toEqual([
      'backup-not-apart',
    ]);
  });

  test('finds no second site in a Manila zone that is the first one', () => {
    const daejeon = openstackZone('daejeon', { availabilityZones: ['nova'], shareZones: [{ name: 'nova', failureDomain: 'gwangju' }] });
    const files = store({ replica: { zone: 'gwangju', bandwidth: '1 Gbps' } });

    expect(() => partsOf(files, around(files, { zones: [daejeon, openstackZone('gwangju'), awsZone()], items: [] }))).toThrow(
      'the Manila of daejeon does not span gwangju, and there is no transfer link',
    );
  });
});

describe('a store on Manila', () => {
  test('has its replica in another availability zone than its own, which it names', () => {
    expect(refused('an original on OpenStack', spanning('nas-gwangju', 'nas-daejeon'))).toEqual([]);
    expect(text('an original on OpenStack', spanning('nas-daejeon', 'nas-daejeon'), 'en')).toMatchInlineSnapshot(`
     "GCDK8241 own/Files/offSite/shareZone: the replica's availability zone is the original's own
       got:      nas-daejeon
       allowed:  an availability zone at another site, other than availabilityZone
       fix:      give availabilityZone and offSite.shareZone, one other than the other"
    `);
    expect(text('an original on OpenStack', spanning('nas-daejeon'), 'ko')).toMatchInlineSnapshot(`
     "GCDK8241 own/Files/offSite/shareZone: 원본의 가용 영역을 정하지 않아, Manila가 원본을 복제본 곁에 둘 수 있습니다
       받은 값:     nas-daejeon
       허용:       availabilityZone과 다르고 다른 곳에 있는 가용 영역
       고치는 법:    availabilityZone과 offSite.shareZone을 서로 다르게 정하십시오"
    `);
  });

  test('of CIFS has share servers, which alone join a directory', () => {
    const cifs = { store: { ...store(CIFS).spec }, shareType: { name: 'flat', shareServers: false } };

    expect(refused('a copy on OpenStack', cifs)).toEqual(['GCDK8242 shareType']);
    expect(text('an original on OpenStack', cifs, 'en')).toMatchInlineSnapshot(`
     "GCDK8242 own/Files/shareType: share type flat has no share servers, and only those join a directory
       got:      shareServers: false
       allowed:  a type with share servers
       fix:      choose a type with share servers, or use NFS"
    `);
    expect(text('an original on OpenStack', cifs, 'ko')).toMatchInlineSnapshot(`
     "GCDK8242 own/Files/shareType: 공유 유형 flat에는 공유 서버가 없어 디렉터리에 가입할 곳이 없습니다
       받은 값:     shareServers: false
       허용:       공유 서버가 있는 유형
       고치는 법:    공유 서버가 있는 유형을 고르거나 protocol을 NFS로 바꾸십시오"
    `);
  });
});

describe('copies of backups', () => {
  test.each([
    ['in another region', 'arn:aws:backup:ap-northeast-1:444455556666:backup-vault:copies'],
    ['in the same account', 'arn:aws:backup:ap-northeast-2:111122223333:backup-vault:copies'],
    ['in an account that nobody names', 'arn:aws:backup:ap-northeast-2::backup-vault:copies'],
    ['in something else than a vault', 'arn:aws:s3:::copies'],
  ])('do not go to a vault %s', (_, copyTo) => {
    expect(refused('an original on AWS', { copyTo })).toEqual(['GCDK8243 copyTo']);
    expect(refused('a copy on AWS', { copyTo })).toEqual(['GCDK8243 copyTo']);
  });

  test('are told where they may go', () => {
    const copyTo = 'arn:aws:backup:ap-northeast-2:111122223333:backup-vault:copies';

    expect(text('an original on AWS', { copyTo }, 'en')).toMatchInlineSnapshot(`
     "GCDK8243 workload-1/Files/copyTo: copies of backups go to a vault in another account of this region: in this account they are lost together, in another region they leave the country
       got:      arn:aws:backup:ap-northeast-2:111122223333:backup-vault:copies
       allowed:  arn:…:backup:ap-northeast-2:<an account other than 111122223333>:backup-vault:…
       fix:      give the ARN of a vault in the backup account as copyTo"
    `);
    expect(text('an original on AWS', { copyTo }, 'ko')).toMatchInlineSnapshot(`
     "GCDK8243 workload-1/Files/copyTo: 백업 사본은 같은 지역의 다른 계정에 있는 금고로 가야 합니다. 같은 계정의 사본은 함께 잃고, 다른 지역의 사본은 나라를 떠납니다
       받은 값:     arn:aws:backup:ap-northeast-2:111122223333:backup-vault:copies
       허용:       arn:…:backup:ap-northeast-2:<111122223333이 아닌 계정>:backup-vault:…
       고치는 법:    copyTo에 백업 계정의 금고 ARN을 쓰십시오"
    `);
  });

  test('are compared with what is known of a stack without a place', () => {
    const stack = new Stack(new App({ analyticsReporting: false }), 'anywhere');

    expect(() => new AwsCentralFileStorage(stack, 'Files', { ...onAws, readers: nets('10.17.0.0/24') })).not.toThrow();
  });
});
