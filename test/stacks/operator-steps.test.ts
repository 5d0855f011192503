import { planned } from '../../bin/planned';
import { defineKind } from '../../constructs/component';
import type { Manifest } from '../../lib/manifest/manifest';
import { EMPTY_LOCK } from '../../lib/model/lock';
import { OPERATOR_PHASES } from '../../lib/model/kind';
import { assemble } from '../../stacks/assemble';
import { definitionsOf, kindsOf } from '../../stacks/definitions';
import { landingManifest } from '../../stacks/landing-manifest';
import { fakeKind, thing, type FakeSpec } from '../support/fake-kind';
import { openstackZone, pin, portfolio, retirement } from '../support/portfolio';

/** A kind that has a step by hand for every phase, and one that does not say when. */
const definitions = definitionsOf([
  defineKind<FakeSpec>({
    ...fakeKind,
    operatorSteps: () => {
      const why = { ko: '이유', en: 'reason' };
      return [{ step: { ko: '언제든', en: 'unsaid' }, why }, ...OPERATOR_PHASES.map((when) => ({ step: { ko: when, en: when }, why, when }))];
    },
    openstack: () => Promise.resolve({ build: () => [] }),
    aws: () => Promise.resolve({ build: () => [] }),
  }),
]);

/** `wave` → the steps of an item that comes in 2026-1 and retires in 2027-1. */
function stepsByWave(): Map<string, Manifest['operatorSteps']> {
  const item = thing('1741000/aa', {}, { retired: retirement('1741000/aa', '2027-1') });
  const whole = portfolio({ zones: [openstackZone('daejeon')], items: [item], pins: [pin(item.ref, { wave: '2026-1' })] });
  const { plan, assembly } = planned(whole, EMPTY_LOCK, definitions);
  return new Map(
    assemble(assembly).map((landing) => {
      const { operatorSteps } = landingManifest({
        version: '0.0.0-test',
        portfolio: whole,
        inputs: [],
        placements: plan.placements,
        departed: plan.departed,
        kinds: kindsOf(definitions),
        landing,
        stacks: [],
      });
      return [landing.wave.wave, operatorSteps.filter((step) => step.item === item.ref)];
    }),
  );
}

test('steps by hand carry when they are done; what its removal asks for stands in the wave that removes it', () => {
  const steps = stepsByWave();

  expect(steps.get('2026-1')?.map(({ step, when }) => [step.en, when])).toEqual([
    ['unsaid', 'before'],
    ['before', 'before'],
    ['after-tenancy', 'after-tenancy'],
    ['after-workload', 'after-workload'],
    ['cutover', 'cutover'],
    ['disaster', 'disaster'],
  ]);
  expect(steps.get('2027-1')?.map(({ step, when }) => [step.en, when])).toEqual([['retirement', 'retirement']]);
});
