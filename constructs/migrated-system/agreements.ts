import type { Item, RequestedAgreement } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import { byText } from '../../lib/values/compare';

/**
 * The agreement under which an item and another agency may call each other, whichever of the two gives, and the last one that
 * would have been if it had not expired. In force means: on the first night on which the item could move (decision 17: never today).
 */
export function liveAgreement(
  { agency, submitted }: Pick<Item, 'agency' | 'submitted'>,
  other: string,
  { agreements, waves }: Pick<Portfolio, 'agreements' | 'waves'>,
): { readonly live?: RequestedAgreement | undefined; readonly expired?: RequestedAgreement | undefined } {
  const opens = waves.find(({ closes }) => closes >= submitted)?.opens ?? submitted;
  const between = [...agreements.values()]
    .filter(({ from, with: receiver }) => (from === agency && receiver === other) || (from === other && receiver === agency))
    .sort((a, b) => byText(b.expires, a.expires) || byText(a.id, b.id));
  const live = between.find(({ expires }) => expires >= opens);
  return { live, expired: live ? undefined : between[0] };
}
