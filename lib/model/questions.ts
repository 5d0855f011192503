import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date';
import type { Text } from '../values/text';
import type { Agency } from './agency';
import type { Portfolio } from './whole';

/** One answer that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
  /** Other spellings that mean the same, e.g. `예` for `yes`. */
  readonly also?: readonly string[];
}

/**
 * One question to a person, as data. Its key is the way to the answer in an answers file, made of names and never of
 * positions: `systems.civil-portal.components.web.vcpu`.
 */
export interface Question {
  readonly key: string;
  readonly prompt: Text;
  /** A sentence that helps to answer. */
  readonly hint?: Text | undefined;
  /** A typical answer; shown grey in the empty field. */
  readonly example: string;
  /** Taken when nothing is answered; empty: the thing is left out. Left out: an answer is demanded. */
  readonly fallback?: string | undefined;
  /** How the fallback follows from other answers; the list of keys says this in place of one case. */
  readonly follows?: Text | undefined;
  readonly choices?: readonly Choice[] | undefined;
  /** Other answers than the choices are fine too, if `field` takes them. */
  readonly open?: boolean | undefined;
  /** Several answers with commas between them; each must be acceptable, and none may stand twice. */
  readonly several?: boolean | undefined;
  /** What one answer is read by: the same schema as the field of the file, so that a mistake is told in the same words. */
  readonly field?: z.ZodType | undefined;
  /** What else is wrong with an answer, or `undefined`. */
  readonly refuse?: ((answer: string) => Text | undefined) | undefined;
  /** Why an answer is not among the choices although it exists, or `undefined`. */
  readonly excluded?: ((answer: string) => Text | undefined) | undefined;
  /** What whoever gave this answer should know, though it is fine; or `undefined`. */
  readonly caution?: ((answer: string) => Text | undefined) | undefined;
  /** The answer that follows when questions below this key were answered (their keys, without this one). Left out: names of things, or yes. */
  readonly implied?: ((below: readonly string[]) => string | undefined) | undefined;
  /** Nearly everybody is served by the fallback: nobody is asked, but a flag or an answers file may say otherwise. */
  readonly unasked?: boolean | undefined;
}

/** The answers given so far, to those who make questions and entries of them. */
export class Given {
  constructor(
    private readonly answers: ReadonlyMap<string, string>,
    private readonly prefix = '',
  ) {}

  /** The answers below a key: `below('systems.civil-portal').text('name')`. */
  below(key: string): Given {
    return new Given(this.answers, `${this.prefix}${key}.`);
  }

  /** Whole key of an answer here. */
  key(key: string): string {
    return this.prefix + key;
  }

  /** The answer; `undefined` where nothing or an empty text was answered. */
  text(key: string): string | undefined {
    const answer = this.answers.get(this.prefix + key);
    return answer === '' ? undefined : answer;
  }

  /** The answer as a number, where it is one. */
  number(key: string): number | undefined {
    const answer = this.text(key);
    return answer === undefined || Number.isNaN(Number(answer)) ? undefined : Number(answer);
  }

  /** The parts of an answer with commas; none where nothing was answered. */
  list(key: string): readonly string[] {
    return partsOf(this.text(key) ?? '');
  }

  /** Whether a yes-or-no question was answered with yes. */
  yes(key: string): boolean {
    return this.text(key) === 'yes';
  }
}

/** `web, app,db` → three parts, without the spaces around them. */
export const partsOf = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a questionnaire may know when it asks about one thing. */
export interface QuestionContext {
  readonly agency: Agency;
  readonly portfolio: Portfolio;
  readonly today: CalendarDate;
  /** The thing's id, as its agency named it. */
  readonly id: string;
  /** Everything answered so far, of all things. */
  readonly all: Given;
  /** What was answered of this thing. */
  readonly given: Given;
}

/** Something that a thing cannot do without, and that the same request must ask for: a link for the copies of a storage. */
export interface Entailed {
  /** A section of the request file. */
  readonly section: string;
  readonly id: string;
  /** What is already known of it, by its own questions' keys (`dataClass`). */
  readonly answers: Readonly<Record<string, string>>;
}

/** A section of a request file as a conversation: what to ask of each thing in it, and the entry that the answers make. Pure. */
export interface Questionnaire {
  /** The section's key in a request file. */
  readonly section: string;
  /** How the first question calls it: "a system to move". */
  readonly about: Text;
  /** The question for the ids of the things, which are the first answer of a section. */
  readonly ids: {
    readonly prompt: Text;
    readonly hint?: Text;
    readonly example: string;
    readonly field: z.ZodType;
    readonly choices?: (context: Pick<QuestionContext, 'agency' | 'portfolio'>) => readonly Choice[];
  };
  /** In the order of asking. Called anew after every answer: what is asked depends on what was answered. Keys are whole. */
  questions(context: QuestionContext): readonly Question[];
  entails?(context: QuestionContext): readonly Entailed[];
  /** The entry as its author would write it: keys in reading order, quantities with their units. */
  entry(context: QuestionContext): Readonly<Record<string, unknown>>;
  /** Answers, by key inside a thing, that together lead to every question; the list of keys is made from them. */
  readonly samples: readonly Readonly<Record<string, string>>[];
}
