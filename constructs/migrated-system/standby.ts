import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { reason, type Reason } from '../../lib/problem/reason';

/** Why a zone cannot hold the standby of a primary: a standby burns, floods and loses power apart from it, inside the residency. */
export function standbyObstacle(standby: string, { zones, settings }: Pick<Portfolio, 'zones' | 'settings'>, primary: Zone | undefined): Reason | undefined {
  const zone = zones.get(standby);
  if (zone === undefined) return reason('standby-zone-unknown', `영역 ${standby}이(가) 없습니다`, `there is no zone ${standby}`);
  if (!settings.residency.includes(zone.site.country)) {
    return reason(
      'standby-outside-residency',
      `영역 ${standby}은(는) 데이터를 둘 수 있는 국가(${settings.residency.join(', ')}) 밖(${zone.site.country})에 있습니다`,
      `zone ${standby} is in ${zone.site.country}, outside the residency (${settings.residency.join(', ')})`,
    );
  }
  if (primary?.zone === standby) {
    return reason('standby-same-zone', `영역 ${standby}은(는) 주 시스템이 있는 영역입니다`, `zone ${standby} is where the primary stands`);
  }
  if (primary?.site.failureDomain === zone.site.failureDomain) {
    return reason(
      'standby-same-failure-domain',
      `영역 ${standby}은(는) 주 영역 ${primary.zone}과(와) 장애 영역(${zone.site.failureDomain})이 같습니다`,
      `zone ${standby} shares the failure domain ${zone.site.failureDomain} with ${primary.zone}, where the primary stands`,
    );
  }
  return undefined;
}

/** The zone of the standby of a primary in `zone`, or why there is none. */
export function standbyZone(wished: string | undefined, zone: Zone, portfolio: Pick<Portfolio, 'zones' | 'settings'>): Zone | Reason {
  const name = wished ?? zone.offsite?.zone;
  if (name === undefined) {
    return reason(
      'standby-unnamed',
      `신청서에도 영역 ${zone.zone}에도 예비를 둘 영역이 적혀 있지 않습니다`,
      `neither the request nor zone ${zone.zone} names a zone for the standby`,
    );
  }
  const found = portfolio.zones.get(name);
  const obstacle = standbyObstacle(name, portfolio, zone);
  if (obstacle === undefined && found !== undefined) return found;
  return obstacle ?? reason('standby-zone-unknown', `영역 ${name}이(가) 없습니다`, `there is no zone ${name}`);
}
