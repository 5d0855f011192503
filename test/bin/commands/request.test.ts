import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from '../../../bin/commands/request';
import { EXIT } from '../../../bin/io';
import { loadPortfolio } from '../../../bin/portfolio/load';
import { servicesQuestion } from '../../../lib/model/common-questions';
import { Given } from '../../../lib/model/questions';
import { calendarDate } from '../../../lib/values/calendar-date';
import { renderProblem } from '../../../lib/problem/problem';
import { person, recordedIo } from '../../support/io';
import { FILES, itemsOf, LINK, readRequest, requestFiles, setOf, smallPortfolio, SYSTEM, textOf } from '../request/support';

const FILE = 'requests/2026-05-04-1741000-tax-desk.yaml';
const asked = (folder: string, answers: Readonly<Record<string, string>>, more: object = {}) => {
  const io = recordedIo();
  return request('1741000', folder, { set: setOf(answers), yes: true, lang: 'en', ...more }, io).then((code) => ({ code, io }));
};

describe('a person at a terminal', () => {
  test('is asked about a system in plain words, and the file says what was answered', async () => {
    const folder = smallPortfolio();
    const io = recordedIo({ person: true });
    const ask = person({
      about: 'systems',
      systems: 'tax-desk',
      'systems.tax-desk.name': '세무 상담',
      'systems.tax-desk.name.en': 'Tax desk',
      'systems.tax-desk.dataClass': 'S',
      'systems.tax-desk.personalData': 'yes',
      'systems.tax-desk.grade': 'scores',
      'systems.tax-desk.scores.impact': '30',
      'systems.tax-desk.scores.users': '40',
      'systems.tax-desk.scores.spread': '8',
      'systems.tax-desk.services': 'tax',
      'systems.tax-desk.components': 'web, db',
      'systems.tax-desk.entry': 'yes',
      'systems.tax-desk.components.web.count': '2',
      'systems.tax-desk.components.db.disks': 'data',
      'systems.tax-desk.components.db.disks.data.size': '500 GB',
      'systems.tax-desk.components.db.listens': '5432',
      'systems.tax-desk.refresh.acquired': '2021-03-02',
      'systems.tax-desk.allowedOutage': '8 h',
    });

    expect(await request('1741000', folder, {}, io, ask)).toBe(EXIT.ok);

    expect(io.stdout()).toBe(`${FILE}\n`);
    expect(readRequest(folder, FILE)).toMatchObject({
      agency: '1741000',
      systems: [
        {
          id: 'tax-desk',
          name: { ko: '세무 상담', en: 'Tax desk' },
          scores: { impact: 30, users: 40, spread: 8 },
          services: ['tax'],
          components: [
            { id: 'web', count: 2, listens: [{ port: 8443, from: ['entry'] }] },
            { id: 'db', disks: [{ id: 'data', size: '500 GB' }], listens: [{ port: 5432, from: ['web'] }] },
          ],
          entry: { to: 'web', port: 443, certificate: 'certificates/tax-desk' },
          refresh: { acquired: '2021-03-02' },
          allowedOutage: '8 h',
        },
      ],
    });
    expect((await itemsOf(folder)).get('1741000/tax-desk')).toMatchObject({ kind: 'migrated-system', spec: { allowedOutage: 480 } });
  });

  test('is not asked again what a flag has answered, nor what nearly nobody needs', async () => {
    const ask = person({});
    await request('1741000', smallPortfolio(), { set: setOf(SYSTEM), lang: 'en' }, recordedIo({ person: true }), ask);

    const keys = ask.asked.map(({ key }) => key);
    expect(keys).not.toContain('about');
    expect(keys).not.toContain('systems.tax-desk.dataClass');
    expect(keys).not.toContain('systems.tax-desk.components.app.bootDisk');
    expect(keys).toContain('systems.tax-desk.components.app.vcpu');
    expect(keys.length).toBeLessThan(20);
  });

  test('is asked once more for what does not fit the portfolio, and for nothing else', async () => {
    const folder = smallPortfolio();
    const io = recordedIo({ person: true });
    const ask = person({ 'systems.tax-desk.dependsOn': ['civil-desk', 'civil-portal'] });

    expect(await request('1741000', folder, { set: setOf(SYSTEM) }, io, ask)).toBe(EXIT.ok);

    expect(ask.asked.filter(({ key }) => key === 'systems.tax-desk.dependsOn')).toHaveLength(2);
    expect(ask.asked.filter(({ key }) => key === 'systems.tax-desk.components.app.vcpu')).toHaveLength(1);
    expect(io.stderr()).toContain('위의 답만 다시 여쭙겠습니다');
    expect(readRequest(folder, FILE)).toMatchObject({ systems: [{ dependsOn: [{ on: 'civil-portal' }] }] });
  });

  test('who stops gets the answers back and no file', async () => {
    const folder = smallPortfolio();
    const io = recordedIo({ person: true });
    const stop = person({ about: 'systems', systems: 'tax-desk' });

    const code = await request('1741000', folder, {}, io, (question, language) =>
      question.key.endsWith('.name') ? Promise.resolve(undefined) : stop(question, language),
    );

    expect(code).toBe(EXIT.problems);
    expect(io.stderr()).toContain('systems: tax-desk');
    expect(requestFiles(folder)).toHaveLength(1);
  });
});

