/**
 * Strongly connected components of a graph: sets of nodes each of which can be reached from each other. Components come in an
 * order in which every one stands after all that it points to (dependencies first). Tarjan's algorithm with its own stack,
 * since a chain of thousands of nodes must not overflow the engine's.
 *
 * @param nodes in sorted order, so that the result does not depend on how they were found
 */
export function components(nodes: readonly string[], next: (node: string) => readonly string[]): readonly (readonly string[])[] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];

  for (const root of nodes) {
    if (number.has(root)) continue;
    const trail: { readonly node: string; readonly targets: readonly string[]; at: number }[] = [enter(root)];
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const target = top.targets[top.at++];
      if (target === undefined) {
        trail.pop();
        const parent = trail.at(-1);
        if (parent) lower(parent.node, lowOf(top.node));
        if (lowOf(top.node) === number.get(top.node)) found.push(close(top.node));
      } else if (!number.has(target)) {
        trail.push(enter(target));
      } else if (isOpen.has(target)) {
        lower(top.node, number.get(target) ?? 0);
      }
    }
  }
  return found;

  function enter(node: string): { readonly node: string; readonly targets: readonly string[]; at: number } {
    number.set(node, number.size);
    low.set(node, number.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: next(node), at: 0 };
  }

  function close(root: string): string[] {
    const members = open.splice(open.lastIndexOf(root));
    members.forEach((node) => isOpen.delete(node));
    return members.sort();
  }

  function lowOf(node: string): number {
    return low.get(node) ?? 0;
  }

  function lower(node: string, value: number): void {
    low.set(node, Math.min(lowOf(node), value));
  }
}

/** One shortest way round a component, from its first member back to it: `a → b → a`. A single node has none. */
export function cyclePath(members: readonly string[], next: (node: string) => readonly string[]): readonly string[] {
  const [start] = members;
  if (start === undefined || members.length < 2) return [];
  const inside = new Set(members);
  const from = new Map<string, string>();
  let frontier = [start];
  while (frontier.length > 0) {
    const reached: string[] = [];
    for (const node of frontier) {
      for (const target of next(node)) {
        if (target === start) return trace(node);
        if (!inside.has(target) || from.has(target)) continue;
        from.set(target, node);
        reached.push(target);
      }
    }
    frontier = reached;
  }
  return [];

  function trace(end: string): string[] {
    const path = [start as string];
    for (let node: string | undefined = end; node !== undefined && node !== start; node = from.get(node)) path.unshift(node);
    return [start as string, ...path];
  }
}
