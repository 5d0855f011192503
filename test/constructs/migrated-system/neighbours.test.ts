import { checkNeighbours } from '../../../constructs/migrated-system/check-neighbours';
import { inFile } from '../../../lib/problem/problem';
import { portfolio } from '../../support/portfolio';
import { component, system } from './support';

const misspelt = (id: string) => system({ components: [component('web', { listens: [{ port: 80, from: ['registr'] }] })] }, `1741000/${id}`);

test('the names of all systems are gathered once, whoever misspells one', () => {
  const items = ['s1', 's2', 's3', 'register'].map(misspelt);
  const whole = portfolio({ items });
  let walks = 0;
  const values = whole.items.values.bind(whole.items);
  Object.defineProperty(whole.items, 'values', {
    value: () => {
      walks += 1;
      return values();
    },
  });

  const told = items.slice(0, 3).flatMap((item) => checkNeighbours(item, whole, (path) => inFile('r.yaml', path)));

  expect(told.map(({ text }) => text.nearest)).toEqual(['register', 'register', 'register']);
  expect(walks).toBe(1);
});
