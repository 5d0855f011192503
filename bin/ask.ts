import type { Question } from '../lib/model/questions';
import { NOWHERE, type Problem } from '../lib/problem/problem';
import type { Language } from '../lib/values/text';
import type { Asker } from './asker';
import { implied, refusal, spelt } from './answer';
import type { Io } from './io';
import { commandProblems } from './problems';

/** What became of an interview. */
export interface Answers {
  /** In the order of asking. */
  readonly given: ReadonlyMap<string, string>;
  /** Demanded, and answered by nobody. */
  readonly unanswered: readonly Question[];
  readonly refused: readonly Problem[];
  /** Keys that were answered and that no question asks for. */
  readonly unused: readonly string[];
  /** Every question that was or could have been answered, by key. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Somebody was asked, and left. */
  readonly cancelled: boolean;
}

export interface Interview {
  /** Everything to ask, given what was answered so far; called anew whenever that may have changed something. */
  readonly questions: (given: ReadonlyMap<string, string>) => readonly Question[];
  /** Answers from flags and files, by key. */
  readonly known: ReadonlyMap<string, string>;
  /** Take every fallback and ask nothing. */
  readonly silent: boolean;
  readonly language: Language;
}

/**
 * Collects an answer to every question: from flags and files, from a person where there is one, else from the fallback. A
 * person is asked again until the answer will do; of the rest all that is missing or refused is told at once.
 */
export async function interview({ questions, known, silent, language }: Interview, io: Io, ask: Asker = askOnTerminal): Promise<Answers> {
  const given = new Map<string, string>();
  const open = new Map<string, Question>();
  const refused = new Map<string, Problem>();
  const seen = new Map<string, Question>();
  const personal = io.terminal.in && io.terminal.err && !silent;
  const left = (cancelled: boolean): Answers => ({
    given,
    unanswered: [...open.values()],
    refused: [...refused.values()],
    unused: [...known.keys()].filter((key) => !seen.has(key)),
    questions: seen,
    cancelled,
  });

  const next = (): Question | undefined => {
    const all = questions(given);
    for (const question of all) seen.set(question.key, question);
    return all.find(({ key }) => !given.has(key) && !open.has(key) && !refused.has(key));
  };
  // One at a time: what is asked next, what may be chosen and what is assumed all depend on the answers before.
  for (let question = next(); question !== undefined; question = next()) {
    const { key } = question;
    if (question.choices?.length === 0 && !question.open) {
      refused.set(key, commandProblems.noChoice({ ...NOWHERE, path: key }, { prompt: question.prompt }));
      continue;
    }
    let answer = known.get(key) ?? implied(question, known);
    if (answer === undefined && personal && !question.unasked) {
      answer = await ask(question, language);
      if (answer === undefined) return left(true);
    }
    answer ??= question.fallback;
    const problem = answer === undefined ? undefined : refusal(question, answer);
    if (answer === undefined) open.set(key, question);
    else if (problem) refused.set(key, problem);
    else {
      given.set(key, spelt(question, answer));
      const caution = question.caution?.(spelt(question, answer));
      if (caution) io.err(`${caution[language]}\n`);
    }
  }
  return left(false);
}

const askOnTerminal: Asker = async (question, language) => (await import('./ask-terminal')).askOnTerminal(question, language);
