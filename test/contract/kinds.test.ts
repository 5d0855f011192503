import { catalogue } from '../../constructs/catalogue';
import type { Kind, PartRole } from '../../lib/model/kind';
import { isReason } from '../../lib/model/kind';
import { EMPTY_LOCK, type Lock } from '../../lib/model/lock';
import { Given } from '../../lib/model/questions';
import type { Item } from '../../lib/model/request';
import type { Portfolio } from '../../lib/model/whole';
import type { Zone } from '../../lib/model/zone';
import { recordWave } from '../../lib/plan/record';
import { placementObstacles } from '../../lib/policy/placement';
import { isPack, packAt } from '../../lib/policy/packs';
import { inFile } from '../../lib/problem/problem';
import type { Reason } from '../../lib/problem/reason';
import { calendarDate } from '../../lib/values/calendar-date';
import { CATALOGUE, house, landed, withFacts, type House } from '../support/house';
import { boundaryOffences } from '../support/house-boundary';
import { exposureOffences } from '../support/house-exposure';
import { resourcesIn, stacksIn } from '../support/house-resources';
import { addressOffences, guardOffences, providerOffences, secretOffences, tagOffences, textOffences } from '../support/house-rules';
import { PAIRS, read, SAMPLES, sampleWorld, type KindSample, type Pair, type Written } from '../support/kind-samples';
import { NO_PLACES, retirement } from '../support/portfolio';

interface Case {
  readonly kind: Kind;
  readonly title: string;
  readonly written: readonly Written[];
  readonly item: Item;
  readonly portfolio: Portfolio;
}

const caseOf = (kind: Kind, sample: KindSample, pair: Pair): Case => {
  const written = sample.items(...pair);
  const items = written.map(read);
  const [item] = items;
  if (!item) throw new Error(`the sample '${sample.title}' has no item`);
  return { kind, title: `${sample.title}, ${pair.join(' with ')}`, written, item, portfolio: withFacts(sampleWorld(items)) };
};

const CASES = catalogue.flatMap((kind) => (SAMPLES[kind.kind] ?? []).flatMap((sample) => (sample.pairs ?? PAIRS).map((pair) => caseOf(kind, sample, pair))));
const NAMED = CASES.map((one): [string, Case] => [`${one.kind.kind}: ${one.title}`, one]);

const built = new Map<Case, Promise<House>>();
/** Each case is built once for all the tests. */
function houseOf(one: Case): Promise<House> {
  const made = built.get(one) ?? house(one.portfolio);
  built.set(one, made);
  return made;
}

const needsOf = (portfolio: Portfolio) => (ref: string) => {
  const item = [...portfolio.items.values()].find((one) => one.ref === ref);
  return item && CATALOGUE.get(item.kind)?.needs(item, portfolio);
};
const classIn = (portfolio: Portfolio) => (ref: string) => needsOf(portfolio)(ref)?.dataClass ?? '';
const addressesOf = (one: House): string[] => resourcesIn(one).map(({ where, address }) => `${where} ${address}`);

describe('the catalogue', () => {
  test.each(catalogue.map(({ kind }) => [kind]))('%s has samples here', (kind) => {
    const advice = `the kind '${kind}' has no sample: add a row '${kind}' to SAMPLES in test/support/kind-samples.ts that uses everything it offers, on both clouds`;
    expect(SAMPLES[kind] ? '' : advice).toBe('');
  });

  test('has no two kinds or sections of one name', () => {
    const names = catalogue.map(({ kind }) => kind);
    const sections = catalogue.flatMap(({ section }) => section ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(sections).size).toBe(sections.length);
  });

  test.each(catalogue.map((kind) => [kind.kind, kind] as const))('%s is offered by both clouds, each with a builder', async (_name, { openstack, aws }) => {
    if (typeof openstack !== 'function' || typeof aws !== 'function') throw new Error('a cloud answers `unsupported`');
    expect([typeof (await openstack()).build, typeof (await aws()).build]).toEqual(['function', 'function']);
  });

  test.each(catalogue.map((kind) => [kind.kind, kind] as const))('every part that %s ever has is built on each cloud by some sample', async (name) => {
    const mine = CASES.filter(({ kind }) => kind.kind === name);
    const seen = new Set<string>();
    for (const { item, portfolio } of mine) {
      const { plan } = landed(portfolio);
      for (const { role, zone } of plan.placements.get(item.ref)?.parts ?? []) seen.add(`${role} ${portfolio.zones.get(zone)?.kind}`);
    }
    const roles = [...new Set([...seen].map((one) => one.split(' ')[0]))];
    expect(roles.flatMap((role) => ['openstack', 'aws'].filter((cloud) => !seen.has(`${role} ${cloud}`)).map((cloud) => `${role} ${cloud}`))).toEqual([]);
  });
});

