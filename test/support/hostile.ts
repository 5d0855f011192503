import * as fc from 'fast-check';

/** Names that try to be something else: markup, scripts, links, table cells, terminal commands, right-to-left text. */
export const HOSTILE_NAMES: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]></style><b>',
  '</title></svg><script>',
  '[link](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  'https://evil.example/ & www.evil.example',
  '| cell | `code` |',
  '`` ` ``',
  '# heading\n- item',
  '\u001B[31mred\u0007',
  'abc\u202Egnp.exe',
  'שלום עולם',
  'وزارة الداخلية',
  '\uD800 half',
  '$(rm -rf /) ${HOME} %s {{x}}',
];

export const hostileName = fc.oneof(
  fc.constantFrom(...HOSTILE_NAMES),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...HOSTILE_NAMES, ...Array.from('<>&"\'`|\\[]()*_~#!-')), { maxLength: 8 }).map((parts) => parts.join('')),
);
