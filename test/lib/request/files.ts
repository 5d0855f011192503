import type { Kind } from '../../../lib/model/kind';
import { countOf, itemRefField, sizeField } from '../../../lib/model/fields';
import { renderProblem, type Problem } from '../../../lib/problem/problem';
import { checkPortfolio } from '../../../lib/request/check-portfolio';
import type { FileBytes } from '../../../lib/request/document';
import { resolveRef } from '../../../lib/model/request';
import { z } from 'zod';

/** A kind with a quantity, a number, an enumeration and dependencies: enough to be wrong in every way. */
interface BoxSpec {
  readonly size: number;
  readonly dependsOn: readonly string[];
}
export const boxes: Kind<BoxSpec> = {
  kind: 'box',
  title: { ko: '상자', en: 'box' },
  section: 'boxes',
  fields: { size: sizeField, vcpu: countOf(64).default(1), color: z.enum(['red', 'green']).default('red'), dependsOn: z.array(itemRefField).default([]) },
  needs: ({ agency, spec }) => ({
    dataClass: 'O',
    grade: 4,
    exposure: 'internal',
    plane: 'internet',
    dependsOn: spec.dependsOn.map((on) => ({ on: resolveRef(agency, on), hard: true })),
    services: [],
    hosts: 1,
  }),
  check: () => [],
  parts: (_item, zone) => [{ role: 'primary', zone: zone.zone, load: { vcpu: 1, ramGib: 1, storageGib: 1, vpnTunnels: 0 } }],
  obstacles: () => [],
  estimate: () => ({ openstack: 1, aws: 1 }),
  facts: () => [],
};
export const KINDS: readonly Kind[] = [boxes];

const FILES: Readonly<Record<string, string>> = {
  'portfolio.yaml': `portfolio: pilot
title: 시범
operator: { name: 운영자, email: ops@example.kr }
policyPacks: [kr-n2sf-2026]
zones: [daejeon]
addressPools:
  - { id: pool, network: 10.64.0.0/16, zones: [daejeon] }
state:
  daejeon: { type: pg, adminSchema: admin, agencySchema: agency }
quotaClasses:
  - { id: standard }
dnsSuffix: gcloud.example.kr
`,
  'waves.yaml': `waves:
  - { wave: 2027-1, title: 일차, opens: '2027-03-02', closes: '2027-06-26' }
  - { wave: 2027-2, title: 이차, opens: '2027-09-01', closes: '2027-12-04' }
`,
  'zones/daejeon.yaml': `zone: daejeon
kind: openstack
title: 대전
site: { id: daejeon, country: KR, failureDomain: daejeon }
endpoint: https://keystone.daejeon.example:5000/v3
region: RegionOne
highestClass: C
certification: { scheme: government-dc, level: high, number: GDC-1, validFrom: '2020-01-01', validUntil: '2039-12-31' }
capacity: { vcpu: 1000, ram: 1 TiB, storage: 1 PiB, vpnTunnels: 10 }
vpn: { accepts: [baseline] }
availabilityZones: [nova]
flavors: [{ name: m1, vcpu: 2, ram: 4 GiB }]
images: [{ name: Rocky-9, os: rocky-9 }]
volumeTypes: [{ name: luks, encrypted: true }]
externalNetwork: external
adminNetwork: 10.255.0.0/24
`,
  'agencies/mois.yaml': `agency: '1741000'
name: { ko: 행정안전부, en: Ministry of the Interior and Safety }
kind: central
contacts: [{ role: owner, name: 홍길동, email: cloud@example.kr }]
quotaClass: standard
onPremises:
  - { id: sejong, name: 세종, networks: [10.128.0.0/24] }
`,
  'requests/mois.yaml': `agency: '1741000'
submitted: 2026-11-02
title: 상자 신청
boxes:
  - id: portal
    name: 포털
    size: 50 GiB
`,
};

/** A small valid portfolio with some files changed: a text replaces the file, a function edits it, `undefined` leaves it out. */
export function files(changes: Readonly<Record<string, string | Uint8Array | undefined | ((text: string) => string)>> = {}): FileBytes[] {
  const all = new Map<string, string | Uint8Array>(Object.entries(FILES));
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) all.delete(path);
    else all.set(path, typeof change === 'function' ? change(FILES[path] ?? '') : change);
  }
  return [...all].map(([path, content]) => ({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }));
}

export const check = (changes: Parameters<typeof files>[0] = {}, kinds: readonly Kind[] = KINDS) => checkPortfolio(files(changes), kinds);
export const text = (problems: readonly Problem[], language: 'ko' | 'en' = 'en'): string =>
  problems.map((problem) => renderProblem(problem, language)).join('\n');
/** Code and place of each problem. */
export const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, where }) => [code, [where.file, ...(where.line > 0 ? [where.line, where.column] : [])].join(':'), where.path].join(' ').trim());
