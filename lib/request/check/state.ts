import { meet, statePlaces } from '../../model/state-places';
import { placeText, type Problem } from '../../problem/problem';
import { placeIn } from '../sourced';
import type { Rule } from './rule';
import { stateProblems } from './state-problems';

const KEYS = {
  s3: ['adminBucket', 'agencyBucket'],
  pg: ['adminSchema', 'agencySchema'],
  http: ['adminAddress', 'agencyAddress'],
} as const;

/** No agency's state lies where an administrator's does, of whatever zone: state holds secrets in clear (decision 8). */
export const checkState: Rule = ({ settings }) => {
  if (!settings) return [];
  const all = Object.entries(settings.value.state).map(([zone, backend]) => {
    const [admin, agency] = KEYS[backend.type].map((key) => `state["${zone}"].${key}`);
    return { places: statePlaces(backend, zone), admin: admin ?? '', agency: agency ?? '' };
  });
  return all.flatMap(({ places: { agency: place }, agency }): Problem[] => {
    const taken = all.find(({ places }) => meet(places.admin, place));
    if (!taken) return [];
    const at = placeIn(settings, taken.admin);
    return [stateProblems.shared(placeIn(settings, agency), { got: place.name, at: placeText(at) })];
  });
};
