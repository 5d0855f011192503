import { lockSchema } from '../../../lib/model/lock';
import { readLock } from '../../../lib/request/read-lock';
import { writeLock } from '../../../lib/request/write-lock';
import { text } from './files';

const lock = lockSchema.parse({
  version: 1,
  items: {
    '1741000/portal': {
      kind: 'migrated-system',
      wave: '2027-1',
      cutover: '2027-04-02',
      parts: [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }],
      deployed: true,
      spec: `sha256:${'0'.repeat(64)}`,
    },
    '1220000/customs': {
      kind: 'migrated-system',
      wave: '2027-1',
      cutover: '2027-04-02',
      parts: [{ role: 'primary', zone: 'daejeon', stack: 'workload-1' }],
      spec: `sha256:${'1'.repeat(64)}`,
      amendedIn: ['2027-2'],
    },
  },
  addresses: [
    {
      zone: 'daejeon',
      agency: '1741000',
      block: '10.64.4.0/22',
      block6: 'fd00:0:0:100::/56',
      segments: [{ class: 'S', plane: 'work', network: '10.64.4.0/26' }],
    },
    { zone: 'daejeon', agency: '1220000', block: '10.64.0.0/22', segments: [] },
  ],
  recorded: ['2027-1'],
});
const read = (content: string) => readLock({ path: 'gcdk.lock.yaml', bytes: new TextEncoder().encode(content) });

test('what is written is read again', () => {
  const { lock: again, problems } = read(writeLock(lock));

  expect(problems).toEqual([]);
  expect(JSON.stringify(again?.recorded)).toBe(JSON.stringify(lock.recorded));
  expect(again?.items).toEqual(lock.items);
  expect(again?.addresses.map(({ agency, block }) => [agency, block.toString()])).toEqual([
    ['1220000', '10.64.0.0/22'],
    ['1741000', '10.64.4.0/22'],
  ]);
});

test('the same lock is the same bytes, in whatever order its entries were made', () => {
  const turned = { ...lock, items: Object.fromEntries(Object.entries(lock.items).reverse()), addresses: [...lock.addresses].reverse() };

  expect(writeLock(turned)).toBe(writeLock(lock));
  expect(writeLock(lock).split('\n').slice(0, 8)).toMatchInlineSnapshot(`
   [
     "# gcdk plan이 쓰고 gcdk record가 표시합니다. 커밋하되 손으로 고치지 마십시오.",
     "# Written by gcdk plan, marked by gcdk record. Commit it; do not edit it by hand.",
     "version: 1",
     "items:",
     "  1220000/customs:",
     "    kind: migrated-system",
     "    wave: 2027-1",
     "    cutover: "2027-04-02"",
   ]
  `);
});

test('a lock that somebody edited is told like any other file', () => {
  expect(text(read(writeLock(lock).replace('plane: work', 'plane: wrk')).problems)).toContain(
    'GCDK2005 addresses[1].segments[0].plane: not one of the allowed values',
  );
  expect(text(read('version: 1\n').problems)).toContain("GCDK2004 items: 'items' is missing");
});

const told = (from: string, to: string) => read(writeLock(lock).replace(from, to)).problems;

describe('addresses that only a hand can have written', () => {
  test('a segment outside its block', () => {
    expect(text(told('network: 10.64.4.0/26', 'network: 10.99.0.0/26'))).toMatchInlineSnapshot(`
     "gcdk.lock.yaml:38:18 GCDK3080 addresses[1].segments[0].network: the network 10.99.0.0/26 is not in the agency's block 10.64.4.0/22
       got:      10.99.0.0/26
       allowed:  a network in 10.64.4.0/22
       fix:      restore it with \`git checkout gcdk.lock.yaml\`; nobody edits this file by hand"
    `);
  });

  test.each<[string, string, string, string]>([
    ['an IPv6 segment without a block', '        network: 10.64.4.0/26\n', '        network: 10.64.4.0/26\n        network6: fd00:0:0:200::/64\n', 'GCDK3080'],
    ['a block that holds another', 'block: 10.64.0.0/22', 'block: 10.64.0.0/21', 'GCDK3081'],
    [
      'two segments in one place',
      '        network: 10.64.4.0/26\n',
      '        network: 10.64.4.0/26\n      - class: O\n        plane: internet\n        network: 10.64.4.32/27\n',
      'GCDK3081',
    ],
    ['an agency twice in a zone', 'agency: "1220000"', 'agency: "1741000"', 'GCDK3082'],
  ])('%s', (_what, from, to, code) => {
    const problems = told(from, to);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.where.line).toBeGreaterThan(20);
    expect(read(writeLock(lock).replace(from, to)).lock).toBeUndefined();
  });
});