test('fields of work are offered by the names that people have for them', async () => {
  const { portfolio } = await loadPortfolio(smallPortfolio(), {}, recordedIo());
  const agency = portfolio?.agencies.get('1741000');
  if (!portfolio || !agency) throw new Error('the small portfolio is sound');
  const given = new Given(new Map());
  const { choices } = servicesQuestion({ agency, portfolio, today: calendarDate('2026-06-01'), id: 'x', all: given, given });

  expect(choices?.map(({ label }) => label)).toEqual([
    { ko: '세무(tax): 연말정산', en: 'taxes (tax): Year-end tax settlement' },
    { ko: '본인확인·인증(auth): 연말정산', en: 'identification (auth): Year-end tax settlement' },
  ]);
});

describe('what cannot be chosen', () => {
  test('is refused with the reason where it exists', async () => {
    const folder = smallPortfolio();
    const zone = join(folder, 'zones/gwangju.yaml');
    writeFileSync(zone, readFileSync(zone, 'utf8').replace('highestClass: C', 'highestClass: O'));
    const over = {
      about: 'retire',
      retire: 'civil-portal',
      'retire.civil-portal.reason': 'x',
      'retire.civil-portal.approver': 'y',
      'retire.civil-portal.wave': '2026-2',
    };
    const low = await asked(folder, { ...SYSTEM, 'systems.tax-desk.zone': 'gwangju' });
    const late = await asked(folder, { ...over, submitted: '2027-01-04' });

    expect([low.code, late.code]).toEqual([EXIT.problems, EXIT.problems]);
    expect(low.io.stderr()).toContain('Gwangju centre holds data of class O at most, and this is of class S');
    expect(late.io.stderr()).toContain('wave 2026-2 was over on 2026-12-11');
  });

  test('is no network whose host bits are set, and the network that was meant is offered', async () => {
    const { io } = await asked(smallPortfolio(), { ...FILES, 'fileStorages.files.clients': '192.168.50.7/24' });

    expect(io.stderr()).toContain("nearest:  192.168.50.0/24\n  fix:      write '192.168.50.0/24' if that is what you mean");
  });
});

describe('open data that is personal', () => {
  const open = { ...SYSTEM, 'systems.tax-desk.dataClass': 'O' };

  test('is taken with a warning that it counts as sensitive, and check says so ever after', async () => {
    const folder = smallPortfolio();
    const { code, io } = await asked(folder, open);
    const { problems } = await loadPortfolio(folder, {}, recordedIo());

    expect(code).toBe(EXIT.ok);
    expect(io.stderr()).toContain(
      'You answered open (O), but with personal data it counts as sensitive (S): it cannot be exposed to the public, and stands only where sensitive data may.\n',
    );
    expect(problems.map((problem) => renderProblem(problem, 'en'))).toEqual([
      `${FILE}:10:16 GCDK3070 systems[0].dataClass: asked for as open (O); counts as sensitive (S) because it holds personal data
  got:      O, personalData: true
  fix:      write dataClass: S if that is right, personalData: false if it holds none`,
    ]);
  });

  test('is told of nobody whose data is not', async () => {
    expect((await asked(smallPortfolio(), { ...open, 'systems.tax-desk.personalData': 'no' })).io.stderr()).not.toContain('counts as');
    expect((await asked(smallPortfolio(), SYSTEM)).io.stderr()).not.toContain('counts as');
  });
});

