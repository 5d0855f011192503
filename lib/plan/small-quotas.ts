import type { Portfolio } from '../model/whole';
import { inFile, type Problem } from '../problem/problem';
import { by } from '../values/compare';
import { planProblems } from './problems';
import { quotaOf } from './quota';
import type { Settled } from './settled';
import { largest, type ShareHolder, shareNeed, type ShareNeed } from './share-need';
import type { Timeline } from './timeline';

interface Planned {
  readonly portfolio: Portfolio;
  readonly timeline: Timeline;
  readonly settled: readonly Settled[];
}

/** A holder of shares, and the waves in which it stands. */
interface Standing {
  readonly agency: string;
  readonly zone: string;
  readonly holder: ShareHolder;
  readonly from: number;
  readonly until: number;
}

/** Quota classes that are too small for the shares of an agency in them; each is told once, with the agency and zone that need most. */
export function smallQuotas({ portfolio, timeline, settled }: Planned): readonly Problem[] {
  const { quotaClasses } = portfolio.settings;
  const worst = new Map<string, { readonly agency: string; readonly zone: string; readonly need: ShareNeed }>();
  for (const here of byPlace(standingIn(portfolio, timeline, settled))) {
    const [{ agency, zone } = { agency: '', zone: '' }] = here;
    const quotaClass = portfolio.agencies.get(agency)?.quotaClass ?? '';
    const need = largest(
      timeline.waves.map((_, wave) => shareNeed(here.filter(({ from, until }) => from <= wave && wave <= until).map(({ holder }) => holder))),
    );
    if (need.shareStorage > (worst.get(quotaClass)?.need.shareStorage ?? 0)) worst.set(quotaClass, { agency, zone, need });
  }
  return [...worst].sort(by(([id]) => id)).flatMap(([id, { agency, zone, need }]) => {
    const quota = quotaOf(quotaClasses, id);
    if (need.shares <= quota.shares && need.shareStorage <= quota.shareStorage) return [];
    const index = quotaClasses.findIndex((one) => one.id === id);
    const place = inFile('portfolio.yaml', index < 0 ? 'quotaClasses' : `quotaClasses[${index}]`);
    return [planProblems.smallQuota(place, { quotaClass: id, agency, zone, need, quota })];
  });
}

/** From the wave that brings it to the wave that removes it, both included. Only OpenStack counts shares in quotas. */
const standingIn = ({ zones }: Portfolio, { byId }: Timeline, settled: readonly Settled[]): readonly Standing[] =>
  settled.flatMap(({ item: { agency }, needs, parts, placement: { wave, retiredIn } }) =>
    needs.shares
      ? [...new Set(parts.map(({ zone }) => zone))]
          .filter((zone) => zones.get(zone)?.kind === 'openstack')
          .map((zone) => ({
            agency,
            zone,
            holder: { needs, parts: parts.filter((part) => part.zone === zone).length },
            from: byId.get(wave)?.index ?? Infinity,
            until: retiredIn === undefined ? Infinity : (byId.get(retiredIn)?.index ?? Infinity),
          }))
      : [],
  );

function byPlace(standing: readonly Standing[]): readonly (readonly Standing[])[] {
  const places = new Map<string, Standing[]>();
  for (const one of standing) {
    const key = `${one.zone}/${one.agency}`;
    const place = places.get(key);
    if (place) place.push(one);
    else places.set(key, [one]);
  }
  return [...places].sort(by(([key]) => key)).map(([, place]) => place);
}
