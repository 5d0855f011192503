import { awsOutput, changesBetween, output, type Files } from '../../support/output';

const [OLD, NEW] = ['hunter2-old', 'hunter2-new'];
const told = (before: Files, after: Files): string => JSON.stringify(changesBetween(before, after).map(({ differences }) => differences));
const resource = (properties: object) => output({ resource: { t: { x: properties } } });

const tunnels = (key: string) => awsOutput({ Resources: { X: { Type: 'T', Properties: { Tunnels: [{ PreSharedKey: key }] } } } });

const variable = (value: string) => output({ variable: { x: { sensitive: true, default: value } }, output: { y: { sensitive: true, value } } });

const parameter = (value: string) => awsOutput({ Parameters: { X: { NoEcho: true, Default: value } } });

const both = (value: string) => output({ resource: { t: { x: { psk: 'abcd', password: 'abcdef', command: `${value} abcdef` } } } });

const copied = (value: string) => output({ variable: { x: { sensitive: true, default: value } }, resource: { t: { x: { command: `login ${value} now` } } } });

describe('a secret is never shown', () => {
  test.each([
    'psk',
    'password',
    'payload',
    'admin_pass',
    'secret',
    'client_secret',
    'private_key',
    'access_key',
    'secret_key',
    'container_sync_key',
    'user_data',
    'conn_str',
    'auth_token',
  ])('under %s', (key) => {
    expect(told(resource({ [key]: OLD }), resource({ [key]: NEW }))).toBe(`[[{"path":"${key}","before":null,"after":null}]]`);
  });

  test('under a key of CloudFormation, deep inside of something that was added, or inside of a text that is JSON', () => {
    expect(told(tunnels(OLD), tunnels(NEW))).toBe('[[{"path":"Tunnels[0].PreSharedKey","before":null,"after":null}]]');
    expect(told(resource({}), resource({ site: { psk: NEW, mtu: 1400 } }))).toBe('[[{"path":"site","after":"{\\"psk\\":\\"***\\",\\"mtu\\":1400}"}]]');
    expect(told(resource({}), resource({ template: `{"password":"${NEW}"}` }))).not.toContain('hunter2');
    expect(told(resource({ template: `{"password":"${OLD}"}` }), resource({ template: `{"password":"${NEW}"}` }))).toBe(
      '[[{"path":"template.password","before":null,"after":null}]]',
    );
  });

  test('nor is a value of a sensitive variable, output or parameter', () => {
    expect(told(variable(OLD), variable(NEW))).toBe('[[{"path":"value","before":null,"after":null}],[{"path":"default","before":null,"after":null}]]');
    expect(told(parameter(OLD), parameter(NEW))).toBe('[[{"path":"Default","before":null,"after":null}]]');
  });

  test('nor a part of one of which another is a part', () => {
    expect(told(both('a'), both('b'))).toBe('[[{"path":"command","before":"\\"a ***\\"","after":"\\"b ***\\""}]]');
  });

  test('nor a copy of one that stands in clear elsewhere', () => {
    expect(told(copied(OLD), copied(NEW))).not.toContain('hunter2');
  });
});

test('a name, a reference or a type of a secret is shown', () => {
  expect(told(resource({ payload_content_type: 'a', secret_ref: 'a' }), resource({ payload_content_type: 'b', secret_ref: 'b' }))).toBe(
    '[[{"path":"payload_content_type","before":"\\"a\\"","after":"\\"b\\""},{"path":"secret_ref","before":"\\"a\\"","after":"\\"b\\""}]]',
  );
});

test('a long text is shown from where it begins to differ, 80 characters at most', () => {
  const same = 'the same words '.repeat(20);
  const [[change] = []] = changesBetween(resource({ note: `${same}one${same}` }), resource({ note: `${same}two${same}` })).map(
    ({ differences }) => differences,
  );

  expect(change?.before).toMatch(/^"… same words onethe same words .*…$/);
  expect(change?.after).toMatch(/^"… same words twothe same words .*…$/);
  expect([change?.before?.length, change?.after?.length]).toEqual([80, 80]);
});

test('control characters are shown, not obeyed', () => {
  expect(told(resource({ note: 'a' }), resource({ note: '\u202eb\u001b[31m' }))).toContain(String.raw`\\u{202e}b`);
});
