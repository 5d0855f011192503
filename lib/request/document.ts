import { isScalar, type Document as YamlDocument } from 'yaml';
import { inFile, type Place, type Problem } from '../problem/problem';
import { sha256 } from '../values/digest';
import { compose } from './compose';
import { decode } from './decode';
import { fileProblems } from './file-problems';
import { MAX_FILE_BYTES, MAX_SYNTAX_PROBLEMS } from './limits';
import { Lines } from './lines';
import { Nodes } from './nodes';
import { pathText, type Path } from './path';
import { plainValue, type PlaceAt } from './tree';
import { yamlProblems } from './yaml-problems';

/** A file's path inside the portfolio, with `/`, and its bytes. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One YAML file as plain data, which still knows where everything stands. */
export interface Document {
  readonly file: string;
  /** `sha256:…` of the file's bytes. */
  readonly digest: string;
  /** Maps, lists, texts (NFC), numbers, booleans and null; nothing else, and never shared. */
  readonly value: unknown;
  /** Whether the file is free of problems so far. If not, `value` is what could be made of it: good for names, not for judgement. */
  readonly sound: boolean;
  /** Where the value at a path stands, or the nearest one above it; `key`: its key. Looked up when asked. */
  place(path: Path, of?: 'key' | 'value'): Place;
  /** A scalar as it was typed (`0123`, `0x1F`), without its quotes. */
  source(path: Path): string | undefined;
}

export interface ReadDocument {
  /** Left out: nothing could be made of the file. */
  readonly document?: Document;
  readonly problems: readonly Problem[];
}

/** One YAML file's bytes to plain data, or all that is wrong with it as YAML. Never throws, whatever the bytes are. */
export function readDocument({ path: file, bytes }: FileBytes, limit = MAX_FILE_BYTES): ReadDocument {
  if (bytes.length > limit) return { problems: [fileProblems.tooLarge(inFile(file), { bytes: bytes.length, limit })] };
  const decoded = decode(file, bytes);
  if ('problem' in decoded) return { problems: [decoded.problem] };

  const lines = new Lines(decoded.text);
  const place: PlaceAt = (offset, path) => ({ file, ...lines.at(offset), path: pathText(path) });
  const { tree, problems } = compose(decoded.text, (offset) => place(offset, []));
  if (tree === undefined) return { problems };
  if (isEmpty(tree)) return { problems: problems.length > 0 ? problems : [fileProblems.empty(inFile(file), {})] };

  const all = [...problems];
  const value = plainValue(tree.contents, place, all);
  if (all.length > MAX_SYNTAX_PROBLEMS) all.splice(MAX_SYNTAX_PROBLEMS, Infinity, yamlProblems.tooMany(inFile(file), { limit: MAX_SYNTAX_PROBLEMS }));
  const nodes = new Nodes(tree.contents);
  return {
    problems: all,
    document: {
      file,
      digest: sha256(bytes),
      value,
      sound: all.length === 0,
      place: (path, of) => place(nodes.at(path, of)?.range?.[0] ?? 0, path),
      source: (path) => {
        const node = nodes.at(path);
        return isScalar(node) ? node.source : undefined;
      },
    },
  };
}

const isEmpty = ({ contents }: YamlDocument): boolean => contents === null || (isScalar(contents) && contents.value === null);