describe.each(NAMED)('%s', (_title, one) => {
  test('is valid, is placed, and is built whole', async () => {
    const { item, kind, portfolio } = one;
    const problems = kind.check(item, portfolio, (path) => inFile('requests/sample.yaml', path));
    expect(problems.filter(({ severity }) => severity === 'error').map(({ text }) => text.what.en)).toEqual([]);

    const whole = await houseOf(one);
    expect(whole.plan.refusals).toEqual([]);
    expect(whole.plan.problems).toEqual([]);
    expect(whole.built.flatMap(({ manifest }) => manifest.waiting)).toEqual([]);
    const itsOwn = resourcesIn(whole).filter((resource) => resource.item === item.ref);
    const zones = new Set(whole.plan.placements.get(item.ref)?.parts.map(({ zone }) => zone));
    expect(new Set(itsOwn.map(({ where }) => where.split('/')[1]))).toEqual(zones);
  });

  test('has addresses that are well-formed, unique, and known to the manifest', async () => {
    expect(stacksIn(await houseOf(one)).flatMap(addressOffences)).toEqual([]);
  });

  test('shows no secret, no path of this machine and no day of today', async () => {
    const whole = await houseOf(one);
    expect(stacksIn(whole).flatMap(secretOffences)).toEqual([]);
    const known = new Set(resourcesIn(whole).flatMap(({ address }) => address.split(/[^A-Za-z0-9]+/)));
    const today = new Date().toISOString().slice(0, 10);
    expect([...whole.files].flatMap(([path, text]) => textOffences(path, text, today, known))).toEqual([]);
  });

  test('guards what holds something', async () => {
    expect(guardOffences(resourcesIn(await houseOf(one)), () => false)).toEqual([]);
  });

  test('says on everything taggable whose it is', async () => {
    expect(tagOffences(resourcesIn(await houseOf(one)), classIn(one.portfolio))).toEqual([]);
  });

  test('works with the credentials of its class only', async () => {
    expect(stacksIn(await houseOf(one)).flatMap((stack) => providerOffences(stack, classIn(one.portfolio)))).toEqual([]);
  });

  test('is deployed on AWS by its agency with no right beyond the agency’s boundary', async () => {
    expect(boundaryOffences(stacksIn(await houseOf(one)))).toEqual([]);
  });

  test('is shared with nobody, and open to nobody unless it is a public entry', async () => {
    const needs = needsOf(one.portfolio);
    const isPublic = (ref: string): boolean => needs(ref)?.dataClass === 'O' && needs(ref)?.exposure === 'public';
    expect(exposureOffences(resourcesIn(await houseOf(one)), isPublic)).toEqual([]);
  });

  test('keeps its addresses when the lists of the request are turned round', async () => {
    const turned = one.written.map(({ kind, entry }) => read({ kind, entry: { ...entry, ...turnedRound(entry) } }));
    const other = await house(withFacts(sampleWorld(turned)));
    expect(addressesOf(other).sort()).toEqual(addressesOf(await houseOf(one)).sort());
  });

  test('makes no template of anything that people have named', async () => {
    const [plain, hostile] = await Promise.all(['PLAIN', HOSTILE.text].map((name) => house(named(one.portfolio, name))));
    if (!plain || !hostile) throw new Error('two houses were built');
    const written = (path: string): string => JSON.stringify(path.endsWith('.tf.json') ? HOSTILE.inTerraform : HOSTILE.onAws).slice(1, -1);
    const expected = [...documentsOf(plain)].map(([path, text]) => [path, text.replaceAll('PLAIN', () => written(path))]);
    expect([...documentsOf(hostile)]).toEqual(expected);
  });

  test('is not touched, once it stands, by an edit of what its zones offer', async () => {
    const lock = recordWave({ ...EMPTY_LOCK, ...landed(one.portfolio).plan.lock }, '2026-1').lock;
    const zones = new Map([...one.portfolio.zones].map(([name, zone]) => [name, withOtherOffers(zone)]));
    const edited = { ...one.portfolio, zones };
    const after = await house(edited, { lock: landed(edited, { lock }).plan.lock });
    expect(documentsOf(after)).toEqual(documentsOf(await houseOf(one)));
  });

  test('lets go of everything in the wave that its tombstone names', async () => {
    const gone = await retired(one);
    const mayGo = (ref: string): boolean => one.written.some(({ entry }) => ref.endsWith(`/${entry.id}`));
    const resources = resourcesIn(gone);
    expect(resources.filter(({ item }) => item === one.item.ref).length).toBeGreaterThan(0);
    expect(guardOffences(resources, mayGo)).toEqual([]);
  });

  test('answers in every zone without throwing, with reasons in both languages', () => {
    expect(answersOf(one).filter(({ code, text }) => code === '' || text.ko.trim() === '' || text.en.trim() === '')).toEqual([]);
  });

  test('describes itself in both languages, with a place and without', () => {
    const { item, portfolio } = one;
    const { plan } = landed(portfolio);
    const placement = plan.placements.get(item.ref);
    for (const known of [undefined, placement]) {
      const description = CATALOGUE.get(item.kind)?.describer?.describe(item, {
        portfolio,
        needs: one.kind.needs(item, portfolio),
        placement: known,
        placementOf: (ref) => plan.placements.get(ref),
        fact: () => undefined,
      });
      const texts = description ? [description.asked, ...description.facts.map(({ label }) => label), ...description.duties.map(({ what }) => what)] : [];
      expect(texts.filter(({ ko, en }) => ko.trim() === '' || en.trim() === '')).toEqual([]);
      expect(texts.length).toBeGreaterThan(0);
    }
  });
});

