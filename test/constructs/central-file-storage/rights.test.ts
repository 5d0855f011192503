import { Construct } from 'constructs';
import { builder as aws } from '../../../constructs/central-file-storage/aws';
import { membersOf } from '../../../constructs/central-file-storage/check-rights';
import { accessQuestions } from '../../../constructs/central-file-storage/questions-access';
import type { FileStorageSpec } from '../../../constructs/central-file-storage/fields';
import { builder as openstack } from '../../../constructs/central-file-storage/openstack';
import { centralFileStorage } from '../../../constructs/central-file-storage/spec';
import { Given } from '../../../lib/model/questions';
import type { Item } from '../../../lib/model/request';
import type { AwsZone, OpenStackZone } from '../../../lib/model/zone';
import { calendarDate } from '../../../lib/values/calendar-date';
import { renderProblem } from '../../../lib/problem/problem';
import { awsStack, templateResourcesOf } from '../../support/cloudformation';
import { agencyStack, resourcesOf } from '../../support/terraform';
import { around, awsZone, CIFS, codesOf, home, link, partContext, problemsOf, stepsOf, store } from './support';

type Input = NonNullable<Parameters<typeof store>[0]>;
type Access = 'ro' | 'rw';

const LINES = { items: [link('seoul-aws', 'daejeon')] };
const AWS: Input = { zone: 'seoul-aws', size: '20 TB', replica: { zone: 'daejeon', link: 'seoul-aws-daejeon', bandwidth: '1 Gbps' } };
const clients = (...all: readonly Access[]): Input['clients'] => all.map((access, index) => ({ network: `10.200.${index}.0/24`, access }));
const members = (...all: readonly (readonly [name: string, access: Access])[]): Input => ({
  ...CIFS,
  directory: CIFS.directory && { ...CIFS.directory, members: all.map(([name, access]) => ({ name, access })) },
});

const onAws = (files: Item<FileStorageSpec>) => {
  const stack = awsStack();
  aws.build(new Construct(stack, files.id), partContext<AwsZone>('aws', 'primary', files, LINES));
  return JSON.stringify(templateResourcesOf(stack, 'EFS::FileSystem').map(({ Properties }) => Properties['FileSystemPolicy']));
};
const onManila = (files: Item<FileStorageSpec>) => {
  const stack = agencyStack({ zone: { zone: 'daejeon', region: 'RegionOne' } });
  openstack.build(new Construct(stack, files.id), partContext<OpenStackZone>('openstack', 'primary', files));
  return resourcesOf(stack, 'sharedfilesystem_share_access_v2').map(({ access_to, access_level }) => `${String(access_to)} ${String(access_level)}`);
};
const obstacles = (overrides: Input): string[] =>
  centralFileStorage.obstacles(store(overrides), 'primary', awsZone(), around(store(overrides), LINES)).map(({ code }) => code);

/** How the question of who may write answers an answer. */
const refused = (protocol: string, answer: string) => {
  const given = new Given(
    new Map([
      ['protocol', protocol],
      ['clients', '10.200.0.0/24, 10.200.1.0/24'],
    ]),
  );
  const questions = accessQuestions({ agency: home, portfolio: around(store()), today: calendarDate('2026-01-05'), id: 'files', all: given, given });
  return questions.find(({ key }) => key === 'writers')?.refuse?.(answer)?.en;
};

const rights = (files: Item<FileStorageSpec>, role: 'primary' | 'replica', items: ReturnType<typeof link>[]) =>
  stepsOf(files, role, { items }).filter(({ step }) => step.en.includes('Grant'));

