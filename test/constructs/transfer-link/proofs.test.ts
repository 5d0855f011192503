import * as fc from 'fast-check';
import { chooseProfile, permittedFor } from '../../../constructs/transfer-link/choose';
import { selectorsOf, tunnelsOf } from '../../../constructs/transfer-link/ends';
import { linkProblems, proposalOf } from '../../../constructs/transfer-link/link-problems';
import { tunnelPskVariable } from '../../../constructs/transfer-link/fact-names';
import { proposalsMeet, readStrongswan, readSuite } from '../../../constructs/transfer-link/proposals';
import { cover, selectorsMirror, selectorsNarrow, tidy } from '../../../constructs/transfer-link/selectors';
import { LINK_PROFILES, type LinkProfile } from '../../../lib/model/zone';
import { NOWHERE, renderProblem } from '../../../lib/problem/problem';
import { Cidr } from '../../../lib/values/cidr';
import { awsEnd, cloudEnd, EVIDENCE, link, officeEnd } from './support';

const profiles = fc.subarray([...LINK_PROFILES]);
const network = (from: number, to: number) =>
  fc
    .record({ first: fc.bigInt({ min: BigInt(from) << 24n, max: (BigInt(to) << 24n) + 0xffffffn }), prefix: fc.integer({ min: 10, max: 28 }) })
    .map(({ first, prefix }) => Cidr.at(4, first, prefix));
const networks = (from: number, to: number) => fc.array(network(from, to), { minLength: 1, maxLength: 4 });
const codes = (made: ReturnType<typeof link>): readonly string[] => linkProblems(made, () => NOWHERE).map(({ code }) => code);

describe('the profile of a link', () => {
  const choice = fc.record({ near: profiles, far: profiles, permitted: profiles, weakest: fc.constantFrom(...LINK_PROFILES), appliance: fc.boolean() });

  test('is accepted by both ends, permitted, and no weaker than asked for', () => {
    fc.assert(
      fc.property(choice, (given) => {
        const chosen = chooseProfile(given);
        if (chosen === undefined) return;
        expect(given.near).toContain(chosen);
        expect(given.far).toContain(chosen);
        expect(given.permitted).toContain(chosen);
        expect(LINK_PROFILES.indexOf(chosen)).toBeLessThanOrEqual(LINK_PROFILES.indexOf(given.weakest));
      }),
    );
  });

  test('is the strongest of those, and missing only where there is none', () => {
    fc.assert(
      fc.property(choice, (given) => {
        const will = (profile: LinkProfile): boolean =>
          [given.near, given.far, given.permitted].every((accepted) => accepted.includes(profile)) &&
          LINK_PROFILES.indexOf(profile) <= LINK_PROFILES.indexOf(given.weakest) &&
          (profile !== 'kcmvp-appliance' || given.appliance);
        expect(chooseProfile(given)).toBe(LINK_PROFILES.find(will));
      }),
    );
  });

  test('of class C is an appliance’s, whatever a pack says', () => {
    expect(permittedFor('C', ['modern', 'baseline'])).toEqual([]);
    expect(permittedFor('C')).toEqual(['kcmvp-appliance']);
  });
});

describe('proposals', () => {
  test.each(['modern', 'baseline'] as const)('of %s meet between every two kinds of end', (profile) => {
    const kinds = ['openstack', 'aws', 'gateway'] as const;

    for (const near of kinds) for (const far of kinds) expect(proposalsMeet(proposalOf(near, profile), proposalOf(far, profile))).toBe(true);
  });

  test('of different profiles do not meet', () => {
    expect(proposalsMeet(proposalOf('openstack', 'modern'), proposalOf('gateway', 'baseline'))).toBe(false);
  });

  test('below the baseline have no word at all', () => {
    expect(readSuite('ike', 'aes-128', 'sha1', 'group5')).toBeUndefined();
    expect(readSuite('esp', 'AES128', 'SHA2-256', 14)).toBeUndefined();
    expect(readStrongswan('ike', 'aes256-sha1-modp2048')).toBeUndefined();
    expect(proposalsMeet(undefined, undefined)).toBe(false);
  });

  test('with a longer life than AWS and policy allow do not meet', () => {
    const [fit] = [proposalOf('aws', 'modern')];

    expect(fit && proposalsMeet(fit, { ...fit, ikeLifetime: 86_400 })).toBe(false);
    expect(fit && proposalsMeet(fit, { ...fit, espLifetime: 7200 })).toBe(false);
  });
});

