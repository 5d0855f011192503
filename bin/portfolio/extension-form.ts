import { parseIdentifier } from '../../lib/values/identifier';
import type { Text } from '../../lib/values/text';
import type { Extension } from '../../stacks/extension';

/** What an extension's module lacks, as its engineer finds it: `kinds[0].needs`, and what is wanted there. */
export interface Lack {
  readonly path: string;
  readonly wanted: Text;
}

const same = (text: string): Text => ({ ko: text, en: text });
const FUNCTION: Text = { ko: '함수', en: 'a function' };
const BUILDER: Text = { ko: '함수 또는 { unsupported: { ko, en } }', en: 'a function, or { unsupported: { ko, en } }' };
const FUNCTIONS = ['needs', 'check', 'parts', 'obstacles', 'estimate', 'facts'] as const;

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isText = (value: unknown): boolean => isObject(value) && typeof value['ko'] === 'string' && typeof value['en'] === 'string';
const isShape = (value: unknown): boolean => isObject(value) && Object.values(value).every((field) => isObject(field) && '_zod' in field);
const isSection = (value: unknown): boolean => typeof value === 'string' && /^[a-z][A-Za-z0-9]{0,39}$/.test(value);
const isBuilder = (value: unknown): boolean => isFunction(value) || (isObject(value) && isText(value['unsupported']));
const optional =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

/** What a kind must have; the order in which it is told. */
const KIND: readonly (readonly [key: string, is: (value: unknown) => boolean, wanted: Text])[] = [
  ['kind', (value) => typeof value === 'string' && parseIdentifier(value) !== undefined, { ko: "'object-archive' 같은 id", en: "an id like 'object-archive'" }],
  ['title', isText, same('{ ko, en }')],
  ['section', optional(isSection), { ko: "'objectArchives' 같은 키", en: "a key like 'objectArchives'" }],
  ['fields', isShape, { ko: 'zod 스키마의 맵', en: 'a map of zod schemas' }],
  ...FUNCTIONS.map((key) => [key, isFunction, FUNCTION] as const),
  ['operatorSteps', optional(isFunction), FUNCTION],
  ['describer', optional(isObject), { ko: 'Describer', en: 'a Describer' }],
  ['questionnaire', optional(isObject), { ko: 'Questionnaire', en: 'a Questionnaire' }],
  ['openstack', isBuilder, BUILDER],
  ['aws', isBuilder, BUILDER],
];

/** Whether something is an extension at all: one or more of its keys, and no other. */
export function isExtension(value: unknown): value is Extension {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  const { kinds, openstack, aws } = value;
  return (
    keys.every((key) => ['kinds', 'openstack', 'aws'].includes(key)) &&
    optional(Array.isArray)(kinds) &&
    optional(isFunction)(openstack) &&
    optional(isFunction)(aws) &&
    (kinds ?? openstack ?? aws) !== undefined
  );
}

/**
 * Everything that the kinds of an extension lack of the form that the product relies on.
 *
 * @throws what a getter of the extension throws
 */
export const lacksOf = (kinds: readonly unknown[]): Lack[] =>
  kinds.flatMap((kind, index): Lack[] => {
    const path = `kinds[${index}]`;
    if (!isObject(kind)) return [{ path, wanted: { ko: 'defineKind(…)로 만든 종류', en: 'a kind made with defineKind(…)' } }];
    return KIND.flatMap(([key, is, wanted]) => (is(kind[key]) ? [] : [{ path: `${path}.${key}`, wanted }]));
  });
