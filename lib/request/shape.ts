import type { z } from 'zod';
import type { Expectation } from '../model/fields';
import { shown, type Problem } from '../problem/problem';
import { nearest } from '../values/nearest';
import type { Document } from './document';
import { MAX_PROBLEMS } from './limits';
import { asTyped, isOutOfLimits, meantBy } from './meant';
import type { Path } from './path';
import { discriminatorOf, expectationOf, keysOf, optionsOf, schemaAt, typeOf, valuesOf } from './schema-walk';
import { shapeProblems } from './shape-problems';
import { CHARACTERS, either, english, ENTRIES, expectationIn, fits, formOf, typeName, wanted } from './shape-words';

type Issue = z.core.$ZodIssue;

/** What is wrong with a shape. */
export interface WrongShape {
  readonly problems: readonly Problem[];
  /** How many mistakes there are beyond those. */
  readonly untold: number;
}

/**
 * A part of a document read by a schema, or everything that is wrong with its shape, each with its place.
 *
 * @param room how many mistakes are put into words; the others are counted only, because words are a hundred times dearer. Default 1,000
 */
export function readShape<T>(schema: z.ZodType<T>, document: Document, base: Path, value: unknown, room = MAX_PROBLEMS): { readonly value: T } | WrongShape {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const explainer = new Explainer(document, base, value, room);
  const problems = explainer.all(schema, result.error.issues, []);
  return { problems, untold: explainer.untold };
}

/** Turns zod's issues into problems. Paths of issues begin at `value`, which stands in the document at `base`. */
class Explainer {
  #told = 0;
  #untold = 0;

  constructor(
    private readonly document: Document,
    private readonly base: Path,
    private readonly value: unknown,
    private readonly room: number,
  ) {}

  /** Mistakes for which there was no room. */
  get untold(): number {
    return this.#untold;
  }

  /** `schema` is what stands at `at` inside the value. */
  all(schema: z.core.$ZodType, issues: readonly Issue[], at: Path): Problem[] {
    return withoutOwnLimits(issues).flatMap((issue) => {
      // Each unknown key is a mistake of its own.
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [''];
      const before = this.#told;
      const fitting = keys.slice(0, this.room - before);
      this.#untold += keys.length - fitting.length;
      if (fitting.length === 0) return [];
      const told = this.one(schema, issue.code === 'unrecognized_keys' ? { ...issue, keys: fitting } : issue, at);
      // What was told of a union's forms has been counted inside already.
      this.#told = before + told.length;
      return told;
    });
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
    if (received === null) return [shapeProblems.noValue(this.place(path), { wanted: wanted(field), example: this.example(field) })];
    if (issue.code === 'invalid_union' && field) return this.union(field, issue, path, received);
    return [this.plain(issue, field, path, received)];
  }

  private plain(issue: Issue, field: z.core.$ZodType | undefined, path: Path, received: unknown): Problem {
    const place = this.place(path);
    const expectation = expectationOf(field);
    const told = (issue.code === 'custom' ? expectationIn(issue.params) : undefined) ?? expectation;
    const got = told?.secret === true ? HIDDEN : this.got(path, received);
    switch (issue.code) {
      case 'invalid_type':
        if (expectation?.units && typeof received === 'number')
          return shapeProblems.noUnit(place, { got, allowed: expectation.allowed, units: expectation.units });
        if (issue.expected === 'string' && (typeof received === 'number' || typeof received === 'boolean'))
          return expectation?.accepts?.(got) === false
            ? this.refused(place, got, got, expectation)
            : shapeProblems.unquoted(place, { got, allowed: wanted(field) });
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
        if (told?.units && typeof received === 'string' && /^\d+(\.\d+)?$/.test(received))
          return shapeProblems.noUnit(place, { got, allowed: told.allowed, units: told.units });
        return told
          ? this.refused(place, got, String(received), { ...expectation, ...told })
          : shapeProblems.malformed(place, { got, allowed: english(issue.message) });
      }
      case 'invalid_key':
        return shapeProblems.malformed(this.place(path, 'key'), { got: shown(path.at(-1)), allowed: formOf(issue.issues[0]) });
      default:
        return shapeProblems.malformed(place, { got, allowed: formOf(issue) });
    }
  }

  /** A text that a field does not accept, and the spelling that was meant where one can be told. */
  private refused(place: Problem['where'], got: string, written: string, told: Expectation): Problem {
    const allowed = told.limits && isOutOfLimits(written, told) ? told.limits : told.allowed;
    return shapeProblems.notAccepted(place, {
      got,
      allowed,
      example: asTyped(told.example),
      nearest: told.secret === true ? undefined : meantBy(written, told),
    });
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
    const example = this.example(field) ?? values[0];
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

  /** What may be written there, as it must be typed. */
  private example(field: z.core.$ZodType | undefined): string | undefined {
    const { example } = expectationOf(field) ?? {};
    return example === undefined ? undefined : asTyped(example);
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

/** zod has a limit of its own for whole numbers; where ours is broken, too, only ours is told. */
function withoutOwnLimits(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue, index) => {
    const own = (issue.code === 'too_big' || issue.code === 'too_small') && issue.origin === 'int';
    return !own || issues[index + 1]?.path.join('\n') !== issue.path.join('\n');
  });
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
