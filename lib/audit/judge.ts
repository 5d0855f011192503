import type { Change } from '../manifest/difference';
import { differences, type Difference } from './differences';
import { effectsOf, imageDifferences, isIgnored, moved } from './effects';
import type { Entry } from './entry';
import { mayMakeAnew, replaces } from './semantics';

/** What becomes of one thing, and at which values it shows. */
export interface Verdict extends Pick<Change, 'action' | 'effects' | 'mayReplace' | 'guarded'> {
  readonly differences: readonly Difference[];
}

/** Properties that name an image themselves. */
const IMAGE = /^(image_id|image_name|block_device)\b/;

/** What turns one side's entry into the other's; `undefined` when nothing does. */
export function judge(was: Entry | undefined, is: Entry | undefined): Verdict | undefined {
  if (was && is) return judgeBoth(was, is);
  const sure = { effects: [], mayReplace: false, differences: [] };
  if (is) return { ...sure, action: 'added', guarded: false };
  return was && { ...sure, action: 'removed', guarded: guards(was, 'removal') };
}

function judgeBoth(was: Entry, is: Entry): Verdict | undefined {
  const properties = differences(was.properties, is.properties);
  const attributes = differences(was.attributes, is.attributes);
  const image = imageDifferences(was, is);
  const all = [...properties, ...attributes, ...(properties.some(({ path }) => IMAGE.test(path)) ? [] : image), ...unspoken(was, is)];
  if (all.length === 0) return undefined;

  const effective = properties.map(({ path }) => path).filter((path) => !isIgnored(is, path));
  const semantics = is.cloud ? replaces(is.type, is.cloud, effective) : 'no';
  const replaced = semantics === 'yes' || was.type !== is.type || moved(was, is) || (image.length > 0 && is.image?.inPlace === false);
  const uncertain =
    (semantics === 'unknown' && effective.length > 0) ||
    mayMakeAnew(
      is.type,
      attributes.map(({ path }) => path),
    );
  return {
    action: replaced ? 'replaced' : 'changed',
    effects: effectsOf(was, is, effective, effective.length === 0 && all.length === properties.length && properties.length > 0 && is.cloud !== undefined),
    mayReplace: uncertain && !replaced,
    guarded: replaced && (guards(was, 'replacement') || (moved(was, is) && guards(was, 'removal'))),
    differences: all,
  };
}

/** What no single value of an entry says: another type under the same name, another place, another item behind it. */
function unspoken(was: Entry, is: Entry): Difference[] {
  return [...one('(type)', was.type, is.type), ...(moved(was, is) ? one('(place)', was.place, is.place) : []), ...one('(item)', was.item, is.item)];
}

const one = (path: string, before: string | undefined, after: string | undefined): Difference[] => (before === after ? [] : [{ path, before, after }]);

const guards = ({ guards: here = [] }: Entry, against: 'removal' | 'replacement'): boolean => here.includes('both') || here.includes(against);
