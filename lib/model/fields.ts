import { z } from 'zod';
import { AGENCY_CODE, parseAgencyCode } from '../values/agency-code';
import { CALENDAR_DATE, parseCalendarDate } from '../values/calendar-date';
import { Cidr, parseAddress } from '../values/cidr';
import { DATA_RATE_UNITS, parseDataRate } from '../values/data-rate';
import { DATA_SIZE_UNITS, parseDataSize } from '../values/data-size';
import { DURATION_UNITS, parseDuration } from '../values/duration';
import { IDENTIFIER, parseIdentifier, RESERVED_IDENTIFIER } from '../values/identifier';
import { nfc, type Text } from '../values/text';
import { WAVE_ID, parseWaveId } from '../values/wave-id';

/** What a field accepts, told to a person; travels in the zod issue's `params`, and the reader of files turns it into a problem. */
export interface Expectation {
  readonly allowed: Text;
  readonly example: string;
  /** What was probably meant by a text that will not do. Left out, or `undefined`: nobody knows. */
  readonly meant?: (written: string) => string | undefined;
  /** Of a quantity: the units it may have, so that a bare number can be answered with them. */
  readonly units?: readonly string[];
  /** Of a quantity: how small and how large it may be. */
  readonly limits?: Text;
  /** What is written here by mistake may be a secret, so it is never shown. */
  readonly secret?: boolean;
  /** Whether a text would do, so that none is recommended that would not. */
  readonly accepts?: (text: string) => boolean;
}

/** What each text field accepts, found by its schema: zod reports a number in its place without asking the field. */
export const expectations = z.registry<Expectation>();

/** A text that one of our parsers turns into a value. `undefined` from the parser means: not acceptable; `special` says so of some texts in other words. */
export function parsed<T>(
  parse: (text: string) => T | undefined,
  expectation: Expectation,
  pattern?: RegExp,
  special: (text: string) => Expectation | undefined = () => undefined,
) {
  const text = z.string().meta({
    description: `${expectation.allowed.ko} · ${expectation.allowed.en}`,
    examples: [expectation.example],
    ...(pattern && { pattern: pattern.source }),
  });
  expectations.add(text, { ...expectation, accepts: (written) => parse(written) !== undefined });
  return text.transform((written, context): T => {
    const value = parse(written);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: written, params: { expectation: special(written) ?? expectation } });
    return z.NEVER;
  });
}

/** A text of one pattern, told to a person in words. */
export const patterned = (pattern: RegExp, ko: string, en: string, example: string) =>
  parsed((text) => (pattern.test(text) ? text : undefined), { allowed: { ko, en }, example }, pattern);

/** ISO 3166-1 alpha-2. */
export const countryField = patterned(/^[A-Z]{2}$/, '국가 코드, 영문 대문자 2자 (ISO 3166-1)', 'a country code of two capital letters (ISO 3166-1)', 'KR');

const units = (table: object): string => Object.keys(table).join(', ');
const unitPattern = (table: object): RegExp => new RegExp(`^\\d+(\\.\\d+)? ?(${Object.keys(table).join('|')})$`);

/** A short name that stays for life: 2 to 40 lower-case letters, digits and single hyphens. */
export const identifierField = parsed(
  parseIdentifier,
  {
    allowed: { ko: '영문 소문자·숫자·붙임표 2~40자, 첫 글자는 영문자', en: '2 to 40 lower-case letters, digits and single hyphens, a letter first' },
    example: 'civil-portal',
  },
  IDENTIFIER,
  (text) =>
    text === RESERVED_IDENTIFIER
      ? {
          allowed: {
            ko: `'${RESERVED_IDENTIFIER}'가 아닌 이름 (도구가 쓰는 예약어)`,
            en: `any id but '${RESERVED_IDENTIFIER}', a word the tools keep for themselves`,
          },
          example: 'construction',
        }
      : undefined,
);

/** A standard agency code, in quotes. */
export const agencyCodeField = parsed(
  parseAgencyCode,
  {
    allowed: { ko: '숫자 7자리 또는 영문 대문자와 숫자 6자리 (따옴표로 묶음)', en: 'seven digits, or a capital letter and six digits, in quotes' },
    example: '1741000',
  },
  AGENCY_CODE,
);

export const waveIdField = parsed(
  parseWaveId,
  {
    allowed: { ko: '영문 소문자·숫자·붙임표 1~30자', en: '1 to 30 lower-case letters, digits and single hyphens' },
    example: '2026-1',
  },
  WAVE_ID,
);

/** A day of the calendar, `YYYY-MM-DD`. */
export const dateField = parsed(
  parseCalendarDate,
  {
    allowed: { ko: '달력에 있는 날짜 YYYY-MM-DD', en: 'a day of the calendar, YYYY-MM-DD' },
    example: '2026-03-31',
  },
  CALENDAR_DATE,
);

/** A size with its unit; becomes GiB. */
export const sizeField = parsed(
  parseDataSize,
  {
    allowed: { ko: `단위가 붙은 크기: ${units(DATA_SIZE_UNITS)}`, en: `a size with its unit: ${units(DATA_SIZE_UNITS)}` },
    example: '512 GiB',
    units: Object.keys(DATA_SIZE_UNITS),
    limits: { ko: '0보다 크고 1048576 PiB 이하', en: 'more than 0, at most 1048576 PiB' },
  },
  unitPattern(DATA_SIZE_UNITS),
);

