import { main } from '../../bin/main';
import { calendarDate } from '../../lib/values/calendar-date';
import { gcdk } from '../support/command';
import { Loopback } from '../support/loopback';

const COMMANDS = ['check', 'plan', 'synth', 'report', 'record', 'diff', 'schema', 'init', 'request'] as const;

const place = new Loopback();
const broken = new Loopback();
const REQUEST = 'cloud/requests/2026-2-mois.yaml';
beforeAll(() => broken.write(REQUEST, broken.read(REQUEST).replace('grade: 4', 'grade: 7')));
afterAll(() => {
  place.remove();
  broken.remove();
});

/** As somebody at a terminal sees it. */
async function atTerminal(argv: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = broken.cwd) {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    version: '0.0.0-test',
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env,
    cwd,
    terminal: { in: false, out: true, err: true },
    today: () => calendarDate('2026-06-01'),
  });
  return { code, ...said };
}

const checkAs = (format: string) => gcdk(['check', 'cloud', '--format', format], broken.cwd);
const planAs = async (format: string) => (await gcdk(['plan', 'cloud', '--dry-run', '--format', format], place.cwd)).out;

describe('help', () => {
  test.each(COMMANDS)('of %s has an example that names the command', async (command) => {
    const { code, out } = await gcdk([command, '--help'], place.cwd);

    expect(code).toBe(0);
    expect(out).toContain(`Example:\n  gcdk ${command} `);
  });

  test('lists every command and what exit codes mean', async () => {
    const { code, out } = await gcdk(['--help'], place.cwd);

    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(out).toContain('Exit codes: 0 done');
  });

  test('is offered after a wrong command line, which is no problem of a portfolio', async () => {
    expect(await gcdk(['plann'], place.cwd)).toMatchObject({ code: 64, out: '' });
    expect(await gcdk(['check', 'cloud', '--format', 'xml'], place.cwd)).toMatchObject({ code: 64, out: '' });
    expect(await gcdk(['check', 'cloud', '--lang', 'fr'], place.cwd)).toMatchObject({ code: 64, out: '' });
  });
});

describe('the language', () => {
  test('is the portfolio’s, unless a flag says otherwise', async () => {
    expect((await gcdk(['check', 'cloud'], broken.cwd)).out).toMatch(/1 error, \d+ warnings?, \d+ notices?\n$/);
    expect((await gcdk(['check', 'cloud', '--lang', 'ko'], broken.cwd)).out).toMatch(/오류 1건, 경고 \d+건, 알림 \d+건\n$/);
  });

  test('of a plan and of what synth tells follows it, too', async () => {
    expect((await gcdk(['plan', 'cloud', '--lang', 'ko'], place.cwd)).out).toContain('주민등록');
    expect((await gcdk(['synth', 'cloud', '--lang', 'ko'], place.cwd)).out).toMatch(/out: 스택 4개, 자원 \d+개\n$/);
  });
});

describe('the form', () => {
  test('of a check is the one asked for', async () => {
    for (const format of ['text', 'json', 'sarif', 'github', 'gitlab']) expect([format, await checkAs(format)]).toMatchObject([format, { code: 1, err: '' }]);

    expect(JSON.parse((await checkAs('json')).out)).toHaveProperty('problems');
    expect(JSON.parse((await checkAs('sarif')).out)).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse((await checkAs('gitlab')).out)).toHaveLength(1);
    expect((await checkAs('github')).out).toMatch(/^::error file=/);
    expect((await checkAs('text')).out).toMatch(/^requests\/2026-2-mois\.yaml:\d+:\d+ GCDK/);
  });

  test('of a plan is a table, JSON or a picture', async () => {
    expect(await planAs('table')).toMatch(/^2026-2 /);
    expect(JSON.parse(await planAs('json'))).toBeInstanceOf(Object);
    expect(await planAs('svg')).toMatch(/^<svg /);
  });

  test('of a schema is JSON, and a name that is none has its nearest told', async () => {
    expect(JSON.parse((await gcdk(['schema', 'waves'], place.cwd)).out)).toHaveProperty('$schema');
    expect((await gcdk(['schema', 'wave', '--lang', 'en'], place.cwd)).err).toMatch(/nearest: {2}waves/);
    expect((await gcdk(['schema', '--out', 'schemas'], place.cwd)).code).toBe(0);
    expect(Object.keys(place.files('schemas'))).toContain('request.schema.json');
  });
});

describe('colour', () => {
  const COLOUR = '\u001B[31;1m';

  test('is for a terminal only, and never against somebody’s will', async () => {
    expect((await atTerminal(['check', 'cloud'])).out).toContain(COLOUR);
    expect((await gcdk(['check', 'cloud'], broken.cwd)).out).not.toContain('\u001B');
    expect((await atTerminal(['check', 'cloud', '--no-color'])).out).not.toContain('\u001B');
    expect((await atTerminal(['check', 'cloud'], { NO_COLOR: '1' })).out).not.toContain('\u001B');
    expect((await atTerminal(['check', 'cloud'], { TERM: 'dumb' })).out).not.toContain('\u001B');
  });
});

describe('quiet', () => {
  test('shows no progress on a terminal, which is shown otherwise', async () => {
    expect((await gcdk(['plan', 'cloud'], place.cwd)).code).toBe(0);
    expect((await atTerminal(['synth', 'cloud'], {}, place.cwd)).err).toContain('1/2 2026-2 Site 1');
    expect(await atTerminal(['synth', 'cloud', '--quiet'], {}, place.cwd)).toMatchObject({ code: 0, err: '' });
  });

  test('still tells what is wrong', async () => {
    expect((await gcdk(['check', 'cloud', '--quiet'], broken.cwd)).out).toContain('GCDK2');
    expect((await gcdk(['plan', 'cloud', '--quiet'], broken.cwd)).err).toContain('GCDK2');
  });
});
