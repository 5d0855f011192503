import { check, text } from '../request/files';

const marked = (name: string) => text(check({ 'requests/mois.yaml': (request) => request.replace('name: 포털', `name: '${name}'`) }).problems);

test('a name in which an engine would see more than a text is refused in words of its own', () => {
  expect(marked('${Token[TOKEN.1]}')).toMatchInlineSnapshot(`
   "requests/mois.yaml:6:11 GCDK2006 boxes[0].name: not a value that can stand here
     got:      \${Token[TOKEN.1]}
     allowed:  a text without marks of the tools such as \`\${Token[\` or \`{{resolve:\`, which would be replaced and not stay a text
     fix:      write it like this: 민원 포털"
  `);
  expect(['#{TfToken[TOKEN.1]}', '{{resolve:secretsmanager:x}}'].map((name) => marked(name).includes('GCDK'))).toEqual([true, true]);
  expect(marked('${x} 100%{y} {{z}}')).toBe('');
});
