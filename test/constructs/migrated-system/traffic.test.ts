import * as fc from 'fast-check';
import { deviceNames } from '../../../constructs/migrated-system/aws-devices';
import { spread } from '../../../constructs/migrated-system/sizing';
import { descriptionOf, flowsOf, type Call, type Caller, type Listener } from '../../../constructs/migrated-system/traffic';
import { Cidr } from '../../../lib/values/cidr';

const IDS = ['app', 'db', 'web'];
const anyCaller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant('entry' as const),
  fc.constantFrom(...IDS).map((component) => ({ component })),
  fc.tuple(fc.nat(255), fc.constantFrom('segment', 'site head-office')).map(([third, why]) => ({ network: Cidr.of(`10.1.${third}.0/24`), why })),
);
const anyListening = fc.record({
  port: fc.integer({ min: 1, max: 65_535 }),
  protocol: fc.constantFrom('tcp' as const, 'udp' as const),
  from: fc.array(anyCaller, { maxLength: 4 }),
});
const anySystem: fc.Arbitrary<readonly Listener[]> = fc.tuple(...IDS.map((id) => fc.array(anyListening, { maxLength: 3 }).map((listens) => ({ id, listens }))));
const anyCalls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.record({
    port: fc.integer({ min: 1, max: 65_535 }),
    protocol: fc.constant('tcp' as const),
    to: fc.nat(255).map((third) => Cidr.of(`10.2.${third}.0/24`)),
    why: fc.constant('1741000/register'),
  }),
  { maxLength: 3 },
);

describe('traffic of a system', () => {
  test('comes in from declared callers only', () => {
    fc.assert(
      fc.property(anySystem, anyCalls, (components, calls) => {
        for (const { component, direction, port, protocol, peer } of flowsOf(components, calls)) {
          if (direction === 'egress') continue;
          const listening = components.find(({ id }) => id === component)?.listens.filter((one) => one.port === port && one.protocol === protocol) ?? [];
          expect(listening.flatMap(({ from }) => from.map((caller) => JSON.stringify(caller)))).toContain(JSON.stringify(peer));
        }
      }),
    );
  });

  test('goes out to other components exactly where those let it in', () => {
    fc.assert(
      fc.property(anySystem, (components) => {
        const between = flowsOf(components, []).flatMap(({ component, direction, port, protocol, peer }) => {
          if (peer === 'entry' || 'network' in peer) return [];
          const [from, to] = direction === 'ingress' ? [peer.component, component] : [component, peer.component];
          return [{ direction, path: `${from} ${to} ${protocol} ${port}` }];
        });
        const paths = (wanted: string) =>
          between
            .filter(({ direction }) => direction === wanted)
            .map(({ path }) => path)
            .sort();
        expect(paths('egress')).toEqual(paths('ingress'));
      }),
    );
  });

  test('is the same in whatever order it is declared, each rule once', () => {
    fc.assert(
      fc.property(anySystem, anyCalls, (components, calls) => {
        const turned = [...components]
          .reverse()
          .map(({ id, listens }) => ({ id, listens: [...listens].reverse().map((one) => ({ ...one, from: [...one.from].reverse() })) }));
        const flows = flowsOf(components, calls);
        expect(flowsOf(turned, [...calls].reverse()).map(({ component, id, why }) => [component, id, why])).toEqual(
          flows.map(({ component, id, why }) => [component, id, why]),
        );
        expect(new Set(flows.map(({ component, id }) => `${component} ${id}`)).size).toBe(flows.length);
      }),
    );
  });

  test('a rule that two lines ask for stands once, with both reasons', () => {
    const network = Cidr.of('10.1.1.0/24');
    const [flow, ...more] = flowsOf(
      [
        {
          id: 'web',
          listens: [
            {
              port: 80,
              protocol: 'tcp',
              from: [
                { network, why: 'segment' },
                { network, why: '1741000/register' },
              ],
            },
          ],
        },
      ],
      [],
    );

    expect([flow?.why, more]).toEqual(['from 1741000/register; from segment', []]);
  });

  test('a rule with more reasons than a cloud takes is cut short', () => {
    const network = Cidr.of('10.1.1.0/24');
    const from = Array.from({ length: 40 }, (_, index) => ({ network, why: `1741000/system-${index}` }));
    const [flow] = flowsOf([{ id: 'web', listens: [{ port: 80, protocol: 'tcp', from }] }], []);

    expect(flow && descriptionOf(flow)).toMatch(/^from 1741000\/system-0; .{1,240}\.\.\.$/);
    expect(flow && descriptionOf(flow).length).toBe(255);
  });

  test('networks that differ in their dots alone are two rules', () => {
    const callers = ['10.1.12.0/24', '10.11.2.0/24'].map((text) => ({ network: Cidr.of(text), why: 'segment' }));

    expect(flowsOf([{ id: 'web', listens: [{ port: 80, protocol: 'tcp', from: callers }] }], []).map(({ id }) => id)).toEqual([
      'ingress-tcp-80-net-10-1-12-0-24',
      'ingress-tcp-80-net-10-11-2-0-24',
    ]);
  });
});

describe('servers', () => {
  const zoneNames = fc.uniqueArray(fc.stringMatching(/^az-[a-z]$/), { minLength: 1, maxLength: 4 });

  test('go round the availability zones evenly, whatever the order of the zone file', () => {
    fc.assert(
      fc.property(zoneNames, fc.stringMatching(/^[a-z]{2,10}$/), fc.integer({ min: 1, max: 20 }), (zones, name, count) => {
        const placed = Array.from({ length: count }, (_, index) => spread(zones, name, index + 1));
        const counts = zones.map((zone) => placed.filter((one) => one === zone).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(Array.from({ length: count }, (_, index) => spread([...zones].reverse(), name, index + 1))).toEqual(placed);
      }),
    );
  });

  test('see a disk under the name that it had before others came', () => {
    const [few, many] = [
      ['data', 'log'],
      ['archive', 'backup', 'data', 'index', 'log'],
    ].map((ids) => deviceNames(ids.map((id) => ({ id }))));

    expect([many?.get('data'), many?.get('log')]).toEqual([few?.get('data'), few?.get('log')]);
  });

  test('see every disk under a device name of its own, in any order', () => {
    const disks = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { maxLength: 52 }).map((ids) => ids.map((id) => ({ id })));
    fc.assert(
      fc.property(disks, (some) => {
        const names = deviceNames(some);
        expect(new Set(names.values()).size).toBe(some.length);
        expect(Object.fromEntries(deviceNames([...some].reverse()))).toEqual(Object.fromEntries(names));
      }),
    );
    expect(() => deviceNames(Array.from({ length: 53 }, (_, index) => ({ id: `disk-${index}` })))).toThrow('a server takes at most 52 disks, got 53');
  });
});
