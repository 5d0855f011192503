import type { FileRole } from './layout';

/**
 * What is known to be there but could not be read. A reference to it is no mistake: the mistake has been reported where the
 * thing stands, and everything else would be a consequence.
 */
export class Gaps {
  readonly #names = new Set<string>();
  readonly #roles = new Set<FileRole>();

  /** A thing whose name could be made out. */
  addName(name: string): void {
    this.#names.add(name);
  }

  /** A file of which not even a name could be made out: any missing thing may stand in it. */
  addRole(role: FileRole): void {
    this.#roles.add(role);
  }

  /** Whether a missing thing of this name may stand in what could not be read. */
  excuses(role: FileRole, name: string): boolean {
    return this.#roles.has(role) || this.#names.has(name) || this.#names.has(name.slice(name.indexOf('/') + 1));
  }

  has(role: FileRole): boolean {
    return this.#roles.has(role);
  }

  /** Whether a text speaks of something that could not be read. */
  mentionedIn(text: string): boolean {
    return text.split(/[^\p{L}\p{N}/-]+/u).some((word) => this.#names.has(word) || word.split('/').some((part) => this.#names.has(part)));
  }
}

/** Notes what a file that could not be read seems to define: whatever carries an id of its own, and the name that its role demands. */
export function noteGap(gaps: Gaps, role: FileRole, value: unknown): void {
  const names = new Set<string>();
  const visit = (here: unknown): void => {
    if (Array.isArray(here)) here.forEach(visit);
    else if (typeof here === 'object' && here !== null) {
      const { id } = here as { readonly id?: unknown };
      // Parts of a thing are called so only within it: a disk `data` is nothing that another file could mean.
      if (typeof id === 'string') names.add(id);
      else Object.values(here).forEach(visit);
    }
  };
  visit(value);
  const key = NAMING_KEY[role];
  if (key !== undefined && typeof value === 'object' && value !== null && key in value) names.add(String((value as Record<string, unknown>)[key]));
  if (names.size === 0) gaps.addRole(role);
  for (const name of names) gaps.addName(name);
}

/** The key at the top of a file by which its thing is known elsewhere. */
const NAMING_KEY: Readonly<Partial<Record<FileRole, string>>> = { zones: 'zone', agencies: 'agency', waivers: 'waiver', facts: 'zone' };
