import { ItemNames } from '../../../lib/model/item-names';
import { nearest } from '../../../lib/values/nearest';

test('a misspelt name is held against those of its own agency first', () => {
  const names = new ItemNames(['1220000/portal', '1741000/portals', '1741000/register']);

  expect([...names.refs('1741000/portl')]).toEqual(['1741000/portals', '1741000/register', '1220000/portal']);
  expect(names.nearestRef('1741000/portl')).toBe('1741000/portals');
  expect(names.nearestId('1741000', 'registr')).toBe('register');
  expect(names.nearestId('1741000', 'register')).toBeUndefined();
  expect(names.nearestRef('1221000/portal')).toBe('1220000/portal');
});

test('of ever so many names a bounded number is looked at', () => {
  let looked = 0;
  function* names(): Iterable<string> {
    for (;;) yield `s${(looked += 1)}`;
  }

  expect(nearest('portal', names())).toBeUndefined();
  expect(looked).toBeLessThanOrEqual(2001);
});
