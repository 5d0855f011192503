import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Question } from '../../lib/model/questions';
import type { Language } from '../../lib/values/text';
import { calendarDate } from '../../lib/values/calendar-date';
import type { Asker } from '../../bin/asker';
import type { Io } from '../../bin/io';

/** An `Io` that remembers what was said; nobody sits at it unless `person` is set. */
export interface RecordedIo extends Io {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function recordedIo({ cwd = tmpdir(), person = false, today = '2026-05-04', stdin = '' } = {}): RecordedIo {
  const said = { out: '', err: '' };
  return {
    version: '0.0.0-test',
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: () => stdin,
    env: {},
    cwd,
    terminal: { in: person, out: person, err: person },
    today: () => calendarDate(today),
    stdout: () => said.out,
    stderr: () => said.err,
  };
}

/** A person who answers by a list, and presses Enter where it says nothing. An answer that is a list is given one by one, the last for ever. */
export function person(answers: Readonly<Record<string, string | readonly string[]>>): Asker & { readonly asked: Question[]; readonly languages: Language[] } {
  const asked: Question[] = [];
  const languages: Language[] = [];
  const times = new Map<string, number>();
  const ask: Asker = (question, language) => {
    asked.push(question);
    languages.push(language);
    const turn = times.get(question.key) ?? 0;
    times.set(question.key, turn + 1);
    if (turn > 3) throw new Error(`asked for '${question.key}' again and again`);
    const answer = answers[question.key];
    const said = typeof answer === 'string' || answer === undefined ? answer : (answer[turn] ?? answer.at(-1));
    return Promise.resolve(said ?? question.fallback);
  };
  return Object.assign(ask, { asked, languages });
}

/** A folder of its own with these files in it. */
export function folderWith(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gcdk-test-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
