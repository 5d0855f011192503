import * as fc from 'fast-check';
import { applyOrder } from '../../../lib/report/apply-order';
import type { RunbookStack } from '../../../lib/report/runbook-model';
import { itemRef } from '../../../lib/model/request';
import { part, stack, tenancyStack } from '../../support/report-runbook';

const A = '1741000';
const B = '1220000';
const folders = (stacks: readonly RunbookStack[]): string[] => applyOrder(stacks).flatMap(({ steps }) => steps.map((step) => step.stack.folder));

describe('the order of applying', () => {
  test('begins with the administrator’s tenancies', () => {
    const phases = applyOrder([stack(A, 'daejeon', [part(`${A}/portal`)]), tenancyStack(A, 'gwangju'), tenancyStack(A, 'daejeon')]);

    expect(phases.map(({ name, steps }) => [name, steps.length])).toEqual([
      ['tenancy', 2],
      ['system', 1],
    ]);
  });

  test('applies links before storages before systems where nothing else decides', () => {
    const stacks = [
      stack('1000001', 'daejeon', [part('1000001/portal', 'system')]),
      stack('1000002', 'daejeon', [part('1000002/files', 'storage')]),
      stack('1000003', 'daejeon', [part('1000003/hq', 'link')]),
    ];

    expect(applyOrder(stacks).map(({ name }) => name)).toEqual(['link', 'storage', 'system']);
  });

  test('applies what is needed before what needs it', () => {
    const stacks = [stack(A, 'daejeon', [part(`${A}/portal`, 'system', { needs: [itemRef(B, 'auth')] })]), stack(B, 'gwangju', [part(`${B}/auth`)])];

    expect(folders(stacks)).toEqual([`2026-1/gwangju/${B}/workload-1`, `2026-1/daejeon/${A}/workload-1`]);
  });

  test('applies replicas and standbys before their primaries', () => {
    const stacks = [stack(A, 'daejeon', [part(`${A}/files`, 'storage')]), stack(A, 'gwangju', [part(`${A}/files`, 'storage', { role: 'replica' })])];

    expect(folders(stacks)).toEqual([`2026-1/gwangju/${A}/workload-1`, `2026-1/daejeon/${A}/workload-1`]);
  });

  test('names the stacks after which one of a ring is applied once more', () => {
    const stacks = [
      stack(A, 'daejeon', [part(`${A}/one`, 'system', { needs: [itemRef(B, 'two')] })]),
      stack(B, 'daejeon', [part(`${B}/two`, 'system', { needs: [itemRef(A, 'one')] })]),
    ];
    const steps = applyOrder(stacks).flatMap((phase) => phase.steps);

    expect(steps.map(({ stack: { agency }, again }) => [agency, again.map((other) => other.agency)])).toEqual([
      [B, [A]],
      [A, []],
    ]);
  });

  test('applies each stack once, in the same order whatever the order of the input, and breaks a need only where it says so', () => {
    const network = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 }).map((edges) =>
        Array.from({ length: size }, (_, index) => {
          const needs = edges.filter(([from]) => from === index).map(([, to]) => itemRef(String(1_000_000 + to), 'thing'));
          return stack(String(1_000_000 + index), 'daejeon', [part(`${1_000_000 + index}/thing`, 'system', { needs })]);
        }),
      ),
    );
    fc.assert(
      fc.property(
        network.chain((stacks) => fc.tuple(fc.constant(stacks), fc.shuffledSubarray(stacks, { minLength: stacks.length }))),
        ([stacks, shuffled]) => {
          const steps = applyOrder(stacks).flatMap((phase) => phase.steps);
          const done = new Map(steps.map(({ stack: { agency } }, index) => [agency, index]));

          expect(folders(shuffled)).toEqual(folders(stacks));
          expect([...done.keys()].sort()).toEqual(stacks.map(({ agency }) => agency).sort());
          steps.forEach(({ stack: { agency, parts }, again }, index) => {
            const late = parts
              .flatMap(({ needs }) => needs.map((ref) => ref.slice(0, 7)))
              .filter((needed) => needed !== agency && (done.get(needed) ?? 0) > index);
            expect(again.map((other) => other.agency)).toEqual([...new Set(late)].sort());
          });
        },
      ),
    );
  });
});
