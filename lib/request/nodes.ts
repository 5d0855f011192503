import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './path';
import { keyText } from './tree';

interface Child {
  readonly node: Node;
  readonly key?: Node;
}

/**
 * Finds the nodes of a tree by their paths. The keys of a map are put in an index when it is first asked for one: a map of many
 * thousand mistakes would be gone through once for each of them.
 */
export class Nodes {
  readonly #indexes = new WeakMap<YAMLMap<Node, Node | null>, ReadonlyMap<string, Pair<Node, Node | null>>>();

  constructor(private readonly root: Node | null) {}

  /** The node at a path, or the nearest one above it that exists; `key` gives a map entry's key instead of its value. */
  at(path: Path, want: 'key' | 'value' = 'value'): Node | null {
    let node = this.root;
    for (const [index, step] of path.entries()) {
      const next = this.child(node, step);
      if (next === undefined) break;
      if (want === 'key' && index === path.length - 1 && next.key !== undefined) return next.key;
      // A key without a value (`vcpu:`) has an empty node that stands right behind the colon; its key is easier to find.
      node = isScalar(next.node) && next.node.source === '' && next.key !== undefined ? next.key : next.node;
    }
    return node;
  }

  private child(node: Node | null, step: string | number): Child | undefined {
    if (isSeq<Node>(node)) {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      return item ? { node: item } : undefined;
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const pair = this.keysOf(node).get(String(step));
    return pair ? { node: pair.value ?? pair.key, key: pair.key } : undefined;
  }

  /** The first of equal keys counts, as where the values are read. */
  private keysOf(map: YAMLMap<Node, Node | null>): ReadonlyMap<string, Pair<Node, Node | null>> {
    const known = this.#indexes.get(map);
    if (known) return known;
    const index = new Map<string, Pair<Node, Node | null>>();
    for (const pair of map.items) {
      const name = keyText(pair.key);
      if (name !== undefined && !index.has(name)) index.set(name, pair);
    }
    this.#indexes.set(map, index);
    return index;
  }
}
