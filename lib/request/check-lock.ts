import type { Lock } from '../model/lock';
import { placeText, type Problem } from '../problem/problem';
import type { Cidr } from '../values/cidr';
import type { Document } from './document';
import { lockProblems } from './lock-problems';
import type { Path } from './path';

interface Held {
  readonly network: Cidr;
  readonly path: Path;
}

/** What contradicts itself in the addresses of a lock: only a hand can have written it, and the cloud would be built from it. */
export function checkLock({ addresses }: Lock, document: Document): readonly Problem[] {
  const problems: Problem[] = [];
  const blocks: Held[] = [];
  const first = new Map<string, Path>();
  addresses.forEach(({ zone, agency, block, block6, segments }, index) => {
    const at: Path = ['addresses', index];
    const earlier = first.get(`${zone} ${agency}`);
    if (earlier) problems.push(lockProblems.agencyTwice(document.place([...at, 'agency']), { agency, zone, first: placeText(document.place(earlier)) }));
    else first.set(`${zone} ${agency}`, [...at, 'agency']);
    blocks.push({ network: block, path: [...at, 'block'] }, ...(block6 ? [{ network: block6, path: [...at, 'block6'] }] : []));

    const networks = segments.flatMap(({ network, network6 }, segment): (Held & { readonly inside: Cidr | undefined })[] => [
      { network, inside: block, path: [...at, 'segments', segment, 'network'] },
      ...(network6 ? [{ network: network6, inside: block6, path: [...at, 'segments', segment, 'network6'] }] : []),
    ]);
    const strays = networks.filter(({ network, inside }) => !inside?.contains(network));
    problems.push(
      ...strays.map(({ network, inside, path }) => lockProblems.outsideBlock(document.place(path), { network: `${network}`, block: `${inside ?? '-'}` })),
      ...overlaps(
        networks.filter((held) => !strays.includes(held)),
        document,
      ),
    );
  });
  return [...problems, ...overlaps(blocks, document)];
}

/** Sorted by first address, a network overlaps another before it only if it overlaps the one of them that ends last. */
function overlaps(all: readonly Held[], document: Document): readonly Problem[] {
  const sorted = [...all].sort(
    (a, b) => a.network.version - b.network.version || Number(a.network.first - b.network.first) || a.network.prefix - b.network.prefix,
  );
  const problems: Problem[] = [];
  let last: Held | undefined;
  for (const held of sorted) {
    if (last?.network.overlaps(held.network)) {
      const params = { network: `${held.network}`, other: `${last.network}`, at: placeText(document.place(last.path)) };
      problems.push(lockProblems.overlap(document.place(held.path), params));
    } else last = held;
  }
  return problems;
}
