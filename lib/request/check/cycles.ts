import { byText } from '../../values/compare';

/**
 * The groups of a graph whose members all reach one another, each as one shortest way from its first member (in sorted order)
 * round to it again. Linear but for the ways; without recursion, because a chain may be as long as the portfolio.
 */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  return components(graph)
    .filter((group) => group.length > 1 || group.some((name) => graph.get(name)?.includes(name)))
    .map((group) => wayRound(graph, new Set(group), [...group].sort(byText)[0] ?? ''))
    .sort((a, b) => byText(a[0] ?? '', b[0] ?? ''));
}

/** Tarjan's strongly connected components. */
function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const groups: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const lower = (name: string, to: number): void => void low.set(name, Math.min(low.get(name) ?? to, to));
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const trail: { readonly name: string; readonly next: Iterator<string> }[] = [];
    const enter = (name: string): void => {
      order.set(name, order.size);
      low.set(name, order.size - 1);
      open.push(name);
      isOpen.add(name);
      trail.push({ name, next: (graph.get(name) ?? [])[Symbol.iterator]() });
    };
    enter(root);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { name } = top;
      const step = top.next.next();
      if (step.done !== true) {
        if (!order.has(step.value)) enter(step.value);
        else if (isOpen.has(step.value)) lower(name, order.get(step.value) ?? 0);
        continue;
      }
      trail.pop();
      const above = trail.at(-1);
      if (above) lower(above.name, low.get(name) ?? 0);
      if (low.get(name) === order.get(name)) {
        const group = open.splice(open.lastIndexOf(name));
        for (const member of group) isOpen.delete(member);
        groups.push(group);
      }
    }
  }
  return groups;
}

/** Breadth first from the start back to it, inside its group. */
function wayRound(graph: ReadonlyMap<string, readonly string[]>, group: ReadonlySet<string>, start: string): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (const here of queue) {
    for (const next of [...(graph.get(here) ?? [])].sort(byText)) {
      if (next === start) return [start, ...wayTo(from, start, here), start];
      if (!group.has(next) || from.has(next)) continue;
      from.set(next, here);
      queue.push(next);
    }
  }
  return [start];
}

function wayTo(from: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const way: string[] = [];
  for (let here: string | undefined = end; here !== undefined && here !== start; here = from.get(here)) way.unshift(here);
  return way;
}
