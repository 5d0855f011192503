import type { DataClass } from '../../model/classification';
import type { Text } from '../../values/text';

/** How an agency calls a data class. */
export const CLASS_WORDS: Readonly<Record<DataClass, Text>> = {
  C: { ko: '기밀(C)', en: 'classified (C)' },
  S: { ko: '민감(S)', en: 'sensitive (S)' },
  O: { ko: '공개(O)', en: 'open (O)' },
};
