import type { Item } from '../model/request';
import { inFile, type Place } from '../problem/problem';

/** The lock's file, as its problems name it. */
export const LOCK_NAME = 'gcdk.lock.yaml';

/** Where the lock tells of an item. */
export const lockPlace = (ref: string): Place => inFile(LOCK_NAME, `items.${ref}`);
/** Where the lock tells of the waves that are over. */
export const recordedPlace: Place = inFile(LOCK_NAME, 'recorded');
/** The line that asked for something. */
export const itemPlace = ({ origin }: Pick<Item, 'origin'>): Place => ({ file: origin.file, line: origin.line, column: origin.column, path: '' });
