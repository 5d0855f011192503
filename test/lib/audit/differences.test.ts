import * as fc from 'fast-check';
import { differences } from '../../../lib/audit/differences';
import type { Json } from '../../../lib/resource/resource';
import { by } from '../../../lib/values/compare';

describe('two values', () => {
  test('differ nowhere when they are the same, and somewhere when they are not', () => {
    const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    fc.assert(fc.property(json, (value) => expect(differ(value, structuredClone(value))).toBe(false)));
    fc.assert(fc.property(json, json, (a, b) => expect(differ(a, b)).toBe(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))));
  });

  test('are told apart by the way to each place where they differ', () => {
    expect(differences({ rules: [{ port: 1 }], gone: true }, { rules: [{ port: 2 }, { port: 3 }] })).toEqual([
      { path: 'gone', before: true, after: undefined },
      { path: 'rules[0].port', before: 1, after: 2 },
      { path: 'rules[1]', before: undefined, after: { port: 3 } },
    ]);
  });

  test('are compared inside of a text that is JSON, and as a text where only its spelling differs', () => {
    expect(differences({ template: '{"size":1}' }, { template: '{"size": 2}' })).toEqual([{ path: 'template.size', before: 1, after: 2 }]);
    expect(differences('{"size":1}', '{"size": 1}')).toEqual([{ path: '', before: '{"size":1}', after: '{"size": 1}' }]);
  });
});

/** Keys in order: two objects with the same keys are the same object. */
const sorted = (value: Json): Json =>
  JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(by(([key]) => key))) : one,
    ),
  );

const differ = (a: Json, b: Json): boolean => differences(a, b).length > 0;
