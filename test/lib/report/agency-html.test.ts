import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { agencyHtml } from '../../../lib/report/agency-html';
import { agencyMarkdown } from '../../../lib/report/agency-markdown';
import { agencyReport } from '../../../lib/report/agency-report';
import { agencyTerminal } from '../../../lib/report/agency-terminal';
import { cellWidth } from '../../../lib/values/cell-width';
import { hostileName } from '../../support/hostile';
import { agency, MOIS } from '../../support/portfolio';
import { reportInput } from '../../support/report';
import { parseXml } from '../../support/xml';

const onPremises = [{ id: 'hq', name: { ko: '세종청사 전산실', en: 'Sejong machine room' }, networks: ['172.16.0.0/16'], gateway: '203.0.113.9' }];
const report = (count: number) => agencyReport(reportInput(count, { parts: { agencies: [agency(MOIS, { onPremises })] } }));
/** A report in which every name is the same hostile text. */
const named = (count: number, text: string) => {
  const input = reportInput(count, { name: () => ({ ko: text, en: text }), parts: { agencies: [agency(MOIS)] } });
  return agencyReport({ ...input, kindTitle: () => ({ ko: text, en: text }) });
};
/** How many cells a row has, escaped bars not counted. */
const cells = (line: string): number => line.replaceAll(/\\[\\|]/g, '').split('|').length;
/** The page as XML: void elements closed, the doctype gone. */
const xml = (html: string): string => html.replace(/^<!doctype html>\n/, '').replaceAll(/<(meta [^>]*)>/g, '<$1/>');

describe('the page of an agency', () => {
  test.each(['ko', 'en'] as const)('shows every placement with its night and zone (%s)', (language) => {
    const made = report(60);
    const html = agencyHtml(made, language);
    const missing = made.entries.filter(({ name, id }) => !html.includes(`<h3>${name[language].replaceAll("'", '&#39;')} (${id})`));

    expect(missing).toEqual([]);
    expect(html.split('<article class="card ').length - 1).toBe(60);
  });

  test('says its language', () => {
    expect([agencyHtml(report(1), 'ko'), agencyHtml(report(1), 'en')].map((html) => /<html lang="(\w+)">/.exec(html)?.[1])).toEqual(['ko', 'en']);
  });

  test('has a policy that admits its own style by hash, and nothing else', () => {
    const html = agencyHtml(report(10), 'ko');
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');

    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
  });

  test('reads by keyboard and by ear: a way past the contents, named regions, captions, headed rows, a titled picture', () => {
    const html = agencyHtml(report(10), 'ko');
    const { elements } = parseXml(xml(html).replace(/<style>.*?<\/style>/s, ''));
    const count = (element: string): number => elements.filter((one) => one === element).length;

    expect(html).toContain('<a class="skip" href="#content">본문으로 바로 가기</a>');
    expect(count('caption')).toBe(count('table'));
    expect(html.split('<div class="table" role="region" aria-label="').length - 1).toBe(count('table'));
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="picture-title picture-desc"/);
  });

  test('draws each network with its addresses, what stands in it, copies apart, and the lines to sites and zones', () => {
    const svg = /<svg.*<\/svg>/s.exec(agencyHtml(report(10), 'ko'))?.[0] ?? '';

    expect(
      ['10.16.0.0/24, fd00:16::/64', '세종청사 전산실', '소산 복제본 · 2027-1', '광주 분원 ↔ 세종청사 전산실'].filter((text) => !svg.includes(text)),
    ).toEqual([]);
    expect(svg).toContain('stroke-dasharray="7 4" marker-end="url(#arrow)"');
  });

  test('lets no name become an element, an attribute, an address to fetch, or a control character', () => {
    const expected = new Set(parseXml(xml(agencyHtml(named(7, 'plain'), 'ko')).replace(/<style>.*?<\/style>/s, '')).elements);
    fc.assert(
      fc.property(hostileName, (text) => {
        const html = agencyHtml(named(7, text), 'ko').replace(/<style>.*?<\/style>/s, '');
        const { elements, attributes } = parseXml(xml(html));

        expect(elements.filter((element) => !expected.has(element) && element !== 'bdi')).toEqual([]);
        expect(
          attributes.filter(([key, value]) => key.startsWith('on') || key === 'src' || key === 'style' || (key === 'href' && !value.startsWith('#'))),
        ).toEqual([]);
        expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 25 },
    );
  });

  test('fetches nothing', () => {
    expect(agencyHtml(report(60), 'ko').replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)|@import|<link|<script|<iframe|<img/);
  });

  test('is the same for the same plan, whatever the order of its parts', () => {
    const input = reportInput(30);
    const turned = { ...input, placements: input.placements.toReversed(), refusals: input.refusals.toReversed(), tenancies: input.tenancies.toReversed() };

    expect(agencyHtml(agencyReport(turned), 'ko')).toBe(agencyHtml(agencyReport(input), 'ko'));
  });
});

describe('the report in Markdown', () => {
  test('says of each request what it gets and where it was asked for', () => {
    expect(
      agencyMarkdown(report(1), 'ko')
        .split('\n')
        .filter((line) => line.includes('민원 포털'))[0],
    ).toBe('| 민원 포털 | 정보시스템 | 전환 예정 | 2026-1 | 2026. 3. 2.(월) | 최대 8시간 | 대전 본원 | `requests/1741000.yaml:1` |');
  });

  test('gives every row of a table as many cells as its head, whatever the names', () => {
    fc.assert(
      fc.property(hostileName, (text) => {
        const lines = agencyMarkdown(named(7, text), 'en').split('\n');
        const heads = lines.flatMap((line, index) => (lines[index + 1]?.startsWith('| ---') ? [index] : []));

        for (const head of heads) {
          const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
          expect(new Set(lines.slice(head, end).map(cells)).size).toBe(1);
        }
        expect(lines.join('\n')).not.toMatch(/(?<!\\)<[a-z/!]|(?<!\\)\]\(|https?:\/\//i);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the report on a terminal', () => {
  test.each([60, 80, 100, 140])('stays within %i cells, Korean counted double', (width) => {
    const wide = agencyTerminal(report(20), 'ko', { width })
      .split('\n')
      .filter((line) => cellWidth(line) > width);

    expect(wide).toEqual([]);
  });

  test('sends no command to the terminal, whatever the names, and no colour unless asked', () => {
    fc.assert(
      fc.property(hostileName, (text) => {
        expect(agencyTerminal(named(5, text), 'en').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 25 },
    );
    expect(agencyTerminal(report(1), 'en', { color: true })).toContain('\u001B[1m');
  });

  test('names everything', () => {
    const made = report(60);
    const text = agencyTerminal(made, 'en');

    expect(made.entries.filter(({ name, id }) => !text.includes(`${name.en} (${id})`))).toEqual([]);
  });
});
