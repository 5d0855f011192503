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

  test.each(COMMANDS)('of %s is Korean where that is asked for, to the last word of the library', async (command) => {
    const { code, out } = await gcdk([command, '--help', '--lang', 'ko'], place.cwd);

    expect(code).toBe(0);
    expect(out).toContain(`예:\n  gcdk ${command} `);
    expect(out.match(/Usage|Options|Arguments|choices|default:|display|language of/g)).toBeNull();
    expect((await gcdk(['--lang=ko', 'help', command], place.cwd)).out).toBe(out);
  });

  test('says what is wrong with a command line in the language that it names', async () => {
    const said = async (...argv: string[]) => (await gcdk([...argv, '--lang', 'ko'], place.cwd)).err.split('\n(모든')[0];

    expect([
      await said('chek'),
      await said('check', '--formt', 'json'),
      await said('check', '--format', 'xml'),
      await said('report'),
      await said('check', 'a', 'b'),
    ]).toEqual([
      "오류: 'chek'은 없는 명령입니다\n(혹시 check?)",
      "오류: '--formt'는 없는 옵션입니다\n(혹시 --format?)",
      "오류: 옵션 '--format <format>'에 'xml'은 쓸 수 없습니다. 쓸 수 있는 값: text, json, sarif, github, gitlab",
      "오류: 인자 'agency'가 빠졌습니다",
      "오류: 'check'의 인자가 너무 많습니다. 1개까지인데 2개를 받았습니다",
    ]);
    expect((await gcdk(['chek'], place.cwd)).err).toContain("error: unknown command 'chek'");
  });

  test('takes the language before the command as well as behind it', async () => {
    expect((await gcdk(['--lang', 'ko', 'check', 'cloud'], broken.cwd)).out).toBe((await gcdk(['check', 'cloud', '--lang', 'ko'], broken.cwd)).out);
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

describe('schemas', () => {
  test('are one JSON object where that is asked for, and one document each otherwise', async () => {
    const whole: Record<string, { readonly $schema: string }> = JSON.parse((await gcdk(['schema', '--format', 'json'], place.cwd)).out);

    expect(Object.keys(whole)).toContain('request');
    expect(JSON.parse((await gcdk(['schema', 'request'], place.cwd)).out)).toEqual(whole['request']);
    expect(JSON.parse((await gcdk(['schema', 'request', '--out', 'made', '--format', 'json'], place.cwd)).out)).toEqual({
      files: ['made/request.schema.json'],
    });
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
