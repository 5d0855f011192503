import type { OperatorStep, PartRole } from '../../lib/model/kind';
import type { Places } from '../../lib/model/places';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { formatDuration } from '../../lib/values/duration';
import { isMixed } from './check-rights';
import type { FileStorageSpec } from './fields';
import { directorySteps } from './steps-directory';
import { forwardSteps } from './steps-names';
import { backupName, backupNameAsTaken } from './variables';

type Files = Item<FileStorageSpec>;

/** What no engine can do for a part of a file store, in the order of doing. */
export function fileStorageSteps(item: Files, role: PartRole, zone: Zone, portfolio: Portfolio, places: Places): readonly OperatorStep[] {
  const { directory, replica } = item.spec;
  const spanning = replica.link === undefined;
  const original = portfolio.zones.get(places.placementOf(item.ref)?.zone ?? item.zone ?? '');
  const copy = `${item.id}-replica`;
  const openstack = zone.kind === 'openstack';
  const holdsCopy = role === 'replica' || spanning;
  return [
    ...(directory ? directorySteps(item, directory, role, role === 'replica' ? copy : item.id, zone, portfolio, places) : []),
    ...(openstack && holdsCopy ? [immutability(copy, item.spec)] : []),
    ...(role === 'replica' && original ? copierSteps(item, original, zone, places) : []),
    ...(!openstack && item.retired ? [lockedVault(item, role)] : []),
    ...(holdsCopy ? [promotion(copy, item.spec, zone)] : []),
  ];
}

function copierSteps(item: Files, original: Zone, zone: Zone, places: Places): readonly OperatorStep[] {
  const { protocol } = item.spec;
  const programs = [
    'rsync',
    protocol === 'NFS' ? 'mount.nfs' : 'mount.cifs',
    'dig',
    ...(protocol === 'NFS' && original.kind === 'aws' ? ['stunnel'] : []),
    ...(zone.kind === 'aws' ? (protocol === 'NFS' ? ['mount.efs'] : ['aws', 'python3']) : []),
  ];
  return [...forwardSteps(item, original, zone, places), image(zone.images[0]?.name ?? '-', programs)];
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

const lockedVault = (item: Files, role: PartRole): OperatorStep => {
  const vault = backupNameAsTaken(backupName(item, role));
  const last = formatDuration(item.spec.backup.immutable);
  return {
    step: {
      ko: `철수하고 ${last} 뒤 마지막 사본이 만료되면 백업 금고 ${vault}을(를) 손으로 지웁니다`,
      en: `once it is retired and its last copy has expired, after ${last}, delete the backup vault ${vault} by hand`,
    },
    when: 'retirement',
    why: {
      ko: '잠긴 금고는 사본이 남아 있는 동안 아무도 지울 수 없어, 스택은 금고를 지우지 않고 놓아줍니다',
      en: 'nobody can delete a locked vault while it holds copies, so the stack lets go of it and deletes nothing',
    },
  };
};

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

const promotion = (share: string, spec: FileStorageSpec, { kind }: Zone): OperatorStep => {
  // What Manila tells apart, EFS does not: there nobody writes until somebody has divided the clients.
  const readOnly = kind === 'aws' && spec.protocol === 'NFS' && isMixed(spec);
  const list = spec.clients.map(({ network, access }) => `${network} (${readOnly ? 'ro' : access})`).join(', ');
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
