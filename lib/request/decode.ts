import { inFile, type Place, type Problem } from '../problem/problem';
import { fileProblems } from './file-problems';
import { Lines } from './lines';

/** Bytes to text: UTF-8 with or without a byte order mark, and no character that an editor would not show. */
export function decode(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  const encoding = otherUnicode(bytes);
  if (encoding !== undefined) return { problem: fileProblems.otherUnicode(inFile(file), { encoding }) };

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: notUtf8(file, bytes) };
  }
  const hidden = HIDDEN.exec(text);
  const lone = /\r(?!\n)/.exec(text);
  if (lone !== null && (hidden === null || lone.index < hidden.index)) return { problem: fileProblems.loneReturn(place(file, text, lone.index), {}) };
  if (hidden === null) return { text };
  return { problem: fileProblems.controlCharacter(place(file, text, hidden.index), { code: hidden[0].codePointAt(0) ?? 0 }) };
}

/**
 * What YAML forbids (C0 but tab and line breaks, DEL, C1, noncharacters), a byte order mark inside the text, and the
 * characters that turn the direction of writing, with which a line can be made to look like another.
 */
const HIDDEN = /(?![\t\n\r\u0085])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** By its byte order mark, or by the zero bytes that Latin text has in the wider encodings. */
function otherUnicode([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  if (a !== 0 && b === 0 && c !== undefined && c !== 0 && d === 0) return 'UTF-16LE';
  if (a === 0 && b !== 0 && c === 0 && d !== undefined && d !== 0) return 'UTF-16BE';
  return undefined;
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const offset = firstInvalid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  return fileProblems.notUtf8(place(file, before, before.length), { byte: bytes[offset] ?? 0 });
}

/** The offset of the first sequence that is not UTF-8: found by halving, because decoding is native and a loop over bytes is not. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // What was begun before the byte that broke it is broken from its beginning on; no sequence is longer than four bytes.
  for (let whole = good; whole > good - 4 && whole > 0; whole -= 1) if (isUtf8(bytes.subarray(0, whole), false)) return whole;
  return 0;
}

/** Whether the bytes are UTF-8; if they may go on, a sequence cut short at the end is no fault yet. */
function isUtf8(bytes: Uint8Array, goesOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: goesOn });
    return true;
  } catch {
    return false;
  }
}

function place(file: string, text: string, offset: number): Place {
  return { file, ...new Lines(text).at(offset), path: '' };
}
