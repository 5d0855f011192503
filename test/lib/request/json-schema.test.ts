import { jsonSchemas } from '../../../lib/request/json-schema';
import { KINDS } from './files';

const schemas = jsonSchemas(KINDS);

test('there is a schema for every file of a portfolio, in a fixed order', () => {
  expect([...schemas.keys()]).toEqual(['agency', 'facts', 'lock', 'portfolio', 'request', 'waiver', 'waves', 'zone'].map((name) => `${name}.schema.json`));
  for (const schema of schemas.values()) expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});

test('a request has a section for each kind, refuses other keys, and asks for no defaults', () => {
  expect(schemas.get('request.schema.json')).toMatchObject({
    additionalProperties: false,
    required: ['agency', 'submitted', 'title'],
    properties: { boxes: { type: 'array', items: { additionalProperties: false, required: ['id', 'name', 'size'] } } },
  });
});

test('quantities are texts with a pattern and an example, as people write them', () => {
  expect(schemas.get('request.schema.json')).toMatchObject({
    properties: {
      boxes: { items: { properties: { size: { type: 'string', examples: ['512 GiB'], pattern: '^\\d+(\\.\\d+)? ?(MB|GB|TB|PB|MiB|GiB|TiB|PiB)$' } } } },
    },
  });
});
