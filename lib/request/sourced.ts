import type { Origin } from '../model/request';
import type { Place } from '../problem/problem';
import type { Document } from './document';
import { parsePath, pointerOf, type Path } from './path';

/** A value that was read, and where. */
export interface Sourced<T> {
  readonly value: T;
  readonly document: Document;
  /** Where it stands in its document. */
  readonly path: Path;
}

export const sourced = <T>(value: T, document: Document, path: Path = []): Sourced<T> => ({ value, document, path });

/** A value inside another that was read. */
export const within = <T>({ document, path }: Sourced<unknown>, value: T, ...steps: Path): Sourced<T> => ({ value, document, path: [...path, ...steps] });

/** The place of a value inside it, by the way its author would say it (`clients[0].network`); its own without one. */
export const placeIn = ({ document, path }: Sourced<unknown>, inside = ''): Place => document.place([...path, ...parsePath(inside)]);

export function originOf({ document, path }: Sourced<unknown>): Origin {
  const { line, column } = document.place(path);
  return { file: document.file, digest: document.digest, pointer: pointerOf(path), line, column };
}
