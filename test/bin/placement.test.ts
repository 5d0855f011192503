import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gcdk } from '../support/command';

const EXAMPLES = join(__dirname, '../../examples');
let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'gcdk-placement-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Checks a copy of an example, one file of it rewritten. */
async function checked(example: string, file: string, change: (text: string) => string) {
  cpSync(join(EXAMPLES, example), work, { recursive: true });
  writeFileSync(join(work, file), change(readFileSync(join(work, file), 'utf8')));
  return gcdk(['check', work, '--lang', 'en'], work);
}

const same = (text: string): string => text;

describe('gcdk check, where a request names its zone', () => {
  test('refuses class C on a commercial cloud at the line that asks for it, and says why', async () => {
    const { code, out } = await checked('bad-portfolio', 'portfolio.yaml', same);

    expect(code).toBe(1);
    expect(out).toMatch(
      /requests\/05-classified-on-aws\.yaml:\d+:\d+ GCDK4001 systems\[0\]\.zone: it may not stand in aws-seoul in any wave: classified \(C\) data stays in government data centres/,
    );
  });

  test('refuses a zone whose certificate ends before every wave', async () => {
    const { code, out } = await checked('loopback', 'zones/site-1.yaml', (text) => text.replace('validUntil: 2029-12-31', 'validUntil: 2026-01-31'));

    expect(code).toBe(1);
    expect(out).toMatch(/GCDK4001 systems\[0\]\.zone: it may not stand in site-1 in wave 2026-2: /);
  });

  test('says what the named zone lacks', async () => {
    const { code, out } = await checked('loopback', 'zones/site-1.yaml', (text) =>
      text.replace('{ name: cirros, os: cirros }', '{ name: rocky, os: rocky-9 }'),
    );

    expect(code).toBe(1);
    expect(out).toMatch(/GCDK4002 systems\[0\]\.zone: site-1 cannot hold it: .*cirros/);
  });

  test('finds nothing where every named zone admits what is asked', async () => {
    const { code, out } = await checked('loopback', 'portfolio.yaml', same);

    expect([code, out]).toEqual([0, '0 errors, 0 warnings, 0 notices\n']);
  });
});
