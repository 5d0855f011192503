import type { AgencyReportInput } from '../../../lib/report/agency-input';
import { agencyReport } from '../../../lib/report/agency-report';
import type { Describer } from '../../../lib/model/describe';
import { agencyDocument } from '../../../lib/report/agency-document';
import { agencyMarkdown } from '../../../lib/report/agency-markdown';
import { tenancyPicture } from '../../../lib/report/agency-picture';
import { calendarDate } from '../../../lib/values/calendar-date';
import { byText } from '../../../lib/values/compare';
import { awsZone, MOIS, openstackZone, portfolio, retirement, waves } from '../../support/portfolio';
import { DESCRIBERS, plan, reportInput } from '../../support/report';

/** The report on the first `count` things of one agency, changed as the test says. */
const report = (count: number, overrides: Partial<AgencyReportInput> = {}) => agencyReport({ ...reportInput(count), ...overrides });
const dates = (made: ReturnType<typeof report>): string[] => made.duties.map(({ due, what }) => `${due} ${what.en}`);

/** What is asked for because a zone shuts down. */
const closings = (made: ReturnType<typeof report>) =>
  made.duties.filter(({ what }) => what.en.includes('closes')).map(({ due, what, about }) => [due, what.ko, about.length]);

describe('what an agency is told', () => {
  test('is everything it asked for, by file and line, in order of the nights', () => {
    const made = report(10);

    expect(made.entries.map(({ ref }) => ref).sort(byText)).toEqual([...reportInput(10).portfolio.items.keys()]);
    expect(made.entries[0]?.where).toBe('requests/1741000.yaml:1');
    expect(made.entries.map(({ cutover }) => cutover)).toEqual(made.entries.flatMap(({ cutover }) => cutover ?? []).sort(byText));
  });

  test('is nothing of another agency', () => {
    const made = agencyReport({ ...reportInput(24, { agencies: 12 }), agency: '1200000' });

    expect(made.entries.map(({ ref }) => ref)).toEqual(['1200000/thing-1', '1200000/thing-13']);
  });

  test('holds the reasons of what was refused, by zone and wave', () => {
    const refused = report(17).entries.filter(({ state }) => state === 'refused');

    expect(refused.map(({ ref, refusedBecause }) => [ref, refusedBecause[0]?.zone?.en, refusedBecause[0]?.wave, refusedBecause[0]?.text.en])).toEqual([
      ['1741000/thing-17', 'AWS Seoul', '2026-1', 'the zone is not certified for sensitive (S) data'],
    ]);
  });

  test('says why a thing asked for as open counts as sensitive', () => {
    const input = reportInput(1);
    const items = [...input.portfolio.items.values()].map((item) => ({ ...item, spec: { dataClass: 'O', personalData: true } }));
    const made = agencyMarkdown(agencyReport({ ...input, portfolio: portfolio({ items }) }), 'en');

    expect(made).toContain('asked for as open (O), counts as sensitive (S)');
    expect(made).toContain('asked for as open (O); counts as sensitive (S) because it holds personal data');
    expect(agencyMarkdown(report(1), 'en')).not.toContain('asked for as');
  });

  test('says of what the plan does not know that it is not planned', () => {
    expect(report(3, { placements: [] }).entries.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('sets deadlines by the wave and the night, never by today', () => {
    expect(dates(report(1))).toMatchInlineSnapshot(`
[
  "2026-01-31 Complete the security review and hand its result to the operator",
  "2026-02-16 From this day until the cutover is over, make no changes of your own: no releases, settings or data structures",
  "2026-02-20 Take part in the rehearsal",
  "2026-02-23 Tell users of the outage in the night of the cutover",
  "2026-03-05 Check the result of the cutover and confirm acceptance",
  "2026-05-31 Until this day keep the old system as it was, read-only (90 days after the cutover)",
]
`);
  });

  test('keeps the source of grade 3 for 30 days', () => {
    const storage = report(3).duties.filter(({ what, about }) => what.en.includes('read-only') && about.some(({ en }) => en === 'Customs clearance'));

    expect(storage.map(({ what }) => what.en)).toEqual(['Until this day keep the old system as it was, read-only (30 days after the cutover)']);
  });

  test('keeps every duty of what is recorded as deployed: its night may be ahead, and its source is kept long after', () => {
    const input = reportInput(1);
    const made = agencyReport({ ...input, placements: input.placements.map((placement) => ({ ...placement, deployed: true })) });

    expect(made.entries[0]?.state).toBe('deployed');
    expect(dates(made)).toEqual(dates(report(1)));
    expect([made, report(1)].map(({ duties }) => duties.map(({ moved }) => moved))).toEqual([Array(6).fill(true), Array(6).fill(false)]);
  });

  test('tells once what falls due for several things on one day', () => {
    const made = report(4, plan(4, { agencies: 1, waves: waves(1) }));
    const reviews = made.duties.filter(({ who }) => who === 'security');

    expect(reviews.map(({ about }) => about.length)).toEqual([4]);
  });

  test('asks to confirm a tombstone two weeks before its wave, and nothing else about what goes', () => {
    const input = reportInput(1);
    const items = [...input.portfolio.items.values()].map((item) => ({ ...item, retired: retirement(item.ref, '2027-1') }));
    const made = agencyReport({ ...input, portfolio: portfolio({ items, waves: waves(4) }), describers: {} });

    expect(made.entries[0]).toMatchObject({ state: 'retiring', retirement: { approver: '홍길동', reason: '통합', wave: '2027-1' } });
    expect(dates(made)).toEqual(['2027-02-16 Wave 2027-1 removes it: confirm that its data has left and that it may go (approved by 홍길동)']);
  });

  test('holds what other agencies lead to it: the connection with its night, a line of the picture, and what it must do', () => {
    const input = reportInput(5, { agencies: 12 });
    const due = calendarDate('2026-02-01');
    const duty = { id: 'router', who: 'engineer' as const, due, what: { ko: '설정을 적용합니다', en: 'Apply the configuration' } };
    const link: Describer = {
      kind: 'transfer-link',
      stage: 'link',
      describe: (item, context) => ({
        ...(DESCRIBERS['transfer-link']?.describe(item, context) ?? { asked: { ko: '', en: '' }, facts: [], duties: [], connections: [], boxed: false }),
        partners: [{ agency: '1200000', duties: [duty] }],
        connections: [
          {
            style: 'link',
            from: { zone: 'gwangju' },
            to: { agency: '1200000', site: 'hq', name: { ko: '본청', en: 'HQ' } },
            label: { ko: 'baseline', en: 'baseline' },
          },
        ],
      }),
    };
    const made = agencyReport({ ...input, agency: '1200000', describers: { ...DESCRIBERS, 'transfer-link': link }, tenancies: [] });

    expect(made.entries.map(({ ref }) => ref)).toEqual(['1200000/thing-1']);
    expect(made.connections.map(({ item, cutover }) => [item.en, cutover])).toEqual([
      ['Missing children (Agency 1204000)', input.placements.find(({ kind }) => kind === 'transfer-link')?.cutover],
    ]);
    expect(made.duties.filter(({ who, due: on }) => who === 'engineer' && on === due).map(({ what, about }) => [what.en, about.map(({ en }) => en)])).toEqual([
      ['Apply the configuration', ['Missing children (Agency 1204000)']],
    ]);
    expect(String(tenancyPicture(made, 'en'))).toContain('room of another agency, reached by links only');
  });

  test('lends its rooms to nothing of another agency', () => {
    const input = reportInput(24, { agencies: 12 });
    const rooms: string[] = [];
    const describer: Describer = {
      kind: 'migrated-system',
      stage: 'system',
      describe: ({ agency }, { tenancyOf }) => {
        if (input.tenancies.some(({ zone }) => tenancyOf?.(zone))) rooms.push(agency);
        return { asked: { ko: '', en: '' }, facts: [], duties: [], connections: [], boxed: true };
      },
    };
    agencyReport({ ...input, agency: '1200000', describers: { 'migrated-system': describer } });

    expect([...new Set(rooms)]).toEqual(['1200000']);
  });

  test('asks for another zone a year before one shuts down, for every part that stays there, and says so with the zone', () => {
    const closing = openstackZone('daejeon', { title: { ko: '대전센터', en: 'Daejeon' }, closes: '2030-12-31' });
    const input = reportInput(3, { parts: { zones: [closing, awsZone('seoul-aws')] } });
    const leaving = { ...input, placements: input.placements.map((placement) => ({ ...placement, retiredIn: '2030-1' })) };
    const made = agencyReport(input);

    expect(closings(made)).toEqual([['2029-12-31', '대전센터가 2030. 12. 31.(화)에 문을 닫습니다. 그곳에 있는 주 부분을 이날까지 다른 영역에 신청합니다', 2]]);
    expect(closings(agencyReport(leaving))).toEqual([]);
    expect(agencyMarkdown(made, 'ko')).toContain('대전센터 (주, 2030. 12. 31.(화) 폐쇄)');
    expect(agencyMarkdown(made, 'en')).toContain('by that day everything must have moved to another zone');
  });

  test('counts what retires or was withdrawn, so that its figures add up to all that was asked for', () => {
    const input = reportInput(17);
    const [first] = [...input.portfolio.items.values()];
    const items = [...input.portfolio.items.values()].map((item) => (item === first ? { ...item, retired: retirement(item.ref, '2027-1') } : item));
    const figures = agencyDocument(
      agencyReport({ ...input, portfolio: { ...input.portfolio, items: new Map(items.map((item) => [item.ref, item])) } }),
      'en',
    ).flatMap((block) => (block.type === 'figures' ? block.figures : []));

    expect(figures.slice(0, 4).map(({ label, value }) => `${value} ${label}`)).toEqual([
      '17 requests',
      '15 planned or done',
      '1 retired or withdrawn',
      '1 without a place',
    ]);
  });

  test('needs no describer: a kind without one is told by its name', () => {
    expect(report(1, { describers: {} }).entries[0]?.asked).toEqual({ ko: '정보시스템', en: 'system' });
  });

  test('fails for an agency that the portfolio does not have', () => {
    expect(() => report(1, { agency: '9999999' })).toThrow(new RangeError("the portfolio has no agency '9999999'"));
    expect(report(1).agency.agency).toBe(MOIS);
  });
});