describe('a network that may only read cannot write', () => {
  test('over NFS on Manila, which tells networks apart', () => {
    expect(onManila(store({ clients: clients('ro', 'rw') }))).toEqual(['10.200.0.0/24 ro', '10.200.1.0/24 rw', '10.17.0.0/24 ro']);
  });

  test('over NFS on AWS, where all networks have one access or the zone is refused with the reason', () => {
    expect(onAws(store({ ...AWS, clients: clients('ro', 'ro') }))).not.toContain('ClientWrite');
    expect(onAws(store({ ...AWS, clients: clients('rw', 'rw') }))).toContain('ClientWrite');
    expect(obstacles({ ...AWS, clients: clients('ro', 'rw') })).toEqual(['mixed-access']);
    expect(obstacles({ ...AWS, clients: clients('ro', 'ro') })).toEqual([]);
    expect(() => onAws(store({ ...AWS, clients: clients('ro', 'rw') }))).toThrow(/GCDK8237 .*: EFS cannot tell networks apart/);
  });

  test('over CIFS, which knows people: all networks have one access', () => {
    const mixed = store({ ...CIFS, clients: clients('ro', 'rw') });
    const [problem] = problemsOf(mixed);

    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8237 fileStorages[0].clients: CIFS cannot tell networks apart, so those that may only read could write as well
       got:      ro, rw
       allowed:  ro for all networks, or rw for all
       fix:      give all networks one access, and name in directory.members who may change files"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8237 fileStorages[0].clients: CIFS에서는 접근하는 네트워크를 가릴 수 없어, 읽기만 할 네트워크에서도 쓸 수 있게 됩니다
       받은 값:     ro, rw
       허용:       모든 네트워크가 ro이거나 모두 rw
       고치는 법:    모든 네트워크에 한 가지 권한을 주고, 누가 고칠 수 있는지는 directory.members에 적으십시오"
    `);
    expect(() => onManila(mixed)).toThrow(/GCDK8237/);
    expect(() => onAws(store({ ...CIFS, ...AWS, clients: clients('ro', 'rw') }))).toThrow(/GCDK8237/);
  });

  test('over CIFS by way of a member that has more than its network', () => {
    const [problem] = problemsOf(store({ ...members(['Records Office', 'rw']), clients: clients('ro') }));

    expect(codesOf(problem ? [problem] : [])).toEqual(['GCDK8238 directory.members[0].access']);
    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8238 fileStorages[0].directory.members[0].access: all networks may only read, and Records Office could write
       got:      rw
       allowed:  ro
       fix:      set the access of the member to ro, or that of all networks to rw"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8238 fileStorages[0].directory.members[0].access: 모든 네트워크가 읽기만 하는데 Records Office는 쓸 수 있게 됩니다
       받은 값:     rw
       허용:       ro
       고치는 법:    구성원의 access를 ro로 하거나, 모든 네트워크의 access를 rw로 하십시오"
    `);
    expect(() => onManila(store({ ...members(['Records Office', 'rw']), clients: clients('ro') }))).toThrow(/GCDK8238/);
  });
});

test('whoever is asked for a CIFS store can choose all writers or none, and of an NFS store some', () => {
  expect(refused('CIFS', '10.200.0.0/24')).toBe(
    'CIFS cannot tell networks apart: choose all of them or none; who may change files is said in directory.members of the request',
  );
  expect([refused('CIFS', ''), refused('CIFS', '10.200.1.0/24, 10.200.0.0/24'), refused('NFS', '10.200.0.0/24')]).toEqual([undefined, undefined, undefined]);
});

describe('the people of a CIFS store', () => {
  test('are everybody in the directory with the access of the networks, or who is named', () => {
    expect(membersOf(store({ ...CIFS, clients: clients('ro') }).spec)).toEqual([{ name: 'Domain Users', access: 'ro' }]);
    expect(membersOf(store(CIFS).spec)).toEqual([{ name: 'Domain Users', access: 'rw' }]);
    expect(onManila(store(members(['Records Office', 'rw'], ['Audit', 'ro'])))).toEqual(['svc-files ro', 'Audit ro', 'Records Office rw']);
  });

  test('are let in on FSx by an operator, the copier to the copy alone', () => {
    const copy = store({ ...CIFS, size: '20 TB', replica: { zone: 'seoul-aws', link: 'daejeon-seoul-aws', bandwidth: '1 Gbps' } });

    expect(rights(store({ ...AWS, ...members(['Records Office', 'rw'], ['Audit', 'ro']) }), 'primary', LINES.items)).toEqual([
      {
        step: {
          ko: '파일 시스템 office-files이(가) 만들어지면 공유 share의 권한을 이들에게만 주고(Grant-FSxSmbShareAccess: ad.mois.example.kr\\Records Office Change, ad.mois.example.kr\\Audit Read, ad.mois.example.kr\\svc-files Read) Everyone의 권한은 거둡니다(Revoke-FSxSmbShareAccess)',
          en: 'once file system office-files stands, give the rights on its share `share` to these alone (Grant-FSxSmbShareAccess: ad.mois.example.kr\\Records Office Change, ad.mois.example.kr\\Audit Read, ad.mois.example.kr\\svc-files Read), and take them from Everyone (Revoke-FSxSmbShareAccess)',
        },
        when: 'after-workload',
        why: {
          ko: 'FSx에서 누가 읽고 쓰는지는 공유와 디렉터리의 권한이 정하며, 스택으로는 정할 수 없습니다',
          en: 'on FSx the rights of share and directory say who reads and writes, and no stack can set them',
        },
      },
    ]);
    expect(rights(copy, 'replica', [link('daejeon', 'seoul-aws')])[0]?.step.en).toContain('(Grant-FSxSmbShareAccess: ad.mois.example.kr\\svc-files Change)');
  });

  test('lose their differences in a copy on EFS: after a loss all read, until somebody has divided them', () => {
    const files = store({ replica: { zone: 'seoul-aws', link: 'daejeon-seoul-aws', bandwidth: '1 Gbps' } });
    const lost = stepsOf(files, 'replica', { items: [link('daejeon', 'seoul-aws')] }).find(({ step }) => step.en.startsWith('when the original'));

    expect(lost?.step.en).toContain('open office-files-replica to 10.200.4.0/24 (ro), 10.200.8.0/22 (ro)');
  });
});
