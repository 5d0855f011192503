import { checkPortfolio } from '../../../lib/request/check-portfolio';
import { renderProblem } from '../../../lib/problem/problem';
import { files, KINDS } from '../request/files';

const said = (facts: string): string[] =>
  checkPortfolio(files({ 'facts/daejeon.yaml': `zone: daejeon\nfacts:\n  ${facts}\n` }), KINDS).problems.map((problem) => renderProblem(problem, 'en'));

test('a fact is one plain line: it ends in configurations that root reads', () => {
  expect(said('segment/1741000-s-work/outer-address: 203.0.113.10')).toEqual([]);
  expect(said('segment/1741000-s-work/outer-address: 2001:db8::1')).toEqual([]);
  const hostile = ['"203.0.113.10\\n  updown = /tmp/x"', '"${file(\\"/etc/hostname\\")}"', '"a } b"', '"x\\e[31m"', '" x"'];
  expect(hostile.map((value) => said(`store/x/path: ${value}`).map((text) => text.split(' ')[1]))).toEqual(hostile.map(() => ['GCDK2006']));
});

test('what is called an address is one', () => {
  expect(said('segment/1741000-s-work/outer-address: not-an-address')).toMatchInlineSnapshot(`
   [
     "facts/daejeon.yaml:3:41 GCDK2006 facts["segment/1741000-s-work/outer-address"]: not a value that can stand here
     got:      not-an-address
     allowed:  one IPv4 or IPv6 address
     fix:      write it like this: 203.0.113.9",
   ]
  `);
});
