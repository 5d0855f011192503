import * as fc from 'fast-check';
import { code, type Document, heading, list, paragraph, short, strong, table } from '../../../lib/report/document';
import { markdownDocument, markdownText } from '../../../lib/report/document-markdown';
import { folded, terminalDocument } from '../../../lib/report/document-terminal';
import { cellWidth } from '../../../lib/values/cell-width';
import { hostileName } from '../../support/hostile';

const document: Document = [
  heading(1, '안내'),
  paragraph(['하나 ', strong('둘'), ' ', code('a`b|c')], 'warn'),
  table('표', [short('날짜'), '할 일'], [['2026. 3. 2.(월)', 'a | b']]),
  list(['첫째', '1. 둘째'], true),
  { type: 'facts', facts: [{ label: '주소', value: [code('10.0.0.0/8')] }] },
  { type: 'commands', lines: ['gcdk plan'] },
];

describe('a document in Markdown', () => {
  test('has headings, quotes, tables, lists and commands, and escapes what would be one of them', () => {
    expect(markdownDocument(document)).toMatchInlineSnapshot(`
     "# 안내

     > 하나 **둘** \`\` a\`b|c \`\`

     | 날짜 | 할 일 |
     | --- | --- |
     | 2026. 3. 2.(월) | a \\| b |

     1. 첫째
     2. 1\\. 둘째

     - 주소: \`10.0.0.0/8\`

     \`\`\`sh
     gcdk plan
     \`\`\`
     "
    `);
  });

  test('leaves ordinary names as they are', () => {
    expect(['민원 포털', 'Government24 (pilot)', '2026-1', 'A & B', 'smart-factory'].map(markdownText)).toEqual([
      '민원 포털',
      'Government24 (pilot)',
      '2026-1',
      'A & B',
      'smart-factory',
    ]);
  });

  test('makes no element, link, image or code of a name', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        expect(markdownText(name)).not.toMatch(/(?<!\\)[`[\]|]|<|https?:|www\.|\p{Cc}/iu);
      }),
    );
  });
});

describe('a document on a terminal', () => {
  test('stands in columns', () => {
    expect(terminalDocument(document, { width: 60 })).toMatchInlineSnapshot(`
     "안내
     ====

     하나 둘 a\`b|c

     날짜             할 일
     ---------------  -----
     2026. 3. 2.(월)  a | b

     1. 첫째
     2. 1. 둘째

     주소  10.0.0.0/8

         gcdk plan
     "
    `);
  });

  test('folds every text within its width, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = folded(text, width);

        expect(lines.every((line) => cellWidth(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(folded(text, 10_000).join('').replaceAll(' ', ''));
      }),
    );
  });
});