test('gives the same bytes again, whatever was built before', async () => {
  const first = await Promise.all(CASES.map((one) => houseOf(one)));
  for (const [index, one] of [...CASES.entries()].reverse()) {
    const again = await house(one.portfolio);
    expect([...again.files]).toEqual([...(first[index]?.files ?? [])]);
  }
}, 120_000);

test('classified things are refused by policy on every AWS zone', () => {
  const classified = CASES.filter(({ item, kind, portfolio }) => kind.needs(item, portfolio).dataClass === 'C');
  expect(classified.length).toBeGreaterThan(0);
  for (const { item, kind, portfolio } of classified) {
    const [wave] = portfolio.waves;
    if (!wave) throw new Error('the portfolio has waves');
    const pack = packAt(portfolio.settings.policyPacks, wave.opens);
    if (!isPack(pack)) throw new Error('the portfolio has a pack in its first wave');
    for (const zone of [...portfolio.zones.values()].filter((one) => one.kind === 'aws')) {
      const question = { needs: kind.needs(item, portfolio), zone, pack, date: wave.opens, residency: portfolio.settings.residency };
      expect(placementObstacles(question).map(({ code }) => code)).not.toEqual([]);
    }
  }
});

test.each(catalogue.map((kind) => [kind.kind, kind] as const))('whatever %s asks, it asks in both languages', (_name, { questionnaire }) => {
  const world = sampleWorld([]);
  const [owner] = world.agencies.values();
  if (!questionnaire || !owner) return;
  for (const sample of [{}, ...questionnaire.samples]) {
    const answers = new Map(Object.entries(sample).map(([key, answer]) => [`${questionnaire.section}.sample.${key}`, answer]));
    const all = new Given(answers);
    const questions = questionnaire.questions({
      agency: owner,
      portfolio: world,
      today: calendarDate('2026-01-02'),
      id: 'sample',
      all,
      given: all.below(questionnaire.section).below('sample'),
    });
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ prompt }) => prompt.ko.trim() === '' || prompt.en.trim() === '').map(({ key }) => key)).toEqual([]);
  }
});

