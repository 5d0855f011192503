import { z } from 'zod';
import { agreementSchema, type Agreement } from '../model/agreement';
import type { Kind } from '../model/kind';
import { agencyCodeField, dateField, lineField } from '../model/fields';
import { entryFields, retirementSchema, type Retirement } from '../model/request';
import type { Problem } from '../problem/problem';
import type { AgencyCode } from '../values/agency-code';
import type { CalendarDate } from '../values/calendar-date';
import type { Document } from './document';
import { noteGap, type Gaps } from './gaps';
import { MAX_PROBLEMS } from './limits';
import { readShape, type WrongShape } from './shape';
import { sourced, type Sourced } from './sourced';

const entrySchema = z.strictObject(entryFields);
/** What is common to the entries of all kinds; an entry carries its kind's own fields beside. */
export type EntrySpec = z.output<typeof entrySchema>;

/** Something that a request says, by whom and when. Requests are carried out by date, then by file. */
export interface Said<T> extends Sourced<T> {
  readonly agency: AgencyCode;
  readonly submitted: CalendarDate;
}

export interface ReadEntry extends Said<EntrySpec> {
  readonly kind: string;
}

/** What could be read of one request file. */
export interface ReadRequest {
  /** Left out where the file does not say it, and then nothing else is told either. */
  readonly agency?: Sourced<AgencyCode>;
  readonly entries: readonly ReadEntry[];
  readonly agreements: readonly Said<Agreement>[];
  readonly retirements: readonly Said<Retirement>[];
  readonly problems: readonly Problem[];
  /** How many mistakes of its shape there are beyond those. */
  readonly untold: number;
}

/** Reads request files: each entry by itself, so that a mistake in one does not hide the others. */
export function requestReader(kinds: readonly Kind[], gaps: Gaps): (document: Document) => ReadRequest {
  const sections = kinds.flatMap(({ kind, section, fields }) =>
    section === undefined ? [] : [{ kind, section, schema: z.strictObject({ ...entryFields, ...fields }) }],
  );
  const list = z.array(z.unknown()).default([]);
  const header = z.strictObject({
    agency: agencyCodeField,
    submitted: dateField,
    title: lineField,
    ...Object.fromEntries(sections.map(({ section }) => [section, list])),
    agreements: list,
    retire: list,
  });

  return (document) => {
    const problems: Problem[] = [];
    let untold = 0;
    const tell = (wrong: WrongShape): void => {
      problems.push(...wrong.problems);
      untold += wrong.untold;
    };
    const top = readShape(header, document, [], document.value);
    if ('problems' in top) {
      tell(top);
      noteGap(gaps, 'requests', document.value);
    }
    const map: Readonly<Record<string, unknown>> = isMap(document.value) ? document.value : {};
    const agency = agencyCodeField.safeParse(map['agency']).data;
    const submitted = dateField.safeParse(map['submitted']).data;

    const each = <T>(section: string, schema: z.ZodType<T>): Said<T>[] => {
      const entries: unknown = map[section];
      return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index) => {
        const path = [section, index];
        const read = readShape(schema, document, path, entry, MAX_PROBLEMS - problems.length);
        if ('problems' in read) {
          tell(read);
          noteGap(gaps, 'requests', entry);
          return [];
        }
        return agency === undefined || submitted === undefined ? [] : [{ ...sourced(read.value, document, path), agency, submitted }];
      });
    };
    const entries = sections.flatMap(({ kind, section, schema }) => each(section, schema).map((entry) => ({ ...entry, kind })));
    const agreements = each('agreements', agreementSchema);
    const retirements = each('retire', retirementSchema);
    return { ...(agency !== undefined && { agency: sourced(agency, document, ['agency']) }), entries, agreements, retirements, problems, untold };
  };
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
