import { isMap, isScalar, parseDocument } from 'yaml';
import { Nodes } from '../../../lib/request/nodes';

const KEYS = 500;

/** A map of many keys, and how often a key has been looked at. */
function counted() {
  const { contents } = parseDocument(Array.from({ length: KEYS }, (_, index) => `k${index}: ${index}\n`).join(''));
  let visits = 0;
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) throw new Error('a key that is no scalar');
    const { value } = key;
    Object.defineProperty(key, 'value', {
      get: () => {
        visits += 1;
        return value;
      },
    });
  }
  return { nodes: new Nodes(contents), visits: () => visits };
}

test('the places of all keys of a map cost one walk through it, not one for each key', () => {
  const { nodes, visits } = counted();

  for (let index = 0; index < KEYS; index += 1) expect(nodes.at([`k${index}`])).toMatchObject({ source: `${index}` });
  const walk = visits();
  for (let index = 0; index < KEYS; index += 1) nodes.at([`k${index}`], 'key');

  expect(walk).toBeLessThanOrEqual(3 * KEYS);
  expect(visits()).toBe(walk);
});

test('of equal keys the first is found, and of a key that is not there the map', () => {
  const { contents } = parseDocument('a: 1\nb: 2\na: 3\n', { uniqueKeys: false });
  const nodes = new Nodes(contents);

  expect(nodes.at(['a'])).toMatchObject({ source: '1' });
  expect(nodes.at(['c'])).toBe(contents);
});