describe('selectors', () => {
  test('mirror at the two ends of every link, or narrow to those of the end that lists more', () => {
    fc.assert(
      fc.property(networks(10, 10), networks(172, 192), fc.boolean(), (near, far, aws) => {
        const made = link({ near: aws ? awsEnd(near.map(String)) : cloudEnd(near.map(String)), far: officeEnd(far.map(String)) });
        expect(selectorsMirror(selectorsOf(made, 'near'), selectorsOf(made, 'far'))).toBe(true);
      }),
    );
  });

  test('of an OpenStack end lie inside the one network a side that AWS takes', () => {
    fc.assert(
      fc.property(networks(10, 10), networks(172, 172), (near, far) => {
        const made = link({ near: cloudEnd(near.map(String)), far: awsEnd(far.map(String)) });
        expect(selectorsNarrow(selectorsOf(made, 'far'), selectorsOf(made, 'near'))).toBe(true);
        expect(selectorsOf(made, 'far').local).toHaveLength(1);
      }),
    );
  });

  test('do not mirror when one end lets a network through that the other does not send', () => {
    const [a, b] = [Cidr.of('10.0.0.0/24'), Cidr.of('192.168.0.0/24')];

    expect(selectorsMirror({ local: [a], remote: [b] }, { local: [b], remote: [a] })).toBe(true);
    expect(selectorsMirror({ local: [a], remote: [b] }, { local: [b], remote: [Cidr.of('10.0.0.0/16')] })).toBe(false);
    expect(selectorsMirror({ local: [a], remote: [b] }, { local: [], remote: [a] })).toBe(false);
  });

  test('cover: the smallest network that holds them all', () => {
    fc.assert(
      fc.property(networks(1, 200), (all) => {
        const whole = cover(all);
        expect(whole && all.every((one) => whole.contains(one))).toBe(true);
        const halves = whole && whole.prefix < 32 ? [whole.first, whole.first + whole.size / 2n].map((first) => Cidr.at(4, first, whole.prefix + 1)) : [];
        const isOneOfThem = all.some((one) => one.prefix === whole?.prefix);
        expect(isOneOfThem || !halves.some((half) => all.every((one) => half.contains(one)))).toBe(true);
      }),
    );
  });

  test('do not depend on the order in which networks were written', () => {
    fc.assert(
      fc.property(networks(10, 12), (all) => {
        expect(tidy([...all].reverse()).map(String)).toEqual(tidy(all).map(String));
      }),
    );
  });
});

describe('a link', () => {
  test('whose ends meet has nothing wrong with it', () => {
    expect(codes(link())).toEqual([]);
    expect(codes(link({ far: awsEnd() }))).toEqual([]);
    expect(codes(link({ dataClass: 'C', profile: 'kcmvp-appliance', appliance: EVIDENCE }))).toEqual([]);
  });

  test('cannot let everything through, however it is spelled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), (prefix) => {
        expect(codes(link({ far: officeEnd([`${Cidr.at(4, 0n, prefix)}`]) }))).toEqual(['GCDK8321']);
      }),
    );
    expect(codes(link({ far: officeEnd(['::/0']) }))).toEqual(['GCDK8321']);
  });

  test('cannot join overlapping networks', () => {
    expect(codes(link({ far: officeEnd(['10.16.0.0/16']) }))).toEqual(['GCDK8322']);
  });

  test('needs one address family at both ends', () => {
    expect(codes(link({ far: officeEnd(['fd00:77::/64']) }))).toContain('GCDK8323');
  });

  test('of class C is never a tunnel, and an appliance never without evidence', () => {
    expect(codes(link({ dataClass: 'C', profile: 'modern' }))).toEqual(['GCDK8325']);
    expect(codes(link({ dataClass: 'C', profile: 'kcmvp-appliance' }))).toEqual(['GCDK8326']);
  });

  test('keeps to what its ends accept', () => {
    expect(codes(link({ profile: 'modern', near: { ...cloudEnd(), accepts: ['baseline'] } }))).toEqual(['GCDK8324']);
  });

  test('of grade 1 and 2 has two tunnels to different peers', () => {
    const two = link({ grade: 1, far: officeEnd(undefined, ['203.0.113.9', '203.0.113.10']) });

    expect(codes(link({ grade: 2 }))).toEqual(['GCDK8328']);
    expect(codes(two)).toEqual([]);
    expect(tunnelsOf(two).map(({ far }) => far)).toEqual(['203.0.113.9', '203.0.113.10']);
    expect(tunnelsOf(link({ far: awsEnd() })).map(({ far }) => far)).toEqual(['198.51.100.21', '198.51.100.22']);
  });

  test('of grade 1 and 2 does not count one gateway twice, nor one address of AWS', () => {
    expect(codes(link({ grade: 1, far: officeEnd(undefined, ['203.0.113.9', '203.0.113.9']) }))).toEqual(['GCDK8328']);
    expect(codes(link({ grade: 1, far: { ...awsEnd(), addresses: ['198.51.100.21', '198.51.100.21'] } }))).toEqual(['GCDK8328']);
    expect(codes(link({ grade: 1, far: { ...awsEnd(), addresses: [undefined, undefined] } }))).toEqual([]);
  });

  test('goes on a day of the calendar', () => {
    for (const day of ['never', '', '2027-02-30', '2027-12-31T00:00:00Z']) expect(codes(link({ decommissionBy: day }))).toEqual(['GCDK8335']);

    const [problem] = linkProblems(link({ decommissionBy: 'never' }), () => NOWHERE);
    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "GCDK8335: the day by which the link goes is no day of the calendar
       got:      never
       allowed:  a day of the calendar, YYYY-MM-DD
       fix:      give the day as \`decommissionBy\`"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "GCDK8335: 연계 구간이 끝나는 날이 달력에 있는 날짜가 아닙니다
       받은 값:     never
       허용:       달력에 있는 날짜 YYYY-MM-DD
       고치는 법:    철거할 날을 decommissionBy에 적으십시오"
    `);
  });

  test('lets no network through that is wider than a /8 at either end, nor several that AWS could only take as such a one', () => {
    expect(codes(link({ near: cloudEnd(['10.0.0.0/7']) }))).toEqual(['GCDK8321']);
    expect(codes(link({ near: awsEnd(['10.0.0.0/8', '12.0.0.0/8']) }))).toEqual(['GCDK8330']);
  });

  test('never shares a key variable with another link', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,3}$/), fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,3}$/), (a, b) => {
        fc.pre(a !== b);
        expect(new Set([a, b].flatMap((id) => [tunnelPskVariable(id, 1), tunnelPskVariable(id, 2)])).size).toBe(4);
      }),
    );
    expect(tunnelPskVariable('hq', 2)).not.toBe(tunnelPskVariable('hq-2', 1));
  });
});
