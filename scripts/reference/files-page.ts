import { z } from 'zod';
import { cell, code, GENERATED, table } from './markdown';

/** What we read of a JSON Schema. */
const nodeSchema = z.object({
  title: z.string().optional(),
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  const: z.union([z.string(), z.number(), z.boolean()]).optional(),
  examples: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  get additionalProperties() {
    return z.union([nodeSchema, z.boolean()]).optional();
  },
  get items() {
    return nodeSchema.optional();
  },
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get oneOf() {
    return z.array(nodeSchema).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;

const ORDER = ['portfolio', 'waves', 'zone', 'agency', 'request', 'waiver', 'facts', 'lock'];

/** Every file of a portfolio, key by key, from the schemas that read it. */
export function filesPage(schemas: ReadonlyMap<string, object>): string {
  const nodes = ORDER.map((name) => [name, nodeSchema.parse(schemas.get(`${name}.schema.json`))] as const);
  return [
    '# Files of a portfolio',
    '',
    GENERATED,
    '',
    'All are YAML 1.2 in UTF-8. Unknown keys are errors. A quantity always carries its unit. A name or title is one line, or `{ ko: …, en: … }`.',
    'The first line of a file tells editors its schema: `# yaml-language-server: $schema=<path to docs/schema>/request.schema.json`.',
    '',
    ...nodes.map(([name, { title = name }]) => `- [${cell(title)}](#${name})`),
    '',
    ...nodes.flatMap(([name, node]) => [`## ${name}`, '', cell(node.title ?? name), '', ...tables(node)]),
  ].join('\n');
}

/** One table of keys; where a file is of one kind or another, what all kinds have comes first, then a table for each with the rest. */
function tables(node: Node): readonly string[] {
  const kinds = choices(node).map((choice) => ({ name: kindOf(choice), keys: [...rows(choice, '')] }));
  if (kinds.length === 0) return [...keyTable([...rows(node, '')])];
  const [first] = kinds;
  const common = first?.keys.filter((row) => kinds.every(({ keys }) => keys.some((other) => other.join() === row.join()))) ?? [];
  const shared = new Set(common.map((row) => row.join()));
  return [...keyTable(common), ...kinds.flatMap(({ name, keys }) => [`### ${name}`, '', ...keyTable(keys.filter((row) => !shared.has(row.join())))])];
}

const keyTable = (keys: readonly (readonly string[])[]): readonly string[] => [...table(['key', 'required', 'accepts', 'left out'], keys), ''];

/** What tells a kind from the others: the key with one possible value, e.g. `kind: openstack`. */
const kindOf = ({ properties = {} }: Node): string =>
  Object.entries(properties)
    .filter(([, { const: only }]) => only !== undefined)
    .map(([key, { const: only }]) => code(`${key}: ${only}`))
    .join(', ');

function* rows(node: Node, path: string): Iterable<readonly string[]> {
  for (const [key, inner] of Object.entries(node.properties ?? {})) {
    const here = path === '' ? key : `${path}.${key}`;
    yield [code(here), node.required?.includes(key) ? 'yes' : '', accepts(inner), inner.default === undefined ? '' : code(JSON.stringify(inner.default))];
    yield* below(inner, here);
  }
}

function* below(node: Node, path: string): Iterable<readonly string[]> {
  if (isWords(node)) return;
  yield* rows(node, path);
  if (node.items) yield* below(node.items, `${path}[]`);
  if (typeof node.additionalProperties === 'object') yield* below(node.additionalProperties, `${path}.<name>`);
  for (const choice of choices(node)) yield* below(choice, path);
}

const choices = (node: Node): readonly Node[] => [...(node.anyOf ?? []), ...(node.oneOf ?? [])];

/** A text in one language or in both: said once at the top, not at every name. */
const isWords = (node: Node): boolean => choices(node).some(({ properties }) => properties !== undefined && Object.keys(properties).join() === 'ko,en');

function accepts(node: Node): string {
  if (isWords(node)) return 'a text, or one in both languages';
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum) return node.enum.map((one) => code(String(one))).join(', ');
  if (node.items) return `a list${bounds(node.minItems, node.maxItems)}${node.items.properties ? '' : ` of: ${accepts(node.items)}`}`;
  const several = choices(node);
  if (several.length > 0) return [...new Set(several.map(accepts))].join(' · or ');
  if (node.description !== undefined) {
    const [example] = node.examples ?? [];
    const english = node.description.split(' · ').at(-1) ?? node.description;
    return `${cell(english)}${example === undefined ? '' : `, e.g. ${code(String(example))}`}`;
  }
  if (node.type === 'object') return typeof node.additionalProperties === 'object' ? 'a mapping by name' : 'a mapping';
  const least = node.minimum ?? (node.exclusiveMinimum === undefined ? undefined : node.exclusiveMinimum);
  return `${node.type ?? 'anything'}${bounds(least, node.maximum)}`;
}

function bounds(least: number | undefined, most: number | undefined): string {
  // Zod writes the limits of safe integers where a schema sets none.
  const [from, to] = [least, most].map((bound) => (bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound));
  if (from === undefined) return to === undefined ? '' : `, at most ${to}`;
  return to === undefined ? `, at least ${from}` : from === to ? `, exactly ${from}` : `, ${from} to ${to}`;
}
