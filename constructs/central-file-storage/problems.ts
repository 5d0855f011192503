import { accessProblems } from './problems-access';
import { constructProblems } from './problems-construct';
import { placeProblems } from './problems-place';
import { promiseProblems } from './problems-promises';

/** Every problem of a central file store, GCDK8201 to GCDK8299. */
export const fileStorageProblems = { ...placeProblems, ...promiseProblems, ...accessProblems, ...constructProblems };
