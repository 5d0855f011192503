import type { Problem } from '../../problem/problem';
import type { CalendarDate } from '../../values/calendar-date';
import { placeIn, type Sourced } from '../sourced';
import { dateProblems } from './date-problems';
import type { Rule } from './rule';

/** Periods run forward: waves one after the other, certificates, freezes, waivers, growth. */
export const checkDates: Rule = ({ settings, waves, zones, waivers }) => {
  const problems: Problem[] = [];
  const forward = (source: Sourced<unknown>, path: string, [fromKey, from]: Dated, [toKey, to]: Dated): void => {
    if (to < from) problems.push(dateProblems.reversed(placeIn(source, `${path}${toKey}`), { from, to, fromKey, toKey }));
  };
  waves?.value.waves.forEach(({ wave, opens, closes }, index, all) => {
    forward(waves, `waves[${index}].`, ['opens', opens], ['closes', closes]);
    const before = all[index - 1];
    if (!before || wave === before.wave) return;
    if (opens < before.opens) problems.push(dateProblems.wavesUnordered(placeIn(waves, `waves[${index}].wave`), { wave, before: before.wave }));
    else if (opens <= before.closes && before.opens <= before.closes)
      problems.push(dateProblems.wavesOverlap(placeIn(waves, `waves[${index}].opens`), { wave, opens, before: before.wave, closes: before.closes }));
  });
  waves?.value.pins.forEach(({ wave: name, cutover }, index) => {
    const wave = waves.value.waves.find((one) => one.wave === name);
    if (wave && cutover !== undefined && (cutover < wave.opens || cutover > wave.closes)) {
      const { opens, closes } = wave;
      problems.push(dateProblems.pinOutsideWave(placeIn(waves, `pins[${index}].cutover`), { cutover, wave: wave.wave, opens, closes }));
    }
  });
  settings?.value.freezes.forEach(({ from, to, yearly }, index) => {
    // A yearly window may span New Year: only its months and days count.
    if (!yearly) forward(settings, `freezes[${index}].`, ['from', from], ['to', to]);
  });
  for (const zone of zones) {
    const { validFrom, validUntil } = zone.value.certification;
    forward(zone, 'certification.', ['validFrom', validFrom], ['validUntil', validUntil]);
    zone.value.growth.forEach(({ from }, index, all) => {
      const before = all[index - 1];
      if (before) forward(zone, `growth[${index}].`, ['from', before.from], ['from', from]);
    });
  }
  for (const waiver of waivers) forward(waiver, '', ['approvedOn', waiver.value.approvedOn], ['expires', waiver.value.expires]);
  return problems;
};

type Dated = readonly [key: string, date: CalendarDate];