describe('answers from flags', () => {
  test('for file storage bring the link that its copies need', async () => {
    const folder = smallPortfolio();
    const { code } = await asked(folder, FILES);

    expect(code).toBe(EXIT.ok);
    expect(readRequest(folder, 'requests/2026-05-04-1741000-files.yaml')).toMatchObject({
      fileStorages: [
        {
          size: '20 TB',
          dailyChange: '0.4 TB',
          clients: [{ network: '192.168.50.0/24', access: 'rw' }],
          replica: { zone: 'gwangju', link: 'files-copy-line', bandwidth: '10 Gbps' },
        },
      ],
      transferLinks: [{ id: 'files-copy-line', zone: 'daejeon', to: { zone: 'gwangju' }, dataClass: 'S', personalData: true }],
    });
    expect([...(await itemsOf(folder)).keys()]).toEqual(['1741000/civil-portal', '1741000/files', '1741000/files-copy-line']);
  });

  test('for a link to another agency bring the agreement that it serves', async () => {
    const folder = smallPortfolio();
    const { code } = await asked(folder, {
      ...LINK,
      'transferLinks.sejong-line.to': 'agency',
      'transferLinks.sejong-line.to.agency': '1220000',
      'agreements.share-with-1220000.purpose': '수입 신고 확인',
      'agreements.share-with-1220000.legalBasis': '전자정부법 제36조',
    });

    expect(code).toBe(EXIT.ok);
    expect(readRequest(folder, 'requests/2026-05-04-1741000-sejong-line.yaml')).toMatchObject({
      transferLinks: [{ agreement: 'share-with-1220000', to: { agency: '1220000', site: 'daejeon-hq' } }],
      agreements: [{ id: 'share-with-1220000', with: '1220000', purpose: '수입 신고 확인' }],
    });
    await itemsOf(folder);
  });

  test('can retire what is no longer needed', async () => {
    const folder = smallPortfolio();
    const { code } = await asked(folder, {
      submitted: '2026-06-01',
      retire: 'civil-portal',
      'retire.civil-portal.reason': '통합',
      'retire.civil-portal.approver': '홍길동',
      'retire.civil-portal.wave': '2027-1',
    });

    expect(code).toBe(EXIT.ok);
    expect((await itemsOf(folder)).get('1741000/civil-portal')?.retired).toMatchObject({ wave: '2027-1' });
  });

  test('about something that was asked for before amend it, if that is said', async () => {
    const folder = smallPortfolio();
    const answers = {
      submitted: '2026-06-01',
      'systems.civil-portal.name': '민원 포털',
      'systems.civil-portal.dataClass': 'S',
      'systems.civil-portal.personalData': 'yes',
    };

    expect((await asked(folder, answers)).io.stderr()).toContain('systems.civil-portal.change');
    expect((await asked(folder, { ...answers, 'systems.civil-portal.change': 'amend' })).code).toBe(EXIT.ok);
    expect((await itemsOf(folder)).get('1741000/civil-portal')).toMatchObject({ amends: { file: 'requests/2026-1741000-mois.yaml' } });
  });

  test('give the same bytes every time', async () => {
    const [one, other] = [smallPortfolio(), smallPortfolio()];
    await asked(one, { ...SYSTEM, ...FILES });
    await asked(other, { ...FILES, ...SYSTEM });

    expect(textOf(other, FILE)).toBe(textOf(one, FILE));
  });

  test('without a person: everything that is missing is told at once', async () => {
    const folder = smallPortfolio();
    const io = recordedIo();

    expect(await request('1741000', folder, { set: ['systems=tax-desk'], lang: 'ko' }, io)).toBe(EXIT.problems);

    expect(io.stderr()).toMatchInlineSnapshot(`
     "GCDK9002 systems.tax-desk.dataClass: 답이 필요합니다: 업무정보의 등급은 무엇입니까? (N²SF 분류)
       허용:       O, S, C
       고치는 법:    터미널에서 답하거나 플래그로 주십시오. 예: --set systems.tax-desk.dataClass=S

     GCDK9002 systems.tax-desk.name: 답이 필요합니다: 시스템 'tax-desk'의 이름은 무엇입니까?
       고치는 법:    터미널에서 답하거나 플래그로 주십시오. 예: --set systems.tax-desk.name='민원 포털'

     GCDK9002 systems.tax-desk.personalData: 답이 필요합니다: 개인정보를 다룹니까?
       허용:       yes, no
       고치는 법:    터미널에서 답하거나 플래그로 주십시오. 예: --set systems.tax-desk.personalData=no

     오류 3건, 경고 0건, 알림 0건
     "
    `);
    expect(requestFiles(folder)).toHaveLength(1);
  });

  test.each(['ko', 'en'] as const)('that will not do are told in the words of a file (%s)', async (lang) => {
    const io = recordedIo();
    const wrong = { ...SYSTEM, 'systems.tax-desk.components.app.ram': '16', 'systems.tax-desk.dataClass': 'X', 'systems.tax-desk.dataClas': 'S' };

    expect(await request('1741000', smallPortfolio(), { set: setOf(wrong), yes: true, lang }, io)).toBe(EXIT.problems);
    expect(io.stderr()).toMatchSnapshot();
  });

  test('that do not fit the portfolio are told of the answer, and nothing is written', async () => {
    const folder = smallPortfolio();
    const { code, io } = await asked(folder, {
      ...SYSTEM,
      'systems.tax-desk.components.app.listens': '22',
      'systems.tax-desk.components.app.listens.22.from': 'nowhere',
    });

    expect(code).toBe(EXIT.problems);
    expect(io.stderr()).toContain('systems.tax-desk.components.app.listens.22.from');
    expect(requestFiles(folder)).toHaveLength(1);
  });
});

