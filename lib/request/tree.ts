import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Place, Problem } from '../problem/problem';
import { nfc } from '../values/text';
import { MAX_DEPTH, MAX_SYNTAX_PROBLEMS } from './limits';
import type { Path } from './path';
import { yamlProblems } from './yaml-problems';

/** How the tree turns an offset of the text into a place. */
export type PlaceAt = (offset: number, path: Path) => Place;

/**
 * The plain value of a tree, every text and key in NFC. What plain data cannot be is reported and left out: keys that stand
 * twice, that are no text, or that would reach an object's prototype. (The library's own check for duplicates compares every
 * key with every other, which a large map turns into an attack.)
 */
export function plainValue(root: Node | null, place: PlaceAt, problems: Problem[]): unknown {
  const report = (node: { readonly range?: readonly number[] | null | undefined }, path: Path): Place => place(node.range?.[0] ?? 0, path);
  const path: (string | number)[] = [];

  const valueOf = (node: unknown): unknown => {
    if (isScalar(node) && typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? ''))
      problems.push(yamlProblems.leadingZero(report(node, path), { written: node.source ?? '', number: node.value }));
    if (isScalar(node)) return typeof node.value === 'string' ? normalised(node.value) : node.value;
    if (path.length > MAX_DEPTH) return null;
    if (isMap(node)) return objectOf(node);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        path.push(index);
        const value = valueOf(item);
        path.pop();
        return value;
      });
    }
    return null;
  };

  const objectOf = (map: YAMLMap): Record<string, unknown> => {
    const object: Record<string, unknown> = {};
    const seen = new Map<string, Scalar>();
    for (const { key, value } of map.items) {
      if (problems.length > MAX_SYNTAX_PROBLEMS) break;
      const name = keyText(key);
      if (name === undefined || !isScalar(key)) {
        const at = isMap(key) || isSeq(key) || isScalar(key) ? key : map;
        problems.push(yamlProblems.keyNotText(report(at, path), isScalar(key) ? scalarKey(key) : COMPOUND_KEY));
        continue;
      }
      const first = seen.get(name);
      if (first !== undefined) {
        const { line, column } = report(first, path);
        problems.push(yamlProblems.duplicateKey(report(key, [...path, name]), { key: name, first: `${line}:${column}` }));
      } else if (name === '<<' && key.type === 'PLAIN') {
        problems.push(yamlProblems.mergeKey(report(key, path), {}));
      } else if (FORBIDDEN.has(name)) {
        problems.push(yamlProblems.forbiddenKey(report(key, path), { key: name }));
      } else {
        seen.set(name, key);
        path.push(name);
        object[name] = valueOf(value);
        path.pop();
      }
    }
    return object;
  };

  return valueOf(root);
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const COMPOUND_KEY = { written: '? …', kind: { ko: '목록이나 맵', en: 'a list or a map' } };

/** A key as text, in NFC; `undefined` for any other key. */
export const keyText = (key: unknown): string | undefined => (isScalar(key) && typeof key.value === 'string' ? normalised(key.value) : undefined);

function scalarKey({ value, source }: Scalar): { readonly written: string; readonly kind: { readonly ko: string; readonly en: string } } {
  const written = source ?? String(value);
  if (value === null) return { written, kind: { ko: '빈 값', en: 'empty' } };
  return typeof value === 'number' ? { written, kind: { ko: '숫자', en: 'a number' } } : { written, kind: { ko: '참·거짓 값', en: 'true or false' } };
}

/** Most texts of a portfolio are ASCII, which has one spelling. */
const normalised = (text: string): string => (/^[\u0020-\u007E\n]*$/.test(text) ? text : nfc(text));
