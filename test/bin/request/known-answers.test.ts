import { knownAnswers } from '../../../bin/request/known-answers';
import { folderWith, recordedIo } from '../../support/io';

const read = (text: string, set: readonly string[] = []) =>
  knownAnswers({ answers: 'answers.yaml', set }, recordedIo({ cwd: folderWith(new Map([['answers.yaml', text]])) }));

test('a file of answers may be nested like the request, or flat like the flags', () => {
  const nested = read('systems:\n  portal:\n    name: { ko: 포털, en: Portal }\n    personalData: false\n    components: [{ id: web, vcpu: 4 }]\n');
  const flat = read('systems.portal.name: 포털\nsystems.portal.name.en: Portal\nsystems.portal.personalData: false\nsystems.portal.components.web.vcpu: 4\n');

  expect(nested.problems).toEqual([]);
  expect([...nested.known]).toEqual([...flat.known]);
  expect(nested.known.get('systems.portal.components.web.vcpu')).toBe('4');
});

test('a flag wins over the file', () => {
  expect(read('title: 하나\n', ['title=둘']).known.get('title')).toBe('둘');
});

test('JSON is read as well', () => {
  expect(read('{"about": ["systems", "transferLinks"]}').known.get('about')).toBe('systems, transferLinks');
});

test.each([
  ['a flag without a value', '{}', ['dataClass'], 'GCDK9023'],
  ['a file that is a list', '- a\n', [], 'GCDK9025'],
])('%s is refused', (_what, text, set, code) => {
  expect(read(text, set).problems.map((problem) => problem.code)).toContain(code);
});

test('a file that is not there is refused', () => {
  expect(knownAnswers({ answers: 'nowhere.yaml' }, recordedIo()).problems[0]?.code).toBe('GCDK9024');
});