/** A speed with its unit; becomes bit/s. */
export const rateField = parsed(
  parseDataRate,
  {
    allowed: { ko: `단위가 붙은 속도: ${units(DATA_RATE_UNITS)}`, en: `a speed with its unit: ${units(DATA_RATE_UNITS)}` },
    example: '10 Gbps',
    units: Object.keys(DATA_RATE_UNITS),
    limits: { ko: '1 Kbps 이상 1000 Tbps 이하', en: '1 Kbps to 1000 Tbps' },
  },
  unitPattern(DATA_RATE_UNITS),
);

/** A duration with its unit; becomes minutes. */
export const durationField = parsed(
  parseDuration,
  {
    allowed: { ko: `단위가 붙은 시간: ${units(DURATION_UNITS)}`, en: `a duration with its unit: ${units(DURATION_UNITS)}` },
    example: '4 h',
    units: Object.keys(DURATION_UNITS),
    limits: { ko: '0보다 크고 36500 d 이하', en: 'more than 0, at most 36500 d' },
  },
  unitPattern(DURATION_UNITS),
);

/** A network with its prefix length; host bits must be zero. */
export const cidrField = parsed((text) => Cidr.parse(text), {
  allowed: { ko: '네트워크 주소와 접두 길이 (호스트 비트는 0)', en: 'a network address and its prefix length, host bits zero' },
  example: '10.20.4.0/24',
  meant: (written) => Cidr.around(written)?.toString(),
});

/** One IPv4 or IPv6 address. */
export const addressField = parsed(parseAddress, {
  allowed: { ko: 'IPv4 또는 IPv6 주소 하나', en: 'one IPv4 or IPv6 address' },
  example: '203.0.113.9',
});

/**
 * Control characters, halves of surrogate pairs, line separators, what turns the direction of writing, and what takes no room: by
 * any of them a name could pass for another. Joiners (U+200C, U+200D) stay, by which signs are composed, and the fillers of old Hangul.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;

/** A line of text for people, NFC, without control characters and others that nobody sees, 1 to 200 characters. */
export const lineField = parsed(
  (text) => {
    const line = nfc(text).trim();
    return line.length >= 1 && line.length <= 200 && !UNSEEN.test(line) ? line : undefined;
  },
  { allowed: { ko: '제어 문자가 없는 한 줄, 1~200자', en: 'one line of 1 to 200 characters without control characters' }, example: '민원 포털' },
  undefined,
  (text) =>
    UNSEEN.test(text)
      ? { allowed: { ko: '보이지 않는 문자가 없는 한 줄, 1~200자', en: 'one line of 1 to 200 characters, all of which are seen' }, example: '민원 포털' }
      : undefined,
);

/** A name in both languages, or one text that serves as both. */
export const nameField = z
  .union([lineField, z.strictObject({ ko: lineField, en: lineField })])
  .transform((name): Text => (typeof name === 'string' ? { ko: name, en: name } : name));

/** An address as people have them: no quotes and no signs that a shell, a template or a page would take for its own. */
export const emailField = patterned(
  /^(?=.{6,180}$)(?=[^@]{1,64}@)[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/,
  '전자우편 주소',
  'an e-mail address',
  'cloud@mois.go.kr',
);

/** `id` of the same agency, or `agency/id` of another. */
export const itemRefField = parsed(
  (text) => {
    const [first = '', second, ...rest] = text.split('/');
    if (rest.length > 0) return undefined;
    if (second === undefined) return parseIdentifier(first) && text;
    return parseAgencyCode(first) && parseIdentifier(second) && text;
  },
  {
    allowed: { ko: '같은 기관이면 id, 다른 기관이면 기관코드/id', en: 'an id of the same agency, or agency-code/id of another' },
    example: '1741000/resident-register',
  },
);

/** A name that the zone's own people chose (flavor, image, volume type, network …): printable, no quotes, 1 to 100 characters. */
export const cloudNameField = parsed((text) => (/^[\p{L}\p{N}_.:+/ -]{1,100}$/u.test(text) && text === text.trim() ? nfc(text) : undefined), {
  allowed: { ko: '클라우드에 있는 이름, 1~100자', en: 'a name as the cloud has it, 1 to 100 characters' },
  example: 'gcloud-encrypted',
});

/** The name of a secret in a key store. Never the secret: what looks like key material is refused. */
export const secretRefField = parsed((text) => (/^[a-z][a-z0-9/-]{2,100}$/.test(text) && !/[0-9a-f]{24,}/.test(text) ? text : undefined), {
  allowed: {
    ko: '비밀이 아니라 비밀의 이름 (소문자·숫자·붙임표·빗금)',
    en: 'the name of a secret, never the secret: lower-case letters, digits, hyphens and slashes',
  },
  example: 'links/customs-hq/psk',
  secret: true,
});

/** A whole number from 1 to a thousand million. */
export const positive = z.int().min(1).max(1_000_000_000);
/** A whole number from 1 up to `max`. */
export const countOf = (max: number) => z.int().min(1).max(max);
/** A TCP or UDP port, 1 to 65535. */
export const portField = z.int().min(1).max(65_535);
