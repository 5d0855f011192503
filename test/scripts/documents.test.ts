import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/reference/pages';

const below = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`);
const DOCUMENTS = ['README.md', 'README.ko.md', ...below('docs'), ...below('examples')];

const textOf = (document: string): string => readFileSync(join(ROOT, document), 'utf8');
/** What a code block holds is no link. */
const prose = (text: string): string => text.replaceAll(/^(```+)[\s\S]*?^\1$/gm, '');
/** As GitHub makes them of headings. */
const anchors = (text: string): readonly string[] =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(DOCUMENTS)('every link of %s leads somewhere', (document) => {
  const links = [...prose(textOf(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
  const lost = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchors(textOf(target)).includes(anchor);
  });

  expect(lost).toEqual([]);
});

test.each(['README', 'docs/tutorials/platform-engineer', 'docs/tutorials/agency', 'docs/tutorials/auditor'])('%s speaks both languages', (document) => {
  expect(textOf(`${document}.md`)).not.toBe('');
  expect(textOf(`${document}.ko.md`)).toMatch(/니다\./);
});

test.each(DOCUMENTS)('%s names no path of some machine', (document) => {
  expect(textOf(document)).not.toMatch(/(^|[\s"'(`])\/(home|root|work|tmp)\//);
});