const HOSTILE = {
  text: '${file("/etc/hostname")} 100%{if} $${ ${TfToken[TOKEN.0]} ${Token[TOKEN.0]} {{resolve:ssm:x}}',
  inTerraform: '$${file("/etc/hostname")} 100%%{if} $$${ $${ TfToken[TOKEN.0]} $${ Token[TOKEN.0]} {{ resolve:ssm:x}}',
  onAws: '${file("/etc/hostname")} 100%{if} $${ ${ TfToken[TOKEN.0]} ${ Token[TOKEN.0]} {{ resolve:ssm:x}}',
};

const each = <K, V extends object>(map: ReadonlyMap<K, V>, overrides: object): Map<K, V> =>
  new Map([...map].map(([key, one]) => [key, { ...one, ...overrides }]));

/** Everything that has a name for people called the same. */
function named(portfolio: Portfolio, name: string): Portfolio {
  const text = { ko: name, en: name };
  return {
    ...portfolio,
    settings: { ...portfolio.settings, title: text, operator: { ...portfolio.settings.operator, name: text } },
    agencies: each(portfolio.agencies, { name: text }),
    zones: each(portfolio.zones, { title: text }),
    items: new Map([...portfolio.items].map(([ref, item]) => [ref, { ...item, name: text, spec: { ...(item.spec as object), name: text } }])),
    waves: portfolio.waves.map((wave) => ({ ...wave, title: text })),
  };
}

/** What Terraform and CloudFormation are handed. */
const documentsOf = ({ files }: House): ReadonlyMap<string, string> => new Map([...files].filter(([path]) => /\.(tf|template)\.json$/.test(path)));

/** Each under a name that comes first, then the list as it was, turned round. */
const renamed = <T extends { readonly name: string }>(list: readonly T[]): T[] => [
  ...list.map((one) => ({ ...one, name: `a-${one.name}` })),
  ...list.toReversed(),
];

/** A zone whose operator has put something smaller, newer and earlier into every list, and turned the lists round. */
function withOtherOffers(zone: Zone): Zone {
  const tiny = zone.flavors.map((flavor) => ({ ...flavor, name: `a-${flavor.name}` }));
  const flavors = [...tiny, ...zone.flavors.toReversed()];
  if (zone.kind === 'aws') {
    const images = zone.images.map((image, at) => ({ ...image, name: `${image.name}-next`, id: `ami-0000000000000000${at}` }));
    return {
      ...zone,
      flavors,
      images: [...images, ...zone.images.toReversed()],
      availabilityZones: ['ap-northeast-2b', ...zone.availabilityZones.toReversed()],
    };
  }
  return {
    ...zone,
    flavors,
    images: renamed(zone.images),
    volumeTypes: renamed(zone.volumeTypes),
    shareTypes: renamed(zone.shareTypes),
    availabilityZones: ['another', ...zone.availabilityZones],
  };
}

/** The first resolver is the one that is asked first. */
const ORDERED = new Set(['dnsServers']);

/** Every list of an entry whose order says nothing, at any depth, in the other order. */
function turnedRound<T>(value: T): T;
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => turnedRound(one)).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ORDERED.has(key) ? one : turnedRound(one)]));
}

/** The case after everything is deployed and has its tombstones for the second wave, the first being recorded. */
async function retired({ portfolio }: Case): Promise<House> {
  const first = landed(portfolio).plan;
  const lock: Lock = recordWave({ ...EMPTY_LOCK, ...first.lock }, '2026-1').lock;
  const items = new Map([...portfolio.items].map(([ref, item]) => [ref, { ...item, retired: retirement(ref, '2026-2') }]));
  const after = { ...portfolio, items };
  return house(after, { lock: landed(after, { lock }).plan.lock });
}

/** Every reason that a kind gives for any role in any zone. */
function answersOf({ kind, item, portfolio }: Case): Reason[] {
  const zones: readonly Zone[] = [...portfolio.zones.values()];
  return zones.flatMap((zone) => {
    const parts = kind.parts(item, zone, portfolio);
    const reasons: Reason[] = isReason(parts) ? [parts] : [];
    const roles: PartRole[] = ['primary', 'replica', 'standby', 'far'];
    for (const role of roles) {
      reasons.push(...kind.obstacles(item, role, zone, portfolio));
      kind.facts(item, role, { primary: zone, [role]: zone }, portfolio);
      kind.operatorSteps?.(item, role, zone, portfolio, NO_PLACES);
      expect(Object.values(kind.estimate(item, role)).every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
    }
    return reasons;
  });
}
