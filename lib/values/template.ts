/**
 * A text without what an engine would take for more than text, whoever wrote it: its own marker of a value to come (`${Token[`), and
 * CloudFormation's reference to a secret, which it resolves in any string. Neither has an escape, so a space is put in.
 */
export const plainText = (text: string): string => text.replaceAll(/[$#&]\{(?=(Tf)?Token\[)/g, '$& ').replaceAll(/\{\{(?=resolve:)/gi, '{{ ');

/** A text as Terraform's JSON writes it when it is to stay a text: `${` and `%{` begin a template, doubled signs do not. */
export const terraformText = (text: string): string => plainText(text).replaceAll(/[$%](?=\{)/g, '$&$&');

/** Every text in a value, at any depth, in another form; a part in which nothing changes is handed on as it is. Keys, and what is no plain data, stay. */
export function mapTexts<T>(value: T, form: (text: string) => string): T;
export function mapTexts(value: unknown, form: (text: string) => string): unknown {
  if (typeof value === 'string') return form(value);
  if (Array.isArray(value)) {
    const mapped = value.map((one: unknown) => mapTexts(one, form));
    return mapped.some((one, index) => one !== value[index]) ? mapped : value;
  }
  if (value instanceof Map) {
    const mapped = new Map([...value].map(([key, one]: [unknown, unknown]) => [key, mapTexts(one, form)]));
    return [...mapped].some(([key, one]) => one !== value.get(key)) ? mapped : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const mapped = Object.entries(value).map(([key, one]: [string, unknown]) => [key, mapTexts(one, form), one] as const);
  return mapped.some(([, one, before]) => one !== before) ? Object.fromEntries(mapped.map(([key, one]) => [key, one])) : value;
}
