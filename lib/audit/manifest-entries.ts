import type { Manifest, ManifestOrigin } from '../manifest/manifest';
import type { Json } from '../resource/resource';
import type { Askers } from './askers';
import type { Asker, Entry } from './entry';

/**
 * What a manifest says beside its stacks and files: where and when, by which rules, what was placed why, what waits, which controls are
 * kept or waived, what ends, what people must do by hand.
 */
export function manifestEntries(manifest: Manifest, askers: Askers): Entry[] {
  const { tool, portfolio, wave, zone, policyPack } = manifest;
  return [
    said('portfolio', '', portfolio),
    said('tool', '', tool),
    said('wave', '', wave),
    said('zone', '', zone),
    said('policyPack', '', policyPack),
    ...manifest.placements.map(({ item, origin, ...placement }) =>
      said('placement', item, { ...defined(placement), origin: identity(origin) }, askers.item(item)),
    ),
    ...askers.agencies.map((agency) => said('agency', agency, identity(askers.agency(agency).origin), askers.agency(agency))),
    ...manifest.waiting.map(({ item, role, facts }) => said('waiting', `${item}.${role}`, facts, askers.item(item))),
    ...manifest.changes.map(({ item, change, path, origin }) =>
      said('change', `${item}.${change}.${path}`, identity(origin), { ...askers.item(item), origin }),
    ),
    ...controlEntries(manifest, askers),
    ...manifest.expiring.map(({ what, subject, ...rest }) => said('expiring', `${what}, ${subject}`, defined(rest), aboutSubject(manifest, subject, askers))),
    ...stepEntries(manifest, askers),
  ];
}

const said = (type: string, name: string, properties: Json, asker: Asker = {}): Entry => ({
  ...asker,
  subject: 'manifest',
  type,
  address: name === '' ? type : `${type}.${name}`,
  properties,
});

/** What keeps a control, each waiver of it, and by item or agency the controls that it keeps: so one system more is one entry more. */
function controlEntries({ controls }: Manifest, askers: Askers): Entry[] {
  const kept = new Map<string, Record<string, Json>>();
  for (const { control, items } of controls) for (const item of items) kept.set(item, { ...kept.get(item), [control]: 'kept' });
  return [
    ...controls.map(({ control, promises }) => said('control', control, promises)),
    ...controls.flatMap(({ control, waived = [] }) => waived.map((waiver) => said('waiver', `${waiver}.${control}`, waiver))),
    ...[...kept].map(([item, byControl]) => said('controls', item, byControl, ownerOf(item, askers))),
  ];
}

/** By whose they are, and within by what is to be done: steps have no names. */
function stepEntries({ operatorSteps }: Manifest, askers: Askers): Entry[] {
  const steps = new Map<string, Record<string, Json>>();
  for (const { agency, item, step, why } of operatorSteps) {
    const owner = item ?? agency;
    steps.set(owner, { ...steps.get(owner), [step.en]: { step: step.ko, ...(why && { why }) } });
  }
  return [...steps].map(([owner, byStep]) => said('operatorSteps', owner, byStep, ownerOf(owner, askers)));
}

const ownerOf = (owner: string, askers: Askers): Asker => (owner.includes('/') ? askers.item(owner) : askers.agency(owner));

/** Of a waiver's subject, an item without its agency, a code of an agency, or a zone. */
function aboutSubject({ placements, stacks }: Manifest, subject: string, askers: Askers): Asker {
  const items = placements.filter(({ item }) => item.endsWith(`/${subject}`));
  if (items[0] && items.length === 1) return askers.item(items[0].item);
  return stacks.some(({ agency }) => agency === subject) ? askers.agency(subject) : {};
}

/** Digest, line and column move with every edit of a file, whether it means something or not. */
const identity = (origin: ManifestOrigin | undefined): Json => (origin ? { file: origin.file, pointer: origin.pointer } : {});

/** JSON knows no `undefined`. */
const defined = (values: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
