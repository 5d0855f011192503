import type { z } from 'zod';
import type { Expectation } from '../model/fields';
import { shown, type Problem } from '../problem/problem';
import { nearest } from '../values/nearest';
import type { Text } from '../values/text';
import type { Document } from './document';
import type { Path } from './path';
import { discriminatorOf, expectationOf, isWhole, keysOf, optionsOf, schemaAt, typeOf, valuesOf } from './schema-walk';
import { shapeProblems } from './shape-problems';

type Issue = z.core.$ZodIssue;

/** A part of a document read by a schema, or everything that is wrong with its shape, each with its place. */
export function readShape<T>(
  schema: z.ZodType<T>,
  document: Document,
  base: Path,
  value: unknown,
): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return { problems: new Explainer(document, base, value).all(schema, result.error.issues, []) };
}

/** Turns zod's issues into problems. Paths of issues begin at `value`, which stands in the document at `base`. */
class Explainer {
  constructor(
    private readonly document: Document,
    private readonly base: Path,
    private readonly value: unknown,
  ) {}

  /** `schema` is what stands at `at` inside the value. */
  all(schema: z.core.$ZodType, issues: readonly Issue[], at: Path): Problem[] {
    return issues.flatMap((issue) => this.one(schema, issue, at));
  }

  private one(schema: z.core.$ZodType, issue: Issue, at: Path): Problem[] {
    const inside = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const path = [...at, ...inside];
    const field = schemaAt(schema, inside, valueAt(this.value, at));
    const received = valueAt(this.value, path);
    if (issue.code === 'unrecognized_keys') return this.unknownKeys(issue.keys, keysOf(field) ?? [], path);
    if (issue.code === 'invalid_union' && 'discriminator' in issue)
      return [this.discriminator(schemaAt(schema, inside.slice(0, -1), valueAt(this.value, at)), path, received)];
    if (received === undefined) return [this.missing(field, path)];
    if (received === null) return [shapeProblems.noValue(this.place(path), { wanted: wanted(field), example: expectationOf(field)?.example })];
    if (issue.code === 'invalid_union' && field) return this.union(field, issue, path, received);
    return [this.plain(issue, field, path, received)];
  }

  private plain(issue: Issue, field: z.core.$ZodType | undefined, path: Path, received: unknown): Problem {
    const place = this.place(path);
    const expectation = expectationOf(field);
    const got = expectation?.secret === true ? HIDDEN : this.got(path, received);
    switch (issue.code) {
      case 'invalid_type':
        if (expectation?.units && typeof received === 'number')
          return shapeProblems.noUnit(place, { got, allowed: expectation.allowed, units: expectation.units });
        if (issue.expected === 'string' && (typeof received === 'number' || typeof received === 'boolean'))
          return shapeProblems.unquoted(place, { got, allowed: wanted(field) });
        return shapeProblems.wrongType(place, { received: typeName(received), got, wanted: wanted(field, issue.expected) });
      case 'invalid_value':
        return this.notOneOf(place, got, issue.values.map(String));
      case 'too_big':
      case 'too_small': {
        const above = issue.code === 'too_big';
        const bound = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
        if (Array.isArray(received)) return shapeProblems.wrongCount(place, { count: received.length, bound, above, of: ENTRIES });
        if (typeof received === 'string') return shapeProblems.wrongCount(place, { count: received.length, bound, above, of: CHARACTERS });
        return shapeProblems.outOfRange(place, { got, bound, above, inclusive: issue.inclusive !== false });
      }
      case 'custom': {
        const told = expectationIn(issue.params) ?? expectation;
        if (told?.units && typeof received === 'string' && /^\d+(\.\d+)?$/.test(received))
          return shapeProblems.noUnit(place, { got, allowed: told.allowed, units: told.units });
        return told
          ? shapeProblems.notAccepted(place, { got, allowed: told.allowed, example: meant(told, received) ?? told.example })
          : shapeProblems.malformed(place, { got, allowed: english(issue.message) });
      }
      case 'invalid_key':
        return shapeProblems.malformed(this.place(path, 'key'), { got: shown(path.at(-1)), allowed: formOf(issue.issues[0]) });
      default:
        return shapeProblems.malformed(place, { got, allowed: formOf(issue) });
    }
  }

  private unknownKeys(keys: readonly string[], allowed: readonly string[], path: Path): Problem[] {
    const map = valueAt(this.value, path);
    const free = allowed.filter((key) => !(typeof map === 'object' && map !== null && Object.hasOwn(map, key)));
    return keys.map((key) =>
      // A key that stands already is hardly what was meant, unless nothing else comes near.
      shapeProblems.unknownKey(this.place([...path, key], 'key'), { key, allowed, nearest: nearest(key, free) ?? nearest(key, allowed) }),
    );
  }

