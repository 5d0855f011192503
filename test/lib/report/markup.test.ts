import * as fc from 'fast-check';
import { escaped, markup } from '../../../lib/report/markup';
import { hostileName } from '../../support/hostile';

describe('markup', () => {
  test('escapes what is put into it, and not what is markup already', () => {
    const inner = markup`<b>${'<script>'}</b>`;

    expect(`${markup`<p title="${`"'&`}">${inner}</p>`}`).toBe('<p title="&quot;&#39;&amp;"><b>&lt;script&gt;</b></p>');
  });

  test('joins lists, leaves out what is false or undefined, and writes numbers with two decimals at most', () => {
    expect(`${markup`${[1 / 3, 'a', undefined, false]}`}`).toBe('0.33a');
  });

  test('shows marks that turn the direction of writing instead of obeying them', () => {
    expect(escaped('abc\u202Etxt.exe')).toBe('abc\uFFFDtxt.exe');
  });

  test('never lets a name open an element, end an attribute or hide a control character', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        expect(escaped(name)).not.toMatch(/[<>"'\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
