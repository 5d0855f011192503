import type { Language, Text } from '../lib/values/text';
import type { Io } from './io';

/** One question to a person; a flag or an answers file can answer it before it is asked. */
export interface Question {
  readonly key: string;
  readonly prompt: Text;
  /** Shown grey in the empty field. */
  readonly example: string;
  /** Taken when nothing is answered. Left out: an answer is demanded. */
  readonly fallback?: string | undefined;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** What is wrong with an answer, or `undefined`. */
  readonly refuse?: (answer: string) => Text | undefined;
}

/** Asks one question on a terminal. `undefined`: the person gave up (Ctrl-C). */
export type Asker = (question: Question, language: Language) => Promise<string | undefined>;

/** What became of a list of questions. */
export type Answers =
  | { readonly given: ReadonlyMap<string, string> }
  | { readonly unanswered: readonly Question[] }
  | { readonly refused: readonly Refused[] }
  | { readonly cancelled: true };

export interface Refused {
  readonly question: Question;
  readonly answer: string;
  readonly why: Text;
}

export interface Interview {
  readonly questions: readonly Question[];
  /** Answers from flags and files, by key. */
  readonly known: ReadonlyMap<string, string>;
  /** Take every fallback and ask nothing. */
  readonly silent: boolean;
  readonly language: Language;
}

/**
 * Collects an answer to every question: from flags, from a person where there is one, else from the fallback. Reports all
 * that is missing or refused at once.
 */
export async function interview({ questions, known, silent, language }: Interview, io: Io, ask: Asker = askOnTerminal): Promise<Answers> {
  const given = new Map<string, string>();
  const refused: Refused[] = [];
  const unanswered: Question[] = [];
  const personal = io.terminal.in && io.terminal.err && !silent;
  for (const question of questions) {
    let answer = known.get(question.key);
    if (answer === undefined && personal) {
      answer = await ask(question, language);
      if (answer === undefined) return { cancelled: true };
    }
    answer ??= question.fallback;
    if (answer === undefined) {
      unanswered.push(question);
      continue;
    }
    const why = wrong(question, answer);
    if (why) refused.push({ question, answer, why });
    else given.set(question.key, answer);
  }
  if (refused.length > 0) return { refused };
  return unanswered.length > 0 ? { unanswered } : { given };
}

/** What is wrong with an answer, by its choices and its own rule. */
export function wrong({ choices, refuse }: Question, answer: string): Text | undefined {
  if (choices && !choices.some(({ value }) => value === answer)) {
    const values = choices.map(({ value }) => value).join(', ');
    return { ko: `다음 가운데 하나여야 합니다: ${values}`, en: `must be one of: ${values}` };
  }
  return refuse?.(answer);
}

const askOnTerminal: Asker = async (question, language) => {
  const prompts = await import('@clack/prompts');
  const message = question.prompt[language];
  const answer = question.choices
    ? await prompts.select({
        message,
        options: question.choices.map(({ value, label }) => ({ value, label: label[language] })),
        ...(question.fallback === undefined ? {} : { initialValue: question.fallback }),
        output: process.stderr,
      })
    : await prompts.text({
        message,
        placeholder: question.example,
        ...(question.fallback === undefined ? {} : { defaultValue: question.fallback }),
        validate: (text) => ((text ?? '') === '' && question.fallback !== undefined ? undefined : wrong(question, text ?? '')?.[language]),
        output: process.stderr,
      });
  return prompts.isCancel(answer) ? undefined : String(answer);
};
