import * as fc from 'fast-check';
import { mapTexts, plainText, terraformText } from '../../../lib/values/template';
import { Cidr } from '../../../lib/values/cidr';

/** What Terraform makes of a text of its JSON, as far as templates go; its own binary agrees (see `scripts/test-terraform.js`). */
const evaluated = (text: string): string => {
  if (/(^|[^$])(\$\$)*\$\{|(^|[^%])(%%)*%\{/.test(text.replaceAll(/\$\$\{|%%\{/g, ''))) throw new Error('a template');
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
};

test('a text that was written for Terraform reads as it was, whatever signs it holds', () => {
  const signs = fc.string({ unit: fc.constantFrom('$', '%', '{', '}', 'a', ' ', '"', '가') });
  fc.assert(fc.property(signs, (text) => evaluated(terraformText(text)) === text));
  expect(terraformText('100%{secure} ${x} $5 90%')).toBe('100%%{secure} $${x} $5 90%');
});

test('marks of the engines become text: they have no escape, so a space parts them', () => {
  expect(['${Token[TOKEN.1]}', 'x #{TfToken[TOKEN.0]}', '&{TfToken[a]}', '{{resolve:secretsmanager:x}}', '{{RESOLVE:ssm:x}}'].map(plainText)).toEqual([
    '${ Token[TOKEN.1]}',
    'x #{ TfToken[TOKEN.0]}',
    '&{ TfToken[a]}',
    '{{ resolve:secretsmanager:x}}',
    '{{ RESOLVE:ssm:x}}',
  ]);
  expect(['${x}', 'Token[1]', '{{x}}', '{{ resolve:x}}', 'resolve: it'].map(plainText)).toEqual(['${x}', 'Token[1]', '{{x}}', '{{ resolve:x}}', 'resolve: it']);
});

test('every text at any depth is mapped, and what holds none is handed on as it is', () => {
  const network = Cidr.of('10.0.0.0/8');
  const value = { a: ['x', { b: 'x' }], m: new Map([['x', 'x']]), n: 1, network, same: ['y'] };
  const mapped = mapTexts(value, (text) => text.replace('x', 'z'));
  expect(mapped).toEqual({ a: ['z', { b: 'z' }], m: new Map([['x', 'z']]), n: 1, network, same: ['y'] });
  expect([mapped.same === value.same, mapped.network === network]).toEqual([true, true]);
  expect(mapTexts(value, (text) => text)).toBe(value);
});
