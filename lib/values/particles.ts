/** Both forms of a particle: after a final consonant, and after a vowel. */
export type ParticlePair = '이/가' | '을/를' | '은/는' | '과/와' | '으로/로' | '이라/라' | '이며/며' | '이고/고';

type Ending = 'vowel' | 'consonant' | 'rieul';

/** How digits are read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const DIGITS: readonly Ending[] = ['consonant', 'rieul', 'vowel', 'consonant', 'vowel', 'vowel', 'consonant', 'rieul', 'rieul', 'vowel'];
/** How letters are read by their names, where those end in a consonant: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, Ending>> = { L: 'rieul', M: 'consonant', N: 'consonant', R: 'rieul' };

/**
 * A word with the particle that its last syllable takes: `대전이`, `광주가`, `서울로`. Digits are read as numbers, capitals by their
 * names, other Latin words by their sound (`web이`, `stack이`, `server가`); what stands in brackets or quotes at the end is passed
 * over as a reader would. Both forms, `이(가)`, where the sound cannot be known.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  const ending = endingOf(word);
  if (ending === undefined) return `${word}${bracketed(closed, open)}`;
  const takesOpen = ending === 'vowel' || (ending === 'rieul' && pair === '으로/로');
  return `${word}${takesOpen ? open : closed}`;
}

const BRACKETS = {
  '이(가)': '이/가',
  '을(를)': '을/를',
  '은(는)': '은/는',
  '과(와)': '과/와',
  '와(과)': '과/와',
  '(으)로': '으로/로',
  '(이)라': '이라/라',
  '(이)며': '이며/며',
  '(이)고': '이고/고',
} as const satisfies Record<string, ParticlePair>;
const BRACKETED = /이\(가\)|을\(를\)|은\(는\)|과\(와\)|와\(과\)|\(으\)로|\(이\)[라며고]/;

/** A sentence in which every particle written in brackets has the form that the word before it takes. */
export function spoken(sentence: string): string {
  if (!sentence.includes('(')) return sentence;
  let done = '';
  let rest = sentence;
  for (let found = BRACKETED.exec(rest); found; found = BRACKETED.exec(rest)) {
    const [written] = found;
    done = withParticle(done + rest.slice(0, found.index), BRACKETS[written as keyof typeof BRACKETS]);
    rest = rest.slice(found.index + written.length);
  }
  return done + rest;
}

const bracketed = (closed: string, open: string): string => (closed.endsWith(open) ? `(${closed.slice(0, -open.length)})${open}` : `${closed}(${open})`);

/** The sound on which a word ends; `undefined` where it is written in a script that we do not read. */
function endingOf(word: string): Ending | undefined {
  const bare = word.replace(/(\s*\([^()]*\))+$/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = bare.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return ofSyllable(last);
  if (/[0-9]/.test(last)) return DIGITS[Number(last)];
  const [latin] = /[A-Za-z]+$/.exec(bare) ?? [];
  return latin === undefined ? undefined : ofLatin(latin);
}

function ofSyllable(syllable: string): Ending {
  const final = ((syllable.codePointAt(0) ?? 0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

function ofLatin(word: string): Ending {
  const last = word.at(-1) ?? '';
  if (/[A-Z]/.test(last) || word.length === 1) return LETTERS[last.toUpperCase()] ?? 'vowel';
  if (last === 'l') return 'rieul';
  // 시스템, 대전, 링; 웹, 맵, 스택, 퍼블릭. After a long sound or a second consonant a vowel follows: 서버, 디스크, 노트.
  return /(?:[mn]|ng|[aeiou](?:[bckpt]|ck))$/.test(word) ? 'consonant' : 'vowel';
}
