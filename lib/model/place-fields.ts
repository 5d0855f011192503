import { parsed, patterned } from './fields';

/** A scheme, a host, perhaps a port and a path. Nothing else: what stands in front of an `@`, behind a `?` or behind a `#` has no meaning here, and ends in documents that people read. */
const ENDPOINT = /^https?:\/\/([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/;
const EXAMPLE = 'https://keystone.example.kr:5000/v3';
const CREDENTIALS = {
  allowed: {
    ko: '계정과 비밀번호가 없는 주소 (비밀은 환경 변수로 전달)',
    en: 'an address without user and password, which are handed over in the environment',
  },
  example: EXAMPLE,
  secret: true,
};

const endpoint = (scheme: RegExp, ko: string, en: string) =>
  parsed(
    (text) => (ENDPOINT.test(text) && scheme.test(text) && URL.canParse(text) ? text : undefined),
    { allowed: { ko, en }, example: EXAMPLE },
    ENDPOINT,
    // Whatever it was meant for, what stands before an @ may be a password: it is not shown.
    (text) => (text.includes('@') ? CREDENTIALS : undefined),
  );

/** Where a service answers: `http` or `https`, without credentials, query or fragment. */
export const endpointField = endpoint(
  /^https?:/,
  'http:// 또는 https:// 로 시작하는 주소 (계정·질의·조각 없이)',
  'an address that begins with http:// or https://, without user, query and fragment',
);

/** As `endpointField`, `https` only. */
export const secureEndpointField = endpoint(
  /^https:/,
  'https:// 로 시작하는 주소 (계정·질의·조각 없이)',
  'an address that begins with https://, without user, query and fragment',
);

/** A bucket of S3 or of a store like it. */
export const bucketField = patterned(
  /^(?=.{3,63}$)[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)*$/,
  '버킷의 이름: 영문 소문자·숫자·붙임표·점 3~63자',
  'the name of a bucket: 3 to 63 lower-case letters, digits, hyphens and dots',
  'gcdk-admin-state',
);

/** The beginning of the names of PostgreSQL schemas; hyphens become underscores, and `pg_` belongs to PostgreSQL. */
export const schemaPrefixField = patterned(
  /^(?=.{2,40}$)(?!pg[-_])[a-z][a-z0-9]*([-_][a-z0-9]+)*$/,
  '스키마 이름의 첫머리: 영문 소문자·숫자·붙임표·밑줄 2~40자 (pg_ 제외)',
  'the beginning of a schema’s name: 2 to 40 lower-case letters, digits, hyphens and underscores, not pg_',
  'gcdk-admin',
);
