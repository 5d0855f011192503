import { EFFECTS, type Action, type Change, type Effect, type InputDifference, type ValueDifference } from '../manifest/difference';
import { shown } from '../problem/problem';
import type { Language } from '../values/text';
import { ACTIONS, EFFECT_COUNTS, EFFECT_WORDS, WORDS } from './words';

const SIGNS: Readonly<Record<Action, string>> = { added: '+', changed: '~', replaced: '!', removed: '-' };
/** How many values of one change are told; the rest is counted. JSON has all of them. */
const SHOWN = 4;

/**
 * Changes for people, by agency, then wave and zone:
 *
 *     1741000
 *       2026-1 daejeon 1741000/workload-1
 *         ! openstack_… replaced: share_proto: "NFS" → "CIFS"  (guarded)  1741000/g-drive ← requests/…yaml:12
 *     2 added, 0 changed, 1 replaced, 0 removed
 *
 * What destroys something has the sign `!`, whatever the provider calls it.
 */
export function renderChanges(changes: readonly Change[], inputs: readonly InputDifference[], language: Language): string {
  const lines: string[] = [];
  let agency: string | undefined;
  let stack = '';
  for (const change of changes) {
    if (change.agency !== agency) lines.push(change.agency === '' ? WORDS.wholeZone[language] : change.agency);
    if (change.agency !== agency || change.stack !== stack) lines.push(`  ${[change.wave, change.zone, change.stack].filter((one) => one !== '').join(' ')}`);
    ({ agency, stack } = change);
    lines.push(`    ${changeLine(change, language)}`);
  }
  return [...lines, totals(changes, language), ...effectTotals(changes, language), ...inputLine(inputs, language), ''].join('\n');
}

function changeLine(change: Change, language: Language): string {
  const sign = change.effects.includes('rebuild') ? SIGNS.replaced : SIGNS[change.action];
  const parts = [`${sign} ${change.address} ${ACTIONS[change.action][language]}`];
  if (change.subject === 'other') parts[0] += `: ${WORDS.other[language]}`;
  else if (change.differences.length > 0) parts[0] += `: ${differencesText(change.differences, language)}`;
  parts.push(...change.effects.map((effect) => `(${EFFECT_WORDS[effect][language]})`));
  if (change.mayReplace) parts.push(`(${WORDS.mayReplace[language]})`);
  if (change.guarded) parts.push(`(${WORDS.guarded[language]})`);
  if (change.origin) parts.push(`${change.item ?? change.agency} ← ${change.origin.file}:${change.origin.line}`);
  return parts.join('  ');
}

function differencesText(differences: readonly ValueDifference[], language: Language): string {
  const readable = inLanguage(differences, language);
  const told = readable.slice(0, SHOWN).map(({ path, before, after }) => {
    const values = `${valueText(before, language)} → ${valueText(after, language)}`;
    return path === '' ? values : `${shown(path)}: ${values}`;
  });
  return told.join(', ') + (readable.length > SHOWN ? ` +${readable.length - SHOWN}` : '');
}

/** A text that differs in both languages is told once, in the reader's. */
function inLanguage(differences: readonly ValueDifference[], language: Language): readonly ValueDifference[] {
  const paths = new Set(differences.map(({ path }) => path));
  const other = language === 'ko' ? '.en' : '.ko';
  return differences.filter(({ path }) => !path.endsWith(other) || !paths.has(path.slice(0, -other.length) + `.${language}`));
}

function valueText(value: string | null | undefined, language: Language): string {
  if (value === null) return WORDS.hidden[language];
  return value ?? WORDS.none[language];
}

function totals(changes: readonly Change[], language: Language): string {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return (['added', 'changed', 'replaced', 'removed'] as const)
    .map((action) => (language === 'ko' ? `${ACTIONS[action].ko} ${count(action)}` : `${count(action)} ${ACTIONS[action].en}`))
    .join(', ');
}

function effectTotals(changes: readonly Change[], language: Language): string[] {
  const count = (effect: Effect): number => changes.filter(({ effects }) => effects.includes(effect)).length;
  const told = EFFECTS.filter((effect) => count(effect) > 0).map((effect) => `${EFFECT_COUNTS[effect][language]} ${count(effect)}`);
  return told.length === 0 ? [] : [`${WORDS.amongThem[language]}: ${told.join(', ')}`];
}

const inputLine = (inputs: readonly InputDifference[], language: Language): string[] =>
  inputs.length === 0
    ? []
    : [language === 'ko' ? `입력 파일 ${inputs.length}개가 다름(그 자체는 변경이 아님)` : `input files that differ: ${inputs.length} (by itself no change)`];
