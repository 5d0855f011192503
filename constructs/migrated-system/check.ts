import { effectiveClass } from '../../lib/model/classification';
import { itemRef, type Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Place, Problem } from '../../lib/problem/problem';
import { byText } from '../../lib/values/compare';
import { nearest } from '../../lib/values/nearest';
import { isDatabasePort, isLoginPort } from './admin-ports';
import { checkNeighbours } from './check-neighbours';
import type { SystemSpec } from './fields';
import { isEverybody } from './everybody';
import { CALLER_WORDS, meaningOf } from './neighbours';
import { systemProblems } from './problems';
import { isSystem } from './standing';
import { standbyObstacle } from './standby';

type At = (path: string) => Place;

/** Everything wrong with a system by itself and against the portfolio. Unknown keys and the existence of `dependsOn` are found elsewhere. */
export function checkSystem(item: Item<SystemSpec>, portfolio: Portfolio, at: At): readonly Problem[] {
  const { spec } = item;
  return [
    ...checkCharacter(item, at),
    ...checkComponents(spec, portfolio, at),
    ...checkEntry(spec, at),
    ...checkListeners(item, at),
    ...checkSites(item, portfolio, at),
    ...checkStandby(item, portfolio, at),
    ...checkNeighbours(item, portfolio, at),
  ];
}

function checkCharacter({ id, spec }: Item<SystemSpec>, at: At): Problem[] {
  const { grade, scores, exposure, dataClass, personalData } = spec;
  const closed = exposure === 'public' && effectiveClass(dataClass, personalData) !== 'O';
  return [
    ...((grade === undefined) === (scores === undefined)
      ? [systemProblems.gradeUnclear(at(grade === undefined ? '' : 'scores'), { both: grade !== undefined })]
      : []),
    ...(closed ? [systemProblems.publicNotOpen(at('exposure'), { dataClass, personalData })] : []),
    ...(exposure === 'public' && spec.entry === undefined ? [systemProblems.publicWithoutEntry(at('exposure'), { name: id })] : []),
  ];
}

function checkComponents({ components }: SystemSpec, { zones }: Portfolio, at: At): Problem[] {
  const known = [...new Set([...zones.values()].flatMap((zone) => zone.images.map(({ os }): string => os)))].sort(byText);
  return components.flatMap(({ id, os, disks }, index) => {
    const path = `components[${index}]`;
    return [
      ...(isRepeated(components, index) ? [systemProblems.duplicateId(at(`${path}.id`), { what: 'component', id })] : []),
      ...((CALLER_WORDS as readonly string[]).includes(id) ? [systemProblems.reservedId(at(`${path}.id`), { id })] : []),
      ...disks.flatMap((disk, number) =>
        isRepeated(disks, number) ? [systemProblems.duplicateId(at(`${path}.disks[${number}].id`), { what: 'disk', id: disk.id })] : [],
      ),
      // Where no zone could be read, that is told; no other name would help.
      ...(known.length === 0 || known.includes(os) ? [] : [systemProblems.unknownOs(at(`${path}.os`), { written: os, known, nearest: nearest(os, known) })]),
    ];
  });
}

const isRepeated = (list: readonly { readonly id: string }[], index: number): boolean => list.findIndex(({ id }) => id === list[index]?.id) < index;

function checkEntry({ entry, components }: SystemSpec, at: At): Problem[] {
  if (entry === undefined) return [];
  const target = components.find(({ id }) => id === entry.to);
  if (target === undefined) {
    const ids = components.map(({ id }): string => id).sort(byText);
    return [systemProblems.unknownComponent(at('entry.to'), { written: entry.to, components: ids, nearest: nearest(entry.to, ids) })];
  }
  const ports = target.listens.filter(({ protocol, from }) => protocol === 'tcp' && from.includes('entry')).map(({ port }) => port);
  return ports.length === 1 ? [] : [systemProblems.entryPortUnclear(at('entry.to'), { component: entry.to, ports })];
}

function checkListeners({ agency, spec: { components, entry } }: Item<SystemSpec>, at: At): Problem[] {
  const isOwn = (written: string): boolean => {
    const meaning = meaningOf(written, agency, components);
    return 'component' in meaning || ('system' in meaning && meaning.system.startsWith(`${agency}/`));
  };
  return components.flatMap(({ id, listens }, component) =>
    listens.flatMap(({ port, from }, listener) => {
      const where = `components[${component}].listens[${listener}]`;
      return [
        ...(isLoginPort(port) ? [systemProblems.loginPortOpen(at(`${where}.port`), { port })] : []),
        ...from.flatMap((caller, index) => [
          ...(caller === 'entry' && entry?.to !== id && (entry === undefined || components.some((one) => one.id === entry.to))
            ? [systemProblems.callerWithoutEntry(at(`${where}.from[${index}]`), { component: id })]
            : []),
          ...(isDatabasePort(port) && !isOwn(caller) ? [systemProblems.databasePortOpen(at(`${where}.from[${index}]`), { port, from: caller })] : []),
        ]),
      ];
    }),
  );
}

/** A site that is half the internet would open the system to everybody. */
function checkSites({ agency, spec: { components, entry, exposure } }: Item<SystemSpec>, { agencies }: Portfolio, at: At): Problem[] {
  const wide = (agencies.get(agency)?.onPremises ?? []).flatMap(({ networks }) => networks.filter(isEverybody));
  const opened = components.flatMap(({ id, listens }, component) =>
    listens.flatMap(({ port, protocol, from }, listener) =>
      from.flatMap((caller, index) =>
        caller === 'on-premises' ? [{ to: `${id} ${protocol} ${port}`, where: at(`components[${component}].listens[${listener}].from[${index}]`) }] : [],
      ),
    ),
  );
  const all = entry && exposure === 'internal' ? [...opened, { to: 'entry', where: at('entry') }] : opened;
  return all.flatMap(({ to, where }) => wide.map((network) => systemProblems.everybodyIn(where, { to, network: `${network}` })));
}

/** What the standby's own names end in. */
const STANDBY = '-standby';

/** A standby that is named must exist, and where the primary is pinned the pair must be two places. */
function checkStandby(item: Item<SystemSpec>, portfolio: Portfolio, at: At): Problem[] {
  const { standby } = item.spec;
  const primary = item.id.endsWith(STANDBY) ? portfolio.items.get(itemRef(item.agency, item.id.slice(0, -STANDBY.length))) : undefined;
  const other = primary !== undefined && isSystem(primary) ? primary : undefined;
  const taken = other ? [systemProblems.nameTaken(at('id'), { id: item.id, other: other.id })] : [];
  if (standby === undefined) return taken;
  const ids = [...portfolio.zones.keys()];
  const why = standbyObstacle(standby, portfolio, item.zone === undefined ? undefined : portfolio.zones.get(item.zone));
  return why === undefined
    ? taken
    : [
        ...taken,
        systemProblems.standbyImpossible(at('standby'), {
          zone: standby,
          why: why.text,
          nearest: portfolio.zones.has(standby) ? undefined : nearest(standby, ids),
        }),
      ];
}
