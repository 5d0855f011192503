import type { Language } from '../../lib/values/text';

export const LANGUAGES = ['ko', 'en'] as const satisfies readonly Language[];

/**
 * The language of help and of usage errors, which come before any portfolio is read: what `--lang` says, else English. The
 * machine's locale is not asked, so that a command line gives the same text everywhere.
 */
export function languageOf(argv: readonly string[]): Language {
  const joined = argv.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const said = joined ?? argv[argv.lastIndexOf('--lang') + 1];
  return argv.some((word) => word === '--lang' || word.startsWith('--lang=')) ? (LANGUAGES.find((language) => language === said) ?? 'en') : 'en';
}
