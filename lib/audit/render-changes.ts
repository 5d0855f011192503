import type { Language, Text } from '../values/text';
import type { Action, Change } from './compare';

const WORDS: Readonly<Record<Action, Text>> = {
  added: { ko: '추가', en: 'added' },
  changed: { ko: '변경', en: 'changed' },
  replaced: { ko: '교체', en: 'replaced' },
  removed: { ko: '삭제', en: 'removed' },
};
const SIGNS: Readonly<Record<Action, string>> = { added: '+', changed: '~', replaced: '!', removed: '-' };

/**
 * Changes for people, by agency, then wave and zone:
 *
 *     1741000
 *       2026-1 daejeon 1741000/workload-1
 *         ! openstack_… replaced: share_proto   (guarded)   g-drive ← requests/…yaml:12
 *     2 added, 0 changed, 1 replaced, 0 removed
 */
export function renderChanges(changes: readonly Change[], language: Language): string {
  const lines: string[] = [];
  let agency = '';
  let stack = '';
  for (const change of changes) {
    if (change.agency !== agency) lines.push(change.agency);
    if (change.agency !== agency || change.stack !== stack) lines.push(`  ${change.wave} ${change.zone} ${change.stack}`);
    ({ agency, stack } = change);
    lines.push(`    ${changeLine(change, language)}`);
  }
  return [...lines, totals(changes, language), ''].join('\n');
}

function changeLine(change: Change, language: Language): string {
  const parts = [`${SIGNS[change.action]} ${change.address} ${WORDS[change.action][language]}`];
  if (change.paths.length > 0) parts[0] += `: ${shownPaths(change.paths)}`;
  if (change.mayReplace) parts.push(language === 'ko' ? '(교체 여부 알 수 없음)' : '(may replace: unknown type)');
  if (change.guarded) parts.push(language === 'ko' ? '(보호 대상)' : '(guarded)');
  if (change.origin) parts.push(`${change.item ?? change.agency} ← ${change.origin.file}:${change.origin.line}`);
  return parts.join('  ');
}

const shownPaths = (paths: readonly string[]): string => (paths.length > 4 ? `${paths.slice(0, 4).join(', ')} +${paths.length - 4}` : paths.join(', '));

function totals(changes: readonly Change[], language: Language): string {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return (['added', 'changed', 'replaced', 'removed'] as const)
    .map((action) => (language === 'ko' ? `${WORDS[action].ko} ${count(action)}` : `${count(action)} ${WORDS[action].en}`))
    .join(', ');
}