describe('the file', () => {
  test('has a title in the language of the conversation where nobody gave one', async () => {
    const { io } = await asked(smallPortfolio(), SYSTEM, { dryRun: true });

    expect(io.stdout()).toContain('title: Request for the government cloud\n');
  });

  test('names a schema that stands beside it, also in a portfolio that had none', async () => {
    const folder = smallPortfolio();
    expect((await asked(folder, SYSTEM)).code).toBe(EXIT.ok);

    const schema = /\$schema=(\S+)/.exec(textOf(folder, FILE))?.[1] ?? 'none';
    expect(existsSync(join(folder, 'requests', schema))).toBe(true);
  });

  test('never takes the place of another', async () => {
    const folder = smallPortfolio();
    const before = 'agency: "1741000"\nsubmitted: 2026-05-04\ntitle: 먼저 있던 신청\n';
    writeFileSync(join(folder, FILE), before);

    const { code, io } = await asked(folder, SYSTEM);

    expect(code).toBe(EXIT.problems);
    expect(io.stderr()).toContain('GCDK9026');
    expect(textOf(folder, FILE)).toBe(before);
  });

  test('is only shown in a dry run', async () => {
    const folder = smallPortfolio();
    const { code, io } = await asked(folder, SYSTEM, { dryRun: true });

    expect(code).toBe(EXIT.ok);
    expect(io.stdout()).toContain("agency: '1741000'");
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test('reads as a person would have written it', async () => {
    const { io } = await asked(
      smallPortfolio(),
      { ...SYSTEM, 'systems.tax-desk.components.app.listens': '8443', submitted: '2026-06-01' },
      { dryRun: true, lang: 'ko' },
    );

    expect(io.stdout()).toMatchInlineSnapshot(`
     "# yaml-language-server: $schema=../.gcdk/schema/request.schema.json
     # gcdk request가 답을 받아 쓴 신청서입니다. 고쳤으면 gcdk check로 확인하십시오.
     agency: '1741000'
     submitted: 2026-06-01
     title: 정부클라우드 이용 신청

     systems:
       - id: tax-desk
         name: 세무 상담
         dataClass: S
         personalData: true
         grade: 3
         components:
           - id: app
             vcpu: 4
             ram: 16 GiB
             os: rocky-9
             listens:
               - { port: 8443, from: [agency] }
     "
    `);
  });
});

test('an agency that does not exist is told with the nearest one', async () => {
  const io = recordedIo();
  expect(await request('1741001', smallPortfolio(), { lang: 'en' }, io)).toBe(EXIT.problems);
  expect(io.stderr()).toContain('1741000');
});

test('every question is listed with key, example and default', async () => {
  const io = recordedIo();
  expect(await request('1741000', smallPortfolio(), { helpAnswers: true, lang: 'en' }, io)).toBe(EXIT.ok);

  const keys = io
    .stdout()
    .split('\n')
    .filter((line) => /^[a-zA-Z]+(\.|$)/.test(line) && !line.includes(' '));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(80);
  expect(keys).toEqual(
    expect.arrayContaining([
      'about',
      'systems.civil-portal.scores.users',
      'fileStorages.office-files.directory.domain',
      'transferLinks.sejong-line.appliance.vendor',
    ]),
  );
});
