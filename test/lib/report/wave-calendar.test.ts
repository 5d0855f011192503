import * as fc from 'fast-check';
import { waveCalendar, type WaveCalendarInput } from '../../../lib/report/wave-calendar';
import { hostileName } from '../../support/hostile';
import { openstackZone, wave, waves } from '../../support/portfolio';
import { FREEZES, kindTitle, plan } from '../../support/report';
import { parseXml } from '../../support/xml';

const input = (count: number, options: Parameters<typeof plan>[1] = {}): WaveCalendarInput => ({
  ...plan(count, { parts: { settings: { freezes: FREEZES } }, ...options }),
  kindTitle,
});

const numbers = (svg: string, pattern: RegExp): number =>
  [...svg.matchAll(pattern)].reduce((sum, [, count = '0']) => sum + Number(count.replaceAll(',', '')), 0);

describe('the wave calendar', () => {
  test('names everything that moves while it fits', () => {
    const svg = waveCalendar(input(6), 'ko');

    expect(
      ['민원 포털', '여권 정보 통합관리', '관세 통관', '안전신문고 긴급 신고', '실종아동 찾기', '119 신고 접수'].filter(
        (name) => !svg.includes(`>${name}</text>`),
      ),
    ).toEqual([]);
  });

  test.each([1, 60, 700, 5000])('counts each of %i requests once, placed or not', (count) => {
    const made = input(count);
    const svg = waveCalendar(made, 'ko');

    expect(numbers(svg, /fill="#0b4f8a">([\d,]+)건<\/text>/g)).toBe(made.placements.length);
    expect(svg).toContain(made.refusals.length === 0 ? '모든 요청을 배치했습니다' : `배치하지 못한 요청 ${made.refusals.length}건`);
  });

  test('fits on an A3 sheet in landscape, and 5,000 things take less than a megabyte', () => {
    const svg = waveCalendar(input(5000, { agencies: 40 }), 'en');
    const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? [];

    expect([Number(width), Number(height) <= 1122]).toEqual([1587, true]);
    expect(svg.length).toBeLessThan(1_000_000);
  });

  test('shades freezes with their names, and tells hard from soft by pattern and by word', () => {
    const svg = waveCalendar(input(6), 'ko');

    expect(
      [
        '회계 마감 (금지)',
        '풍수해 대책 기간 (회피)',
        '한 번 있는 기간 (금지)',
        '제9회 전국동시지방선거',
        'url(#hard)',
        'url(#soft)',
        'url(#hard-behind)',
      ].filter((part) => !svg.includes(part)),
    ).toEqual([]);
  });

  test('darkens the lane of a zone from the day on which it shuts down, and says the day', () => {
    const [within, later] = ['2027-03-31', '2042-12-31'].map((closes) =>
      waveCalendar(input(6, { waves: waves(4), parts: { zones: [openstackZone('daejeon', { title: { ko: '대전센터', en: 'Daejeon' }, closes })] } }), 'ko'),
    );

    expect(within).toContain('<title>대전센터: 2027. 3. 31.(수) 폐쇄</title>');
    expect(within).toContain('>2027. 3. 31.(수) 폐쇄</text>');
    expect(later).not.toContain('<title>대전센터:');
    expect(later).toContain('>2042. 12. 31.(수) 폐쇄</text>');
  });

  test('names a freeze of every year in a row of its own, though it falls once into the plan', () => {
    const yearly = { id: 'exam', name: { ko: '수능', en: 'Exam' }, from: '2026-03-10', to: '2026-03-20', yearly: true, hardness: 'hard' as const };
    const svg = waveCalendar(input(6, { waves: waves(1), parts: { settings: { freezes: [yearly] } } }), 'ko');

    expect(svg).toContain('>수능 (금지)</text>');
    expect(svg).not.toContain('한 번');
  });

  test('parts what it counts by kind from what it counts by agency', () => {
    const svg = waveCalendar(input(700, { agencies: 40, waves: waves(2) }), 'ko');

    expect(svg).toContain('>기관별</text>');
    expect(svg.indexOf('>기관별</text>')).toBeGreaterThan(svg.search(/>\d+ 정보시스템<\/text>/));
  });

  test('tells in words what it shows', () => {
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(waveCalendar(input(6, { waves: waves(2) }), 'en'))?.[1]).toMatchInlineSnapshot(
      `"6 items move in 2 waves between Sun 1 Mar 2026 and Thu 31 Dec 2026; 0 could not be placed. wave 2026-1 (Mon 2 Mar 2026 to Fri 26 Jun 2026): 3; wave 2026-2 (Tue 1 Sep 2026 to Fri 4 Dec 2026): 3."`,
    );
  });

  test('puts waves that overlap below each other', () => {
    const svg = waveCalendar(input(4, { waves: [wave('early', '2026-03-01', '2026-06-30'), wave('late', '2026-05-01', '2026-08-31')] }), 'en');
    const y = (name: string): number => Number(new RegExp(`y="([\\d.]+)"[^>]*>Wave ${name}<`).exec(svg)?.[1]);

    expect(y('late')).toBeGreaterThan(y('early'));
  });

  test('stands for a portfolio without waves, zones’ load or freezes', () => {
    expect(() => parseXml(waveCalendar({ ...plan(0, { waves: [] }), kindTitle }, 'ko'))).not.toThrow();
  });

  test('is well-formed, fetches nothing and holds no script, whatever the names', () => {
    fc.assert(
      fc.property(hostileName, fc.integer({ min: 1, max: 12 }), (text, count) => {
        const name = { ko: text, en: text };
        const svg = waveCalendar({ ...input(count, { name: () => name }), kindTitle: () => name }, 'ko');
        const { elements, attributes } = parseXml(svg);

        expect(
          elements.filter((element) => !['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'rect', 'line', 'path', 'circle', 'text'].includes(element)),
        ).toEqual([]);
        expect(
          attributes.filter(([key, value]) => key.startsWith('on') || key === 'href' || key === 'style' || (/:\/\//.test(value) && key !== 'xmlns')),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for the same plan', () => {
    const made = input(60);

    expect(waveCalendar({ ...made, placements: made.placements.toReversed() }, 'ko')).toBe(waveCalendar(made, 'ko'));
  });
});
