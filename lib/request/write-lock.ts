import { stringify } from 'yaml';
import type { Lock, LockedAddresses, LockedEdition, LockedItem } from '../model/lock';
import { by, byText } from '../values/compare';

const HEADER = `# gcdk plan이 쓰고 gcdk record가 표시합니다. 커밋하되 손으로 고치지 마십시오.
# Written by gcdk plan, marked by gcdk record. Commit it; do not edit it by hand.
`;

/**
 * The text of `gcdk.lock.yaml`: the same lock gives the same bytes. Items and address blocks are sorted, so that a new entry is
 * a few new lines in the middle of a diff; segments, parts and waves keep their order, which has a meaning.
 */
export function writeLock({ version, items, addresses, editions, recorded }: Lock): string {
  const plain = {
    version,
    items: Object.fromEntries(
      Object.entries(items)
        .sort(by(([ref]) => ref))
        .map(([ref, item]) => [ref, itemLines(item)]),
    ),
    addresses: [...addresses].sort((a, b) => byText(a.zone, b.zone) || byText(a.agency, b.agency)).map(addressLines),
    editions: [...editions].sort((a, b) => byText(a.zone, b.zone) || byText(a.edition, b.edition)).map(editionLines),
    recorded,
  };
  // Quoting every text that YAML 1.1 could misread keeps agency codes texts for other tools, too.
  return `${HEADER}${stringify(plain, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false })}`;
}

const itemLines = ({
  kind,
  wave,
  cutover,
  parts,
  deployed,
  spec,
  class: dataClass,
  plane,
  holds,
  next,
  amendedIn,
  retiredIn,
  done = [],
}: LockedItem): object => ({
  kind,
  wave,
  cutover,
  parts: parts.map(({ role, zone, stack, edition, load }) => ({
    role,
    zone,
    stack,
    ...(edition !== undefined && { edition }),
    ...(load !== undefined && { load }),
  })),
  ...(deployed && { deployed }),
  spec,
  ...(dataClass !== undefined && { class: dataClass }),
  ...(plane !== undefined && { plane }),
  ...(holds && Object.keys(holds).length > 0 && { holds: Object.fromEntries(Object.entries(holds).sort(by(([name]) => name))) }),
  ...(next && { next: { holds: Object.fromEntries(Object.entries(next.holds).sort(by(([name]) => name))), loads: next.loads } }),
  ...(amendedIn.length > 0 && { amendedIn }),
  ...(retiredIn !== undefined && { retiredIn }),
  ...(done.length > 0 && { done }),
});

const addressLines = ({ zone, agency, block, block6, segments }: LockedAddresses): object => ({
  zone,
  agency,
  block: block.toString(),
  ...(block6 && { block6: block6.toString() }),
  segments: segments.map(({ class: dataClass, plane, network, network6, availabilityZones }) => ({
    class: dataClass,
    plane,
    network: network.toString(),
    ...(network6 && { network6: network6.toString() }),
    ...(availabilityZones && { availabilityZones }),
  })),
});

const editionLines = ({ zone, edition, kind, ...choices }: LockedEdition): object => ({
  zone,
  edition,
  kind,
  ...choices,
  flavors: choices.flavors.map(({ ram, ...flavor }) => ({ ...flavor, ram: `${ram} GiB` })),
});
