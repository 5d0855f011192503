import type { Kind, Part, PartRole } from '../../lib/model/kind';
import { NO_LOAD, type Load, type Needs } from '../../lib/model/needs';
import type { Item } from '../../lib/model/request';
import type { Cloud } from '../../lib/model/zone';
import { reason } from '../../lib/problem/reason';
import { item } from './portfolio';

/** What a thing of the fake kind says: its needs outright. */
export interface FakeSpec {
  readonly needs: Partial<Needs>;
  readonly load: Partial<Load>;
  /** Zones of further parts; each is as heavy as the primary. A primary in one of these zones is impossible. */
  readonly others?: Readonly<Partial<Record<Exclude<PartRole, 'primary'>, string>>>;
  /** Zones that cannot hold any part of it. */
  readonly barred?: readonly string[];
  readonly resources?: number;
}

/** A kind for tests of what is kind-blind: planner, addresses, tenancy, lock. */
export const fakeKind: Kind<FakeSpec> = {
  kind: 'fake',
  title: { ko: '시험용', en: 'fake' },
  section: 'fakes',
  fields: {},
  needs: ({ spec }) => ({
    dataClass: 'O',
    grade: 4,
    exposure: 'internal',
    plane: spec.needs.dataClass === undefined || spec.needs.dataClass === 'O' ? 'internet' : 'work',
    dependsOn: [],
    services: [],
    hosts: 4,
    ...spec.needs,
  }),
  check: () => [],
  parts: ({ spec }, zone) => {
    const others = Object.entries(spec.others ?? {}).map(([role, at]): Part => ({ role: role as PartRole, zone: at, load: { ...NO_LOAD, ...spec.load } }));
    if (others.some((part) => part.zone === zone.zone)) return reason('same-site', '다른 부분과 같은 영역입니다', 'the zone of another part');
    return [{ role: 'primary', zone: zone.zone, load: { ...NO_LOAD, ...spec.load } }, ...others];
  },
  obstacles: ({ spec }, _role, zone) => (spec.barred?.includes(zone.zone) ? [reason('barred', '이 영역에는 둘 수 없습니다', 'barred from the zone')] : []),
  estimate: ({ spec }): Readonly<Record<Cloud, number>> => ({ openstack: spec.resources ?? 10, aws: spec.resources ?? 10 }),
  facts: () => [],
};

export const fakeKinds: ReadonlyMap<string, Kind> = new Map([[fakeKind.kind, fakeKind]]);

/** One thing of the fake kind: `thing('1741000/portal', { needs: { grade: 1 } })`. */
export const thing = (ref: string, spec: Partial<FakeSpec> = {}, overrides: Partial<Item<FakeSpec>> = {}): Item<FakeSpec> =>
  item('fake', ref, { needs: {}, load: {}, ...spec }, overrides);
