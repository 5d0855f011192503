/** A sentence in both languages of the toolkit. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

/** The languages that the product speaks. */
export type Language = keyof Text;

/** The one spelling of a text: composed Hangul (NFC), so that files saved on macOS (NFD) name the same things. */
export const nfc = (text: string): string => text.normalize('NFC');
