import type { Question } from '../lib/model/questions';
import type { Language } from '../lib/values/text';

/** Asks a person one question. `undefined`: the person gave up (Ctrl-C). */
export type Asker = (question: Question, language: Language) => Promise<string | undefined>;
