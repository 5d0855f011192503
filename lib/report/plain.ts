/**
 * What must never reach a reader's screen from a name: control characters, halves of surrogate pairs, and the marks that turn
 * the direction of writing (by which a name could be shown as another one).
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** A text on one line: white space becomes a space, what is unsafe becomes U+FFFD. Letters of every script stay, right-to-left ones too. */
export const plain = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(UNSAFE, '\uFFFD');
