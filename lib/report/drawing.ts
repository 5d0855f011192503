import type { DataClass } from '../model/classification';
import { plain } from './plain';

/** Fonts that the reader's machine has; nothing is fetched. */
export const FONT_STACK = "'Noto Sans KR','Noto Sans CJK KR','Malgun Gothic','Apple SD Gothic Neo',sans-serif";

/** Ink and grounds of all pictures. Every text colour has a contrast of 4.5 and more on every ground it stands on. */
export const INK = {
  text: '#1b2430',
  quiet: '#4a5768',
  rule: '#c5ced9',
  ground: '#ffffff',
  panel: '#f4f7fa',
  accent: '#0b4f8a',
  accentGround: '#e3eef8',
  warn: '#9a3412',
  warnGround: '#fdeee4',
} as const;

/** Ground and ink of a data class; its letter stands beside the colour. */
export const CLASS_INK = {
  C: ['#f6e9f5', '#6b2d73'],
  S: ['#fdeee4', '#8a3b12'],
  O: ['#e4f3ee', '#00563f'],
} as const satisfies Record<DataClass, readonly [ground: string, ink: string]>;
/** Lines along which data is copied; they are dashed as well. */
export const COPY_INK = '#00563f';

/** How wide a character is, as a part of the type size. Rough on purpose: fonts differ, so texts get some room. */
function advance(char: string): number {
  if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u.test(char)) return 0.94;
  if (/[\p{Mn}\p{Me}]/u.test(char)) return 0;
  if (/[ .,:;'|!ilI()[\]/·-]/.test(char)) return 0.33;
  if (/[a-z]/.test(char)) return 0.55;
  if (/[A-Z0-9]/.test(char)) return /[MW]/.test(char) ? 0.88 : 0.63;
  return char.length > 1 ? 1.3 : 0.7;
}

/** An estimate of a text's width in the units of `size`. */
export const textWidth = (text: string, size: number): number => Array.from(plain(text)).reduce((sum, char) => sum + advance(char), 0) * size;

/** The text, or as much of it as fits into `width` with an ellipsis; empty where not even one character fits. */
export function fitted(text: string, width: number, size: number): string {
  const safe = plain(text);
  if (textWidth(safe, size) <= width) return safe;
  let used = size * 0.9;
  let kept = '';
  for (const char of Array.from(safe)) {
    used += advance(char) * size;
    if (used > width) break;
    kept += char;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** A text in at most `lines` lines of `width`, broken at spaces where there are any, else between characters. */
export function wrapped(text: string, width: number, size: number, lines: number): readonly string[] {
  const done: string[] = [];
  let rest = plain(text).trim();
  while (rest !== '' && done.length < lines - 1 && textWidth(rest, size) > width) {
    const head = headOf(rest, width, size);
    done.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  return rest === '' ? done : [...done, fitted(rest, width, size)];
}

function headOf(text: string, width: number, size: number): string {
  let head = '';
  for (const char of Array.from(text)) {
    if (head !== '' && textWidth(head + char, size) > width) break;
    head += char;
  }
  const space = head.lastIndexOf(' ');
  return space > head.length / 3 && head.length < text.length ? head.slice(0, space + 1) : head;
}
