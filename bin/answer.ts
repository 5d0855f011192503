import type { z } from 'zod';
import { partsOf, type Question } from '../lib/model/questions';
import { NOWHERE, shown, type Problem } from '../lib/problem/problem';
import type { Document } from '../lib/request/document';
import { readShape } from '../lib/request/shape';
import { isWhole, typeOf, valuesOf } from '../lib/request/schema-walk';
import { shapeProblems } from '../lib/request/shape-problems';
import { nearest } from '../lib/values/nearest';
import { commandProblems } from './problems';

/**
 * What is wrong with an answer, in the words in which a file with the same value would be refused; `undefined` where nothing is.
 * An empty answer is fine where leaving the thing out is.
 */
export function refusal(question: Question, answer: string): Problem | undefined {
  if (answer.trim() === '' && question.fallback === '') return undefined;
  const parts = question.several ? partsOf(answer) : [answer.trim()];
  if (parts.length === 0) return one(question, '');
  for (const [index, part] of parts.entries()) {
    const problem = one(question, part);
    if (problem) return problem;
    if (parts.indexOf(part) < index) return commandProblems.answeredTwice(at(question), { answer: shown(part) });
  }
  const why = question.refuse?.(answer);
  return why && commandProblems.refused(at(question), { answer: shown(answer), why });
}

/** An answer as it is kept: choices by their value, parts with one comma and space between. */
export function spelt(question: Question, answer: string): string {
  const spell = (part: string): string => chosen(question, part)?.value ?? part;
  return question.several ? partsOf(answer).map(spell).join(', ') : spell(answer.trim());
}

/**
 * What follows from answers to questions below this one: `systems.civil-portal.dataClass` names a system, `entry.to` says that
 * there is an entry.
 */
export function implied(question: Question, known: ReadonlyMap<string, string>): string | undefined {
  const below = [...known.keys()].flatMap((key) => (key.startsWith(`${question.key}.`) ? [key.slice(question.key.length + 1)] : []));
  if (below.length === 0) return undefined;
  if (question.implied) return question.implied(below);
  // A reference has no dot inside; an address has, and is never a key.
  if (question.several) return [...new Set(below.map((key) => key.slice(0, `${key}.`.indexOf('.'))))].join(', ');
  return question.choices?.some(({ value }) => value === 'yes') === true ? 'yes' : undefined;
}

const at = ({ key }: Question): Problem['where'] => ({ ...NOWHERE, path: key });
const chosen = ({ choices }: Question, answer: string) => choices?.find(({ value, also }) => value === answer || also?.includes(answer));

function one(question: Question, answer: string): Problem | undefined {
  const { choices, open, field } = question;
  if (choices && chosen(question, answer)) return undefined;
  if (choices && !open) {
    const why = question.excluded?.(answer);
    if (why) return commandProblems.refused(at(question), { answer: shown(answer), why });
    const allowed = choices.map(({ value }) => value);
    return shapeProblems.notOneOf(at(question), { got: shown(answer), allowed, nearest: nearest(answer, allowed) });
  }
  if (!field) return undefined;
  const value = valueOf(field, answer);
  const shape = readShape(field, documentOf(question, answer), [], value);
  return 'problems' in shape ? shape.problems[0] : undefined;
}

/** An answer as its field would find it in a file: numbers are no texts there. */
function valueOf(field: z.ZodType, answer: string): unknown {
  const numeric = typeOf(field) === 'number' || isWhole(field) || valuesOf(field).some((value) => typeof value === 'number');
  return numeric && /^-?\d+(\.\d+)?$/.test(answer) ? Number(answer) : answer;
}

/** An answer stands in no file; its key is its place. */
const documentOf = (question: Question, answer: string): Document => ({
  file: '',
  digest: '',
  value: answer,
  sound: true,
  place: () => at(question),
  source: () => answer,
});
