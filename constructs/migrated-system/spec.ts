import { effectiveClass, planeOf } from '../../lib/model/classification';
import type { Kind, Part, PartRole } from '../../lib/model/kind';
import type { Needs } from '../../lib/model/needs';
import { resolveRef, type Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { addYears } from '../../lib/values/calendar-date';
import { by } from '../../lib/values/compare';
import { checkSystem } from './check';
import { estimate } from './estimate';
import { fields, gradeOfSystem, type SystemSpec } from './fields';
import { obstacles } from './obstacles';
import { loadOf, serversOf } from './sizing';
import { KIND } from './standing';
import { standbyZone } from './standby';

/**
 * What a migrated system is, on either cloud; each line is proven on both clouds' output in
 * `test/constructs/migrated-system/`.
 */
export const PROMISES = {
  servers: 'every server of every component, of a flavor that holds it, each under an identity of its own',
  scaling: 'more servers leave the ones that stand untouched, and the order of a request changes nothing',
  placement: 'servers of a component are kept apart: on different hosts for grades 1 and 2, and over the availability zones',
  declaredTraffic: 'traffic is what the request declares, inwards and outwards, IPv4 and IPv6, and nothing else',
  encryption: 'every disk is encrypted; data disks stand apart from their server and outlive it',
  noSecrets: 'no password, key or certificate stands in the output, only names',
  noPublicAddress: 'no server has an address that the internet reaches; only the entry of an open system has',
  entry: 'callers come in through TLS 1.2 or newer, a public system behind a web firewall where the cloud has one',
  names: 'the system, its components and servers have names in the agency’s own DNS zone',
  standby: 'grades that need it have the same system once more in another failure domain, under names of its own',
  tags: 'agency, system, class, grade, wave and policy pack are on everything that takes tags',
  removal: 'what holds data is destroyed only in the wave that a tombstone names',
} as const;

/** Two outer addresses of a highly available load balancer and the one that callers see. */
const ENTRY_HOSTS = 3;

function needs({ agency, spec }: Item<SystemSpec>, { settings }: Portfolio): Needs {
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const strength = new Map<ReturnType<typeof resolveRef>, boolean>();
  for (const dependency of spec.dependsOn) {
    const on = resolveRef(agency, dependency.on);
    strength.set(on, dependency.strength === 'hard' || (strength.get(on) ?? false));
  }
  return {
    dataClass,
    grade: gradeOfSystem(spec),
    exposure: spec.exposure,
    plane: planeOf(dataClass, spec.exposure),
    dependsOn: [...strength].map(([on, hard]) => ({ on, hard })).sort(by(({ on }) => on)),
    refreshDue: spec.refresh && addYears(spec.refresh.acquired, spec.refresh.usefulLifeYears ?? settings.usefulLifeYears),
    services: spec.services,
    hosts: serversOf(spec) + (spec.entry ? ENTRY_HOSTS : 0),
  };
}

function parts({ spec }: Item<SystemSpec>, zone: Zone, portfolio: Portfolio) {
  const dataClass = effectiveClass(spec.dataClass, spec.personalData);
  const partIn = (role: PartRole, at: Zone): Part => ({ role, zone: at.zone, load: loadOf(spec, dataClass, at) });
  const primary = partIn('primary', zone);
  if (gradeOfSystem(spec) > portfolio.settings.standbyUpToGrade) return [primary];
  const standby = standbyZone(spec.standby, zone, portfolio);
  return 'code' in standby ? standby : [primary, partIn('standby', standby)];
}

/** The cloud-free half of the kind: what a request may say of a system, and what that asks of a plan. */
export const migratedSystem: Kind<SystemSpec> = {
  kind: KIND,
  title: { ko: '정보시스템', en: 'Migrated system' },
  section: 'systems',
  fields,
  needs,
  check: checkSystem,
  parts,
  obstacles,
  estimate,
  facts: () => [],
};
