import { brief, check, text } from './files';

const PG = 'daejeon: { type: pg, adminSchema: admin, agencySchema: agency }';
const withState = (...lines: readonly string[]) => check({ 'portfolio.yaml': (portfolio) => portfolio.replace(PG, lines.join('\n  ')) }).problems;
const s3 = (more: string): string => `daejeon: { type: s3, region: ap-northeast-2, ${more} }`;
const http = (admin: string, agency: string): string =>
  `daejeon: { type: http, adminAddress: ${JSON.stringify(admin)}, agencyAddress: ${JSON.stringify(agency)} }`;

test('an agency’s state in the administrator’s bucket is told with both places', () => {
  const problems = withState(s3('adminBucket: gcdk-state, agencyBucket: gcdk-state'));

  expect(text(problems)).toMatchInlineSnapshot(`
   "portfolio.yaml:9:87 GCDK3018 state.daejeon.agencyBucket: agencies would keep their states where the administrator's are (portfolio.yaml:9:61), and could read the secrets in them
     got:      gcdk-state
     allowed:  two places, neither of them inside the other
     fix:      give the agencies’ states another bucket, schema or address"
  `);
  expect(text(problems, 'ko')).toMatchInlineSnapshot(`
   "portfolio.yaml:9:87 GCDK3018 state.daejeon.agencyBucket: 기관의 상태를 둘 곳이 관리자의 상태를 두는 곳(portfolio.yaml:9:61)과 같거나 겹칩니다. 기관이 관리자의 비밀을 읽을 수 있게 됩니다
     받은 값:     gcdk-state
     허용:       서로 들어 있지 않은 두 곳
     고치는 법:    기관의 상태에 다른 버킷, 스키마나 주소를 쓰십시오"
  `);
});

test.each<[string, string]>([
  ['a schema that begins like the administrator’s', 'daejeon: { type: pg, adminSchema: gcdk, agencySchema: gcdk_agency }'],
  ['an address in the administrator’s', http('https://state.example/state/', 'https://state.example:443/state/agency')],
  ['the same address, another way', http('https://state.example/a/../b', 'https://STATE.example/b')],
])('an agency’s state in %s is refused', (_what, state) => {
  expect(brief(withState(state))).toMatchObject([expect.stringMatching(/^GCDK3018 portfolio\.yaml:9:\d+ state\.daejeon\.agency(Schema|Address)$/)]);
});

test('nor may it lie in the administrator’s place of another zone', () => {
  const { problems } = check({
    'portfolio.yaml': (portfolio) =>
      portfolio.replace(
        PG,
        `${s3('adminBucket: one, agencyBucket: two')}\n  gwangju: { type: s3, region: ap-northeast-2, adminBucket: two, agencyBucket: three }`,
      ),
  });

  expect(brief(problems).filter((problem) => problem.startsWith('GCDK3018'))).toEqual(['GCDK3018 portfolio.yaml:9:80 state.daejeon.agencyBucket']);
});

test('places that only look alike are two', () => {
  expect(withState(s3('adminBucket: gcdk, agencyBucket: gcdk-agency'))).toEqual([]);
  expect(withState(http('https://state.example/a', 'https://state.example/ab'))).toEqual([]);
  expect(withState('daejeon: { type: pg, adminSchema: admin, agencySchema: admins }')).toEqual([]);
});

test.each<[string, string]>([
  ['a query', 'https://x.example/?a=1'],
  ['a fragment', 'https://x.example/#a'],
  ['a command', 'javascript:alert(1)'],
  ['a template', 'https://x.example/${file}'],
  ['an escape', 'https://x.example/%7Bif'],
  ['a line break', 'https://x.example/\n'],
  ['a space', 'https://x.example/a b'],
  ['a port that is none', 'https://x.example:99999/'],
  ['no cipher', 'http://x.example/'],
])('an address of states with %s is refused', (_what, address) => {
  expect(brief(withState(http(address, 'https://y.example/')))).toEqual(['GCDK2006 portfolio.yaml:9:40 state.daejeon.adminAddress']);
});

test('an address with a password is refused, and the password is not shown', () => {
  const problems = withState(http('https://admin:hunter2@x.example/', 'https://y.example/'));

  expect(text(problems)).toMatchInlineSnapshot(`
   "portfolio.yaml:9:40 GCDK2006 state.daejeon.adminAddress: not a value that can stand here
     got:      •••
     allowed:  an address without user and password, which are handed over in the environment
     fix:      write it like this: https://keystone.example.kr:5000/v3"
  `);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test.each([
  s3('endpoint: "javascript:alert(1)", adminBucket: one, agencyBucket: two'),
  s3('adminBucket: 한글 버킷/../x, agencyBucket: two'),
  'daejeon: { type: pg, adminSchema: pg_admin, agencySchema: agency }',
])('a store that cannot be is refused: %s', (state) => {
  expect(withState(state).map(({ code }) => code)).toEqual(['GCDK2006']);
});