  /** Shown at the map that lacks the key, or in the list that lacks the entry. */
  private missing(field: z.core.$ZodType | undefined, path: Path): Problem {
    const owner = path.slice(0, -1);
    const place = { ...this.place(owner), path: this.place(path).path };
    const values = valuesOf(field).map(String);
    const example = expectationOf(field)?.example ?? values[0];
    return shapeProblems.missing(place, { key: String(path.at(-1) ?? ''), wanted: wanted(field), example });
  }

  /** Tells what is wrong with the form that was most likely meant; of several short forms, all of them. */
  private union(field: z.core.$ZodType, issue: Issue & { readonly code: 'invalid_union' }, path: Path, received: unknown): Problem[] {
    const options = optionsOf(field);
    const branches = issue.errors.map((issues, index) => ({ option: options[index] ?? field, issues: issues as readonly Issue[] }));
    const fitting = branches.filter(({ option }) => fits(typeOf(option), received));
    const [only] = fitting;
    if (only && fitting.length === 1) return this.all(only.option, only.issues, path);
    const forms = fitting.length > 0 ? fitting : branches;
    const texts = forms.map(({ option }) => wanted(option));
    const near =
      typeof received === 'string'
        ? nearest(
            received,
            forms.flatMap(({ option }) => valuesOf(option).map(String)),
          )
        : undefined;
    return [shapeProblems.noForm(this.place(path), { got: this.got(path, received), allowed: either(texts), nearest: near })];
  }

  /** A key by whose value the form of the whole map is chosen. */
  private discriminator(union: z.core.$ZodType | undefined, path: Path, received: unknown): Problem {
    const allowed = (union && discriminatorOf(union)?.values) ?? [];
    if (received !== undefined) return this.notOneOf(this.place(path), this.got(path, received), allowed);
    const place = { ...this.place(path.slice(0, -1)), path: this.place(path).path };
    return shapeProblems.missing(place, { key: String(path.at(-1) ?? ''), wanted: english(allowed.join(', ')), example: allowed[0] });
  }

  private notOneOf(place: Problem['where'], got: string, allowed: readonly string[]): Problem {
    return shapeProblems.notOneOf(place, { got, allowed, nearest: nearest(got, allowed) });
  }

  private place(path: Path, of?: 'key' | 'value'): Problem['where'] {
    return this.document.place([...this.base, ...path], of);
  }

  /** Scalars as they were typed; collections by their kind and size. */
  private got(path: Path, received: unknown): string {
    if (Array.isArray(received)) return `[…] (${received.length})`;
    if (typeof received === 'object') return '{…}';
    return shown(typeof received === 'string' ? received : (this.document.source([...this.base, ...path]) ?? received));
  }
}

/** In place of what may be a secret. */
const HIDDEN = '•••';
const ENTRIES: Text = { ko: '항목', en: 'entries' };
const CHARACTERS: Text = { ko: '글자', en: 'characters' };
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

const either = (texts: readonly Text[]): Text => ({ ko: texts.map(({ ko }) => ko).join(' / '), en: texts.map(({ en }) => en).join(' / ') });
const english = (text: string): Text => ({ ko: text, en: text });
const typeName = (value: unknown): Text => TYPES[Array.isArray(value) ? 'array' : typeof value] ?? OTHER;
const fits = (type: string, value: unknown): boolean => {
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  if (typeof value === 'string') return type === 'string' || type === 'enum' || type === 'literal' || type === 'union';
  return type === typeof value || (typeof value === 'number' && type === 'literal');
};

/** What a field accepts, in words. */
function wanted(field: z.core.$ZodType | undefined, type?: string): Text {
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

/** The form of a text, from the pattern that refused it. */
function formOf(issue: Issue | undefined): Text {
  if (issue?.code !== 'invalid_format') return OTHER;
  if (issue.format === 'url')
    return { ko: '전체 주소 (예: https://keystone.example.kr:5000/v3)', en: 'a whole address, e.g. https://keystone.example.kr:5000/v3' };
  return issue.pattern === undefined ? english(issue.format) : { ko: `형식 ${issue.pattern}`, en: `of the form ${issue.pattern}` };
}

const meant = ({ meant: guess }: Expectation, received: unknown): string | undefined => (typeof received === 'string' ? guess?.(received) : undefined);

function expectationIn(params: Readonly<Record<string, unknown>> | undefined): Expectation | undefined {
  const told = params?.['expectation'];
  return typeof told === 'object' && told !== null && 'allowed' in told && 'example' in told ? (told as Expectation) : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
