import type { OperatorStep, PartRole } from '../../lib/model/kind';
import type { Places } from '../../lib/model/places';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { segmentName } from '../naming';
import { fsxAlias } from './addresses';
import { membersOf } from './check-rights';
import { directoryPorts, unreachedServers } from './directory-reach';
import type { FileStorageSpec } from './fields';
import { classOf, filePlane } from './off-site';

type Files = Item<FileStorageSpec>;
type Directory = NonNullable<FileStorageSpec['directory']>;

/**
 * What a CIFS part needs of the agency's own directory, in the order of doing.
 *
 * @param share what the part's share or file system is called: `files`, `files-replica`
 */
export function directorySteps(
  item: Files,
  directory: Directory,
  role: PartRole,
  share: string,
  zone: Zone,
  portfolio: Portfolio,
  places: Places,
): readonly OperatorStep[] {
  const unreached = unreachedServers(item, zone, portfolio, places);
  const way = unreached.length > 0 ? [wayTo(item, directory, unreached, zone)] : [];
  if (zone.kind === 'aws') return [...way, secret(directory), alias(share, directory.domain), rights(item, directory, role, share)];
  // The password goes in as a variable of the stack; the runbook says so at the stack itself.
  return [...way, ...(role === 'primary' ? [firewall(item)] : [])];
}

function wayTo(item: Files, directory: Directory, servers: readonly string[], zone: Zone): OperatorStep {
  const segment = segmentName(item.agency, classOf(item.spec), filePlane(item.spec));
  const { tcp, udp } = directoryPorts(directory);
  const ports = `TCP ${tcp.map((port) => (typeof port === 'number' ? port : port.join('-'))).join(', ')}; UDP ${udp.join(', ')}`;
  return {
    step: {
      ko: `적용하기 전에 영역 ${zone.zone}의 망 ${segment}에서 디렉터리 서버(${servers.join(', ')})로 가는 길을 엽니다: ${ports}`,
      en: `before the apply, open the way from segment ${segment} of zone ${zone.zone} to the directory's servers (${servers.join(', ')}): ${ports}`,
    },
    when: 'after-tenancy',
    why: {
      ko: '파일저장소는 만들어질 때 디렉터리에 가입하는데, 이 영역에서 이 서버로 가는 기관의 전송 링크가 없습니다',
      en: 'the store joins the directory when it is made, and no transfer link of the agency leads from this zone to these servers',
    },
  };
}

const secret = ({ user, password: name }: Directory): OperatorStep => ({
  step: {
    ko: `적용하기 전에 이 계정의 Secrets Manager에서 비밀 ${name}에 디렉터리 사용자 ${user}의 사용자와 암호를 {"username": …, "password": …}로 넣습니다. 암호화 키는 등급의 키나 AWS의 키를 씁니다`,
    en: `before the apply, put user and password of the directory user ${user} into the secret ${name} of this account's Secrets Manager, as {"username": …, "password": …}, under the key of the class or AWS's own`,
  },
  when: 'after-tenancy',
  why: {
    ko: 'FSx는 가입할 때, 복제 서버는 돌 때마다 여기에서 암호를 읽습니다. 암호는 산출물에 두지 않습니다',
    en: 'FSx reads the password there when it joins, and a copier at every run; it stands in no output',
  },
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

const alias = (share: string, domain: string): OperatorStep => ({
  step: {
    ko: `디렉터리의 이름 서버에 ${fsxAlias(share, domain)}의 CNAME을 파일 시스템의 이름으로 만들고 SPN(HOST/${fsxAlias(share, domain)})을 등록합니다`,
    en: `in the directory's DNS, make ${fsxAlias(share, domain)} a CNAME of the file system's name, and register its SPN (HOST/${fsxAlias(share, domain)})`,
  },
  when: 'after-workload',
  why: { ko: '디렉터리의 이름은 기관만 고칠 수 있습니다', en: "only the agency can change its directory's names" },
});

/** The original is for its members and for the copier's eyes, the copy for the copier alone. */
function rights({ spec }: Files, { domain, user }: Directory, role: PartRole, share: string): OperatorStep {
  const admitted = role === 'replica' ? [{ name: user, access: 'rw' }] : [...membersOf(spec).filter(({ name }) => name !== user), { name: user, access: 'ro' }];
  const list = admitted.map(({ name, access }) => `${domain}\\${name} ${access === 'rw' ? 'Change' : 'Read'}`).join(', ');
  return {
    step: {
      ko: `파일 시스템 ${share}이(가) 만들어지면 공유 share의 권한을 이들에게만 주고(Grant-FSxSmbShareAccess: ${list}) Everyone의 권한은 거둡니다(Revoke-FSxSmbShareAccess)`,
      en: `once file system ${share} stands, give the rights on its share \`share\` to these alone (Grant-FSxSmbShareAccess: ${list}), and take them from Everyone (Revoke-FSxSmbShareAccess)`,
    },
    when: 'after-workload',
    why: {
      ko: 'FSx에서 누가 읽고 쓰는지는 공유와 디렉터리의 권한이 정하며, 스택으로는 정할 수 없습니다',
      en: 'on FSx the rights of share and directory say who reads and writes, and no stack can set them',
    },
  };
}
