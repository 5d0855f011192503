import type { z } from 'zod';
import type { Expectation } from '../model/fields';
import type { Text } from '../values/text';
import { discriminatorOf, expectationOf, isWhole, optionsOf, typeOf, valuesOf } from './schema-walk';

type Issue = z.core.$ZodIssue;

export const ENTRIES: Text = { ko: '항목', en: 'entries' };
export const CHARACTERS: Text = { ko: '글자', en: 'characters' };
const TEXT: Text = { ko: '글', en: 'text' };
const MAP: Text = { ko: "'키: 값' 맵", en: "a map of 'key: value'" };
const LIST: Text = { ko: '목록', en: 'a list' };
const TYPES: Readonly<Record<string, Text>> = {
  string: TEXT,
  number: { ko: '숫자', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: '참·거짓 값', en: 'true or false' },
  object: MAP,
  record: MAP,
  array: LIST,
};
const OTHER: Text = { ko: '다른 종류의 값', en: 'a value of another type' };

export const either = (texts: readonly Text[]): Text => ({ ko: texts.map(({ ko }) => ko).join(' / '), en: texts.map(({ en }) => en).join(' / ') });
export const english = (text: string): Text => ({ ko: text, en: text });
export const typeName = (value: unknown): Text => TYPES[Array.isArray(value) ? 'array' : typeof value] ?? OTHER;
export const fits = (type: string, value: unknown): boolean => {
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  if (typeof value === 'string') return type === 'string' || type === 'enum' || type === 'literal' || type === 'union';
  return type === typeof value || (typeof value === 'number' && type === 'literal');
};

/** What a field accepts, in words. */
export function wanted(field: z.core.$ZodType | undefined, type?: string): Text {
  const expectation = expectationOf(field);
  if (expectation) return expectation.allowed;
  const values = valuesOf(field).map(String);
  if (values.length > 0) return english(values.join(', '));
  if (field !== undefined && optionsOf(field).length > 0) {
    const discriminator = discriminatorOf(field);
    return discriminator ? MAP : either(optionsOf(field).map((option) => wanted(option)));
  }
  const own = field && (isWhole(field) ? 'int' : typeOf(field));
  return TYPES[own ?? ''] ?? TYPES[type ?? ''] ?? OTHER;
}

/** The form of a text that has no words of its own: only the files that gcdk writes hold such texts. */
export function formOf(issue: Issue | undefined): Text {
  const told = issue?.code === 'custom' ? expectationIn(issue.params) : undefined;
  return told?.allowed ?? { ko: 'gcdk가 쓴 그대로의 형식', en: 'the form in which gcdk writes it' };
}

export function expectationIn(params: Readonly<Record<string, unknown>> | undefined): Expectation | undefined {
  const told = params?.['expectation'];
  return typeof told === 'object' && told !== null && 'allowed' in told && 'example' in told ? (told as Expectation) : undefined;
}
