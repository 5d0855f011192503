import type { OperatorStep, PartRole } from '../../lib/model/kind';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { formatDuration } from '../../lib/values/duration';
import { projectName } from '../naming';
import { fsxAlias } from './addresses';
import { CREDENTIALS_FILE } from './copier-machine';
import type { FileStorageSpec } from './fields';
import { classOf } from './off-site';
import { directoryVariable } from './variables';

type Files = Item<FileStorageSpec>;

/** What no engine can do for a part of a file store, in the order of doing. */
export function fileStorageSteps(item: Files, role: PartRole, zone: Zone, portfolio: Portfolio): readonly OperatorStep[] {
  const spanning = item.spec.replica.link === undefined;
  const copy = `${item.id}-replica`;
  const openstack = zone.kind === 'openstack';
  const holdsCopy = role === 'replica' || spanning;
  return [
    ...(openstack ? [quota(item)] : []),
    ...(openstack && item.spec.directory ? [password(role === 'replica' ? copy : item.id, item.spec.directory.password)] : []),
    ...(openstack && item.spec.directory && role === 'primary' ? [firewall(item)] : []),
    ...(openstack && holdsCopy ? [immutability(copy, item.spec)] : []),
    ...(!openstack && item.spec.directory ? [alias(item.id, item.spec.directory.domain)] : []),
    ...(role === 'replica' ? copierSteps(item, zone, portfolio) : []),
    ...(holdsCopy ? [promotion(copy, item.spec)] : []),
  ];
}

function copierSteps(item: Files, zone: Zone, portfolio: Portfolio): readonly OperatorStep[] {
  const { protocol, directory } = item.spec;
  const fromAws = item.zone !== undefined && portfolio.zones.get(item.zone)?.kind === 'aws';
  const programs = [
    'rsync',
    protocol === 'NFS' ? 'mount.nfs' : 'mount.cifs',
    'dig',
    ...(protocol === 'NFS' && fromAws ? ['stunnel'] : []),
    ...(protocol === 'NFS' && zone.kind === 'aws' ? ['mount.efs'] : []),
  ];
  return [image(zone.images[0]?.name ?? '-', programs), ...(directory ? [credentials(`${item.id}-copier`, directory.password)] : [])];
}

/** Manila has no object lock: a snapshot is safe from its owner only where the storage behind it locks it. */
const immutability = (share: string, { backup }: FileStorageSpec): OperatorStep => ({
  step: {
    ko: `저장 장치에서 공유 ${share}의 스냅샷에 보존 잠금을 ${formatDuration(backup.immutable)} 동안 겁니다`,
    en: `lock the snapshots of share ${share} on the storage system for ${formatDuration(backup.immutable)}`,
  },
  when: 'after-workload',
  why: {
    ko: 'Manila에는 삭제 금지 기능이 없어, 자격을 가진 사람은 스냅샷을 지울 수 있습니다',
    en: 'Manila has no immutability, so whoever holds the credentials could delete snapshots',
  },
});

const quota = (item: Files): OperatorStep => {
  const project = projectName(item.agency, classOf(item.spec));
  const gib = item.spec.size * 2;
  return {
    step: {
      ko: `사업 ${project}의 공유 할당량에 ${item.id} 몫으로 공유 2개와 ${gib} GiB의 여유를 둡니다`,
      en: `leave room for 2 shares and ${gib} GiB of ${item.id} in the share quota of project ${project}`,
    },
    when: 'after-tenancy',
    why: { ko: '복구 시험이 같은 크기의 공유를 잠시 만듭니다', en: 'a restore test makes a share of the same size for a while' },
  };
};

const password = (share: string, secret: string): OperatorStep => ({
  step: {
    ko: `비밀 ${secret}을(를) TF_VAR_${directoryVariable(share)}로 넘깁니다`,
    en: `pass the secret ${secret} as TF_VAR_${directoryVariable(share)}`,
  },
  why: { ko: '디렉터리 사용자의 암호는 산출물에 두지 않습니다', en: "the directory user's password stands in no output" },
});

const firewall = ({ id, spec: { clients } }: Files): OperatorStep => {
  const networks = clients.map(({ network }) => `${network}`).join(', ');
  return {
    step: { ko: `방화벽에서 공유 ${id}의 445번 포트를 ${networks}에만 엽니다`, en: `open port 445 of share ${id} to ${networks} only, at the firewall` },
    when: 'after-workload',
    why: {
      ko: 'Manila의 CIFS 드라이버는 사용자와 그룹으로만 접근을 가릅니다',
      en: "Manila's CIFS drivers tell users and groups apart, not networks",
    },
  };
};

const alias = (id: string, domain: string): OperatorStep => ({
  step: {
    ko: `디렉터리의 이름 서버에 ${fsxAlias(id, domain)}의 CNAME을 파일 시스템의 이름으로 만들고 SPN(HOST/${fsxAlias(id, domain)})을 등록합니다`,
    en: `in the directory's DNS, make ${fsxAlias(id, domain)} a CNAME of the file system's name, and register its SPN (HOST/${fsxAlias(id, domain)})`,
  },
  when: 'after-workload',
  why: { ko: '디렉터리의 이름은 기관만 고칠 수 있습니다', en: "only the agency can change its directory's names" },
});

const image = (name: string, programs: readonly string[]): OperatorStep => ({
  step: {
    ko: `이미지 ${name}에 ${programs.join(', ')}이(가) 들어 있게 합니다 (gcdk-copier check로 확인)`,
    en: `see that image ${name} holds ${programs.join(', ')} (gcdk-copier check tells)`,
  },
  why: {
    ko: '복제 서버는 두 저장소와 이름 서버 말고는 어디에도 닿지 않아 꾸러미를 내려받지 못합니다',
    en: 'the copier reaches nothing but the two stores and a resolver, so it cannot fetch packages',
  },
});

const credentials = (machine: string, secret: string): OperatorStep => ({
  step: {
    ko: `비밀 ${secret}의 사용자와 암호를 서버 ${machine}의 ${CREDENTIALS_FILE}에 root만 읽게(0600) 둡니다 (username=, password=, domain=)`,
    en: `put user and password of secret ${secret} into ${CREDENTIALS_FILE} on ${machine}, readable by root only (username=, password=, domain=)`,
  },
  when: 'after-workload',
  why: { ko: '서버의 사용자 데이터에는 비밀을 두지 않습니다', en: 'a secret never stands in user data' },
});

const promotion = (share: string, { clients }: FileStorageSpec): OperatorStep => {
  const list = clients.map(({ network, access }) => `${network} (${access})`).join(', ');
  return {
    step: {
      ko: `원본을 잃으면 복제 서버를 멈추고, ${share}을(를) ${list}에 열고, 이름을 이리로 돌립니다. 파일은 files 폴더에 있습니다`,
      en: `when the original is lost: stop the copier, open ${share} to ${list}, and point the name here; the files are in the folder \`files\``,
    },
    when: 'disaster',
    why: {
      ko: '원본을 포기하는 결정은 사람이 합니다. RTO는 이 시간을 셉니다',
      en: 'giving up the original is for a person to decide; the RTO counts this time',
    },
  };
};
