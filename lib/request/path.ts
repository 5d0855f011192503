/** The way to a value inside a file: keys and positions. */
export type Path = readonly (string | number)[];

/** As its author would say it: `systems[0].components[1].ram`; keys that are no plain words are quoted: `items["1741000/portal"]`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The inverse of `pathText`. What it cannot read ends the path: the nearest place that exists is shown. */
export function parsePath(text: string): Path {
  const path: (string | number)[] = [];
  const step = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\.?([^.[\]]+)/y;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) break;
    const [, index, quoted, word] = match;
    if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) path.push(unquoted(quoted));
    else if (word !== undefined) path.push(word);
  }
  return path;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

/** RFC 6901: `/systems/0`. */
export const pointerOf = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
