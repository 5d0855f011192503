import { effectiveClass } from '../../lib/model/classification';
import type { PartContext } from '../../lib/model/part-context';
import { itemName } from '../naming';
import { gradeOfSystem, type SystemSpec } from './fields';
import type { Character } from './invariants';

/** The name of a part: the standby has one of its own, in DNS too. */
export const nameOfPart = ({ item, role }: Pick<PartContext, 'item' | 'role'>): string => (role === 'standby' ? itemName(item.id, 'standby') : item.id);

/** What a part is, in the words of both clouds' constructs. */
export function characterOf(part: PartContext<SystemSpec>): Character {
  const { item, role, zone, parts } = part;
  const { personalData, exposure, dataClass } = item.spec;
  const peer = [...parts].find(([other]) => other !== role)?.[1].zone;
  return {
    name: nameOfPart(part),
    dataClass: effectiveClass(dataClass, personalData),
    personalData,
    exposure,
    grade: gradeOfSystem(item.spec),
    site: { zone: zone.zone, failureDomain: zone.site.failureDomain },
    peerUpToGrade: part.portfolio.settings.standbyUpToGrade,
    peer: peer && { zone: peer.zone, failureDomain: peer.site.failureDomain },
  };
}

/** The port behind the entry; `check` has seen that there is exactly one. @throws Error where it has not */
export function memberPort({ components, entry }: Pick<SystemSpec, 'components' | 'entry'>): number {
  const target = components.find(({ id }) => id === entry?.to);
  const port = target?.listens.find(({ protocol, from }) => protocol === 'tcp' && from.includes('entry'))?.port;
  if (port === undefined) throw new Error(`component ${entry?.to ?? '-'} listens to no entry`);
  return port;
}

/** What the zone must have for the part to be placed here at all. @throws Error where a plan has put it into a zone that `obstacles` rules out */
export function found<T>(thing: T | undefined, { item, zone }: Pick<PartContext, 'item' | 'zone'>, what: string): T {
  if (thing === undefined) throw new Error(`${item.ref} cannot stand in ${zone.zone}, which has no ${what} for it`);
  return thing;
}
