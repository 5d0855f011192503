import { Document, isScalar, isSeq, Scalar, visit } from 'yaml';
import { say } from '../../lib/values/speech';
import type { Language } from '../../lib/values/text';
import type { RequestValue } from './script';

const NOTE = say(
  'gcdk request가 답을 받아 쓴 신청서입니다. 고쳤으면 gcdk check로 확인하십시오.',
  'Written by gcdk request from answers. After editing, run gcdk check.',
);

/** The longest map that is still written on one line. */
const ONE_LINE = 100;

/** A request file as a person would have written it: editor header, quoted agency codes, small maps on one line. */
export function requestText(value: RequestValue, schema: string, language: Language): string {
  const document = new Document(value);
  visit(document, {
    Pair: (_key, pair) => {
      // An agency code is a text, though seven digits look like a number.
      if (isScalar(pair.key) && isScalar(pair.value) && (pair.key.value === 'agency' || pair.key.value === 'with')) pair.value.type = Scalar.QUOTE_SINGLE;
    },
    Map: (_key, map, path) => {
      if (path.length > 4 && map.items.every((pair) => isShort(pair.value)) && JSON.stringify(map.toJSON()).length < ONE_LINE) map.flow = true;
    },
    Seq: (_key, seq) => {
      if (seq.items.every((item) => isScalar(item))) seq.flow = true;
    },
  });
  const body = document.toString({ lineWidth: 0, singleQuote: true });
  return `# yaml-language-server: $schema=${schema}\n# ${NOTE[language]}\n${spaced(body)}`;
}

const isShort = (node: unknown): boolean => isScalar(node) || (isSeq(node) && node.items.every((item) => isScalar(item))) || node === null;

/** A blank line before each section, and lists on one line as the formatter writes them. A plain text cannot hold `: [`, so nothing else is touched. */
const spaced = (body: string): string => body.replace(/^(?=[a-zA-Z]+:$)/gm, '\n').replace(/(?<=: )\[ ([^'"[\]]*) \]/g, '[$1]');
