import { house, withFacts } from '../support/house';
import { read, SAMPLES, sampleWorld } from '../support/kind-samples';

/** How many tokens each engine holds. */
const held = (): number[] =>
  ['__cdktfTokenMap', '__cdkTokenMap'].flatMap((name) => {
    const registry: unknown = Reflect.get(globalThis, name);
    return Object.values(Object(registry) as object).flatMap((value) => (value instanceof Map ? [value.size] : []));
  });

test('the engines keep nothing of what was built: a portfolio need not fit into memory at once', async () => {
  const items = (SAMPLES['central-file-storage'] ?? [])[0]?.items('gwangju', 'seoul-aws') ?? [];
  const portfolio = withFacts(sampleWorld(items.map(read)));
  const first = await house(portfolio);
  const before = held();
  expect(before.length).toBeGreaterThan(3);
  const second = await house(portfolio);
  expect(held()).toEqual(before);
  expect([...second.files]).toEqual([...first.files]);
});
