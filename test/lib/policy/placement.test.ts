import { placementObstacles } from '../../../lib/policy/placement';
import { isPack, packAt, packs } from '../../../lib/policy/packs';
import { packProblems } from '../../../lib/policy/pack-problems';
import { krCsap2023 } from '../../../lib/policy/kr-csap-2023';
import { krN2sf2026 } from '../../../lib/policy/kr-n2sf-2026';
import type { DataClass } from '../../../lib/model/classification';
import type { Zone } from '../../../lib/model/zone';
import { renderProblem } from '../../../lib/problem/problem';
import { calendarDate } from '../../../lib/values/calendar-date';
import { awsZone, openstackZone, portfolio, wave } from '../../support/portfolio';

const codes = (dataClass: DataClass, zone: Zone, pack = krN2sf2026, date = '2027-03-02', residency = ['KR']): string[] =>
  placementObstacles({ needs: { dataClass }, zone, pack, date: calendarDate(date), residency }).map(({ code }) => code);

const idOn = (date: string): string => {
  const pack = packAt(['kr-csap-2023', 'kr-n2sf-2026'], calendarDate(date));
  return isPack(pack) ? pack.id : pack.code;
};

test('a government data centre of the high level holds every class under both packs', () => {
  for (const pack of packs.values()) for (const dataClass of ['C', 'S', 'O'] as const) expect(codes(dataClass, openstackZone(), pack)).toEqual([]);
});

test('classified data never goes to a commercial cloud, not even where the zone file says it may', () => {
  expect(codes('C', awsZone('seoul-aws', { highestClass: 'C' }))).toContain('classified-stays');
});

test('sensitive data may move to a certified commercial zone under the pack of 2026, and may not under that of 2023', () => {
  expect(codes('S', awsZone())).toEqual([]);
  expect(codes('S', awsZone(), krCsap2023)).toEqual(['class-above-policy']);
});

test('a certificate of the low level holds open data only', () => {
  const low = openstackZone('daegu', {
    certification: { scheme: 'csap', level: 'low', number: 'L-1', validFrom: '2024-01-01', validUntil: '2038-01-01' },
  });
  expect([codes('S', low), codes('O', low)]).toEqual([['class-above-policy'], []]);
});

test('a zone holds no class above its own highest', () => {
  expect(codes('S', openstackZone('daegu', { highestClass: 'O' }))).toEqual(['class-above-zone']);
});

test('a certificate counts from its first day to its last', () => {
  const zone = awsZone('seoul-aws', { certification: { scheme: 'csap', level: 'mid', number: 'C-1', validFrom: '2027-01-01', validUntil: '2027-12-31' } });
  const on = (date: string): string[] => codes('O', zone, krN2sf2026, date);
  expect([on('2026-12-31'), on('2027-01-01'), on('2027-12-31'), on('2028-01-01')]).toEqual([['certificate-not-yet'], [], [], ['certificate-expired']]);
});

test('a zone takes cutovers up to the day on which it closes', () => {
  const zone = openstackZone('daejeon', { closes: '2030-06-30' });
  expect([codes('O', zone, krN2sf2026, '2030-06-30'), codes('O', zone, krN2sf2026, '2030-07-01')]).toEqual([[], ['zone-closed']]);
});

test('data stays in the countries of the portfolio', () => {
  expect(codes('O', awsZone('tokyo', { site: { id: 'tokyo', country: 'JP', failureDomain: 'tokyo' } }))).toEqual(['outside-residency']);
});

test('the pack of a day is the one in force; the packs meet without a gap', () => {
  expect(['2023-01-30', '2026-02-24', '2026-02-25'].map(idOn)).toEqual(['no-policy-pack', 'kr-csap-2023', 'kr-n2sf-2026']);
});

test('a wave without a pack and an unknown pack are problems', () => {
  const broken = portfolio({ waves: [wave('2022-1', '2022-03-02', '2022-06-30')], settings: { policyPacks: ['kr-n2sf-2062', 'kr-csap-2023'] } });
  expect(packProblems(broken).map((problem) => renderProblem(problem, 'en'))).toMatchInlineSnapshot(`
   [
     "portfolio.yaml GCDK4501 policyPacks[0]: there is no policy pack of this name
     got:      kr-n2sf-2062
     allowed:  kr-csap-2023, kr-n2sf-2026
     nearest:  kr-n2sf-2026
     fix:      write one of the names above",
     "waves.yaml GCDK4502: wave 2022-1 has not exactly one policy pack: no policy pack of the portfolio is in force on 2022-03-02
     got:      2022-03-02
     allowed:  kr-csap-2023 (2023-01-31 ~ 2026-02-24), kr-n2sf-2026 (2026-02-25 ~ )
     fix:      list in \`policyPacks\` of \`portfolio.yaml\` exactly one pack whose dates hold the first day of the wave",
   ]
  `);
});
