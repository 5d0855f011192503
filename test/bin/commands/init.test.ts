import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { init } from '../../../bin/commands/init';
import { EXIT } from '../../../bin/io';
import { loadPortfolio } from '../../../bin/portfolio/load';
import { planned } from '../../../bin/planned';
import { person, recordedIo } from '../../support/io';

const place = (): string => join(mkdtempSync(join(tmpdir(), 'gcdk-init-')), 'my-cloud');

test('a new portfolio has no error, and everything in it finds a place', async () => {
  const folder = place();
  expect(await init(folder, { yes: true, lang: 'en' }, recordedIo())).toBe(EXIT.ok);

  const { portfolio, lock, definitions, problems } = await loadPortfolio(folder, {}, recordedIo());
  expect(problems).toEqual([]);
  if (!portfolio) throw new Error('it has no problems');
  const { plan } = planned(portfolio, lock, definitions);
  expect(plan.refusals).toEqual([]);
  expect([...plan.placements.keys()]).toEqual(['1741000/civil-portal']);
});

test('an English portfolio says everything in English, and tells its files as JSON', async () => {
  const folder = place();
  const io = recordedIo();
  expect(await init(folder, { yes: true, lang: 'en', format: 'json' }, io)).toBe(EXIT.ok);

  const { portfolio, language } = await loadPortfolio(folder, {}, recordedIo());
  expect([language, portfolio?.settings.title.en, portfolio?.settings.operator.name.en]).toEqual([
    'en',
    'Government cloud',
    'National Information Resources Service',
  ]);
  // What is left in Korean stands beside its English.
  const korean = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => /[가-힣]/.test(line) && !/ko: .*, en: /.test(line));
  expect(korean).toEqual([]);
  expect((JSON.parse(io.stdout()) as { readonly files: readonly string[] }).files).toContain(join(folder, 'portfolio.yaml'));
});

test('every file names a schema that stands beside it', async () => {
  const folder = place();
  await init(folder, { yes: true }, recordedIo());

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const schema = /\$schema=(\S+)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? 'none';
    expect(existsSync(join(folder, dirname(file), schema))).toBe(true);
  }
});

test('whatever a person answers stays one value of the file', async () => {
  const folder = place();
  const ask = person({ name: 'hard', title: '따옴표 " 와: {괄호} #', operator: "O'Brien: x", email: 'a+b_c-d@nirs.example' });
  expect(await init(folder, {}, recordedIo({ person: true }), ask)).toBe(EXIT.ok);

  const { portfolio } = await loadPortfolio(folder, {}, recordedIo());
  expect(portfolio?.settings).toMatchObject({
    title: { ko: '따옴표 " 와: {괄호} #' },
    operator: { name: { ko: "O'Brien: x" }, email: 'a+b_c-d@nirs.example' },
  });
});

test('a folder with something in it is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gcdk-init-'));
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const io = recordedIo();

  expect(await init(folder, { yes: true, lang: 'en' }, io)).toBe(EXIT.problems);
  expect(io.stderr()).toContain('GCDK9001');
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test.each(['ko', 'en'] as const)('a flag that will not do is told in the words of a file, and nothing is written (%s)', async (lang) => {
  const folder = place();
  const io = recordedIo();
  expect(await init(folder, { name: 'My Cloud', yes: true, lang }, io)).toBe(EXIT.problems);
  expect(io.stderr()).toContain(lang === 'ko' ? '영문 소문자·숫자·붙임표' : 'lower-case letters, digits and single hyphens');
  expect(readdirSync(dirname(folder))).toEqual([]);
});
