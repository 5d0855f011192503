import type { OperatorStep } from '../../lib/model/kind';
import type { Places } from '../../lib/model/places';
import type { Item } from '../../lib/model/request';
import type { Zone } from '../../lib/model/zone';
import { dnsZoneName } from '../naming';
import type { FileStorageSpec } from './fields';
import { classOf } from './off-site';

type Files = Item<FileStorageSpec>;
type Directory = NonNullable<FileStorageSpec['directory']>;

/**
 * The names that a copier asks its own zone's resolver for and that another resolver knows. A transfer link carries the two
 * segments and nothing else, so the copier reaches no resolver but its own.
 *
 * @param original the zone of the original
 * @param zone where the copier stands
 */
export function forwardSteps({ agency, spec }: Files, original: Zone, zone: Zone, { tenancyOf }: Places): readonly OperatorStep[] {
  const { directory } = spec;
  const tenancy = tenancyOf(agency, original.zone);
  // A share on OpenStack is found by the record that its stack publishes, FSx by its alias in the directory; EFS has fixed addresses.
  const names = original.kind === 'openstack' && original.zone !== zone.zone && tenancy ? dnsZoneName(tenancy.dnsName, classOf(spec)) : undefined;
  const aliased = original.kind === 'aws' || zone.kind === 'aws';
  return [...(names === undefined ? [] : [ofOriginal(names, original, zone)]), ...(directory && aliased ? [ofDirectory(directory, zone)] : [])];
}

function ofOriginal(names: string, original: Zone, zone: Zone): OperatorStep {
  const known = original.kind === 'openstack' && original.nameservers.length > 0 ? `(${original.nameservers.join(', ')})` : '';
  return {
    step: {
      ko: `영역 ${zone.zone}의 이름 서버가 ${names} 아래의 이름을 영역 ${original.zone}의 이름 서버${known}에 물어 답하게 합니다`,
      en: `let the resolver of zone ${zone.zone} forward the names under ${names} to the nameservers of zone ${original.zone}${known && ` ${known}`}`,
    },
    why: {
      ko: '복제 서버는 원본의 스택이 게시한 이름으로 공유를 찾는데, 전송 링크는 두 망만 잇고 이름 서버는 잇지 않습니다',
      en: 'the copier finds the share by the name that its own stack publishes, and a link carries the two segments but no resolver',
    },
  };
}

const ofDirectory = ({ domain, dnsServers }: Directory, zone: Zone): OperatorStep => ({
  step: {
    ko: `영역 ${zone.zone}의 이름 서버가 ${domain} 아래의 이름을 디렉터리의 DNS 서버(${dnsServers.join(', ')})에 물어 답하게 합니다`,
    en: `let the resolver of zone ${zone.zone} forward the names under ${domain} to the DNS servers of the directory (${dnsServers.join(', ')})`,
  },
  why: {
    ko: '복제 서버는 디렉터리의 도메인에 있는 이름으로 FSx를 마운트하는데, 자기 영역의 이름 서버에만 묻습니다',
    en: "the copier mounts FSx by a name in the directory's domain, and asks the resolver of its own zone only",
  },
});
