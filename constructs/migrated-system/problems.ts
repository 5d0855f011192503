import { characterProblems } from './problems-character';
import { componentProblems } from './problems-components';
import { constructProblems } from './problems-constructs';
import { neighbourProblems } from './problems-neighbours';

/** Every problem of this kind; the reference is generated from it. */
export const systemProblems = { ...characterProblems, ...componentProblems, ...constructProblems, ...neighbourProblems };
