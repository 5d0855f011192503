import { centralFileStorage } from '../../../constructs/central-file-storage/spec';
import { tunnelAddressFact } from '../../../constructs/transfer-link/fact-names';
import { isReason } from '../../../lib/model/kind';
import { inFile, renderProblem } from '../../../lib/problem/problem';
import { agency, retirement } from '../../support/portfolio';
import { around, awsZone, CIFS, codesOf, link, openstackZone, partsOf, problemsOf, store } from './support';

const codes = (...args: Parameters<typeof problemsOf>): string[] => codesOf(problemsOf(...args));
const at = (zone: string, whole = around(store())) => {
  const found = whole.zones.get(zone);
  if (!found) throw new Error(`no zone ${zone}`);
  return found;
};

/** A store that is copied over this link. */
const over = (id: string) => store({ replica: { zone: 'gwangju', link: id, bandwidth: '1 Gbps' } });

test('a store with a copy elsewhere, over a link of its own class, is in order', () => {
  expect(codes(store())).toEqual([]);
  expect(codes(store(CIFS))).toEqual([]);
});

describe('the copy must stand elsewhere', () => {
  test('not in the zone of the original', () => {
    expect(codes(store({ replica: { zone: 'daejeon', link: 'daejeon-gwangju', bandwidth: '1 Gbps' } }))).toEqual(['GCDK8201 replica.zone']);
  });

  test('not in another zone that burns with it', () => {
    const zones = [openstackZone('daejeon'), openstackZone('gwangju', { site: { id: 'annex', country: 'KR', failureDomain: 'daejeon' } }), awsZone()];
    const [problem] = problemsOf(store(), { zones });

    expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8202 fileStorages[0].replica.zone: zones daejeon and gwangju share the failure domain daejeon: one fire takes both copies
       got:      gwangju
       allowed:  seoul-aws
       fix:      name a zone with another failure domain in replica.zone"
    `);
    expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8202 fileStorages[0].replica.zone: 영역 daejeon과 gwangju는 같은 장애 영역 daejeon에 있어, 한 번의 화재로 둘 다 잃습니다
       받은 값:     gwangju
       허용:       seoul-aws
       고치는 법:    replica.zone에 장애 영역이 다른 영역을 쓰십시오"
    `);
  });

  test('not in a zone that nobody knows', () => {
    const [problem] = problemsOf(store({ replica: { zone: 'gwanju', link: 'daejeon-gwangju', bandwidth: '1 Gbps' } }));

    expect(problem).toMatchObject({ code: 'GCDK8203', text: { nearest: 'gwangju' } });
  });

  test('not outside the countries where data may lie', () => {
    const zones = [openstackZone('daejeon'), openstackZone('gwangju', { site: { id: 'tokyo', country: 'JP', failureDomain: 'tokyo' } }), awsZone()];

    expect(codes(store(), { zones })).toEqual(['GCDK8208 replica.zone']);
  });

  test('not beside an original for which the planner chooses the zone', () => {
    const anywhere = store({ zone: undefined });
    const answer = centralFileStorage.parts(anywhere, at('gwangju'), around(anywhere));

    expect(isReason(answer) && answer.code).toBe('replica-burns-too');
  });
});

/** What is said of a store and its link when they leave with these waves. */
const told = (storeLeaves: string | undefined, linkLeaves: string): string[] => {
  const [files, line] = [store(), link('daejeon', 'gwangju')];
  const leaving = storeLeaves === undefined ? files : { ...files, retired: retirement(files.ref, storeLeaves) };
  return codes(leaving, { items: [{ ...line, retired: retirement(line.ref, linkLeaves) }] });
};

test('a store and its link retire in one wave, or the store first; a link that goes first leaves the copy without a way', () => {
  expect([told('2026-2', '2026-2'), told('2026-1', '2026-2')]).toEqual([[], []]);
  expect([told('2026-2', '2026-1'), told(undefined, '2027-2')]).toEqual([['GCDK8204 replica.link'], ['GCDK8204 replica.link']]);
});

/** What is said of a link that ends on this day. */
const warnings = (decommissionBy: string): string[] => {
  const whole = around(store(), { items: [link('daejeon', 'gwangju', undefined, { decommissionBy })] });
  return codesOf(centralFileStorage.check(store(), whole, (path) => inFile('requests/mois.yaml', path)));
};

describe('the way there', () => {
  test('is a transfer link, by its right name', () => {
    const [problem] = problemsOf(over('daejeon-gwanju'));

    expect(problem).toMatchObject({ code: 'GCDK8204', text: { nearest: 'daejeon-gwangju' } });
    expect(codes(over('office-files'))).toEqual(['GCDK8205 replica.link']);
  });

  test('is the agency’s own', () => {
    const foreign = { ...link('daejeon', 'gwangju'), agency: agency('1220000').agency };

    expect(codes(store(), { items: [foreign] })).toEqual(['GCDK8204 replica.link']);
  });

  test('joins exactly the two zones, in either direction', () => {
    expect(codes(over('back'), { items: [link('gwangju', 'daejeon', 'back')] })).toEqual([]);
    expect(codes(over('aside'), { items: [link('daejeon', 'seoul-aws', 'aside')] })).toEqual(['GCDK8206 replica.link']);
    expect(codes(over('office'), { items: [link('daejeon', 'gwangju', 'office', { to: { site: 'sejong' } })] })).toEqual(['GCDK8206 replica.link']);
  });

  test('outlives the plan, or somebody is warned', () => {
    expect(warnings('2032-12-31')).toEqual([]);
    expect(warnings('2027-05-01')).toEqual(['GCDK8210 replica.link']);
  });

  test('is of the same class', () => {
    expect(codes(store(), { items: [link('daejeon', 'gwangju', undefined, { dataClass: 'O', personalData: false })] })).toEqual(['GCDK8209 replica.link']);
  });

  test('may be left out only where one Manila spans both sites', () => {
    const without = store({ replica: { zone: 'gwangju', bandwidth: '1 Gbps' } });
    const spanning = openstackZone('daejeon', { shareZones: [{ name: 'nas-gwangju', failureDomain: 'gwangju' }] });

    expect(codes(without)).toEqual(['GCDK8207 replica.link']);
    expect(problemsOf(store({ zone: undefined, replica: { zone: 'gwangju', bandwidth: '1 Gbps' } })).map(({ text }) => text.what)).toEqual([
      { ko: 'gwangju로 복제할 암호화 전송 링크가 없습니다', en: 'there is no encrypted transfer link over which to copy to gwangju' },
    ]);
    expect(codes(without, { zones: [spanning, openstackZone('gwangju'), awsZone()] })).toEqual([]);
  });

  test('is waited for, with the addresses that it waits for', () => {
    const files = store({ zone: 'seoul-aws', replica: { zone: 'daejeon', link: 'seoul-aws-daejeon', bandwidth: '1 Gbps' } });
    const whole = around(files);
    const facts = centralFileStorage.facts(files, 'primary', { primary: at('seoul-aws', whole), replica: at('daejeon', whole) }, whole);

    expect(facts).toEqual([
      { zone: 'seoul-aws', name: tunnelAddressFact('1741000', 'seoul-aws-daejeon', 1) },
      { zone: 'daejeon', name: 'segment/1741000-s-work/outer-address' },
    ]);
  });

  test('is in the cloud no later than the store', () => {
    expect(centralFileStorage.needs(store(), around(store())).dependsOn).toEqual([{ on: '1741000/daejeon-gwangju', hard: true }]);
  });
});

describe('promises that are too weak', () => {
  test.each([
    ['an RPO of more than a day', { rpo: '25 h' }, 'GCDK8215 rpo'],
    ['an RTO of more than five days', { rto: '6 d' }, 'GCDK8216 rto'],
    ['copies that can be deleted within 30 days', { backup: { immutable: '29 d' } }, 'GCDK8217 backup.immutable'],
    ['copies that can never be deleted within ten years', { backup: { immutable: '3651 d' } }, 'GCDK8222 backup.immutable'],
    ['restore tests more than 30 days apart', { restoreTest: { every: '31 d', sample: '1 TB' } }, 'GCDK8218 restoreTest.every'],
    ['a sample of less than 1 % or 1 TB', { restoreTest: { sample: '100 GB' } }, 'GCDK8219 restoreTest.sample'],
    ['snapshots more than an hour apart', { backup: { every: '2 h' } }, 'GCDK8220 backup.every'],
    ['a daily change larger than the store', { size: '1 TB', dailyChange: '2 TB', restoreTest: { sample: '10 GB' } }, 'GCDK8221 dailyChange'],
  ] as const)('%s', (_, overrides, code) => {
    expect(codes(store(overrides))).toEqual([code]);
  });
});

test('copies may be locked for ten years, and the message shows the range', () => {
  const [problem] = problemsOf(store({ backup: { immutable: '4000 d' } }));

  expect(codes(store({ backup: { immutable: '3650 d' } }))).toEqual([]);
  expect(problem && renderProblem(problem, 'en')).toMatchInlineSnapshot(`
   "requests/mois.yaml GCDK8222 fileStorages[0].backup.immutable: copies would have to be kept for longer than a locked vault takes
     got:      4000 d
     allowed:  30 d – 3650 d
     fix:      lower backup.immutable, and give what must live longer to an archive"
  `);
  expect(problem && renderProblem(problem, 'ko')).toMatchInlineSnapshot(`
   "requests/mois.yaml GCDK8222 fileStorages[0].backup.immutable: 잠긴 백업 금고가 받는 것보다 오래 지울 수 없게 하려 합니다
     받은 값:     4000 d
     허용:       30일 – 3650일
     고치는 법:    backup.immutable을 줄이고, 더 오래 둘 것은 기록관리 시스템으로 옮기십시오"
  `);
});

describe('promises that the line cannot keep', () => {
  test('the message shows the arithmetic and the line that would do', () => {
    const [rpo] = problemsOf(store({ size: '858 TB', dailyChange: '2 TB', rpo: '4 h', restoreTest: { sample: '1 TB' } }));

    expect(rpo && renderProblem(rpo, 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8211 fileStorages[0].rpo: the replica lags behind the RPO: a day's change takes 2.0 TB × 8 ÷ (1 Gbps × 0.7) = 6.4 h, and the copier starts every 5 min, 6.4 h together
       got:      4 h
       allowed:  6.4 h at least
       fix:      a line of 1.622 Gbps would do; otherwise raise rpo"
    `);
    expect(rpo && renderProblem(rpo, 'ko')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8211 fileStorages[0].rpo: 복제본이 RPO보다 뒤처집니다. 하루 변경량 2.0 TB × 8 ÷ (1 Gbps × 0.7) = 6.4시간, 복제 간격 5분을 더해 6.4시간
       받은 값:     4 h
       허용:       6.4시간 이상
       고치는 법:    1.622 Gbps 이상의 회선이면 됩니다. 아니면 rpo를 늘리십시오"
    `);
  });

  test('858 TB over 1 Gbps: neither seeded nor restored in 30 days', () => {
    const found = problemsOf(store({ size: '858 TB', dailyChange: '200 GB', restoreTest: { sample: '1 TB' } }));

    expect(codesOf(found)).toEqual(['GCDK8213 backup.seedWithin', 'GCDK8214 backup.fullRestoreWithin']);
    expect(found[0] && renderProblem(found[0], 'en')).toMatchInlineSnapshot(`
     "requests/mois.yaml GCDK8213 fileStorages[0].backup.seedWithin: the first copy to the other site takes 858.0 TB × 8 ÷ (1 Gbps × 0.7) = 113.5 d
       got:      30 d
       allowed:  113.5 d at least
       fix:      a line of 3.784 Gbps would do; otherwise raise backup.seedWithin"
    `);
  });

  test('an RTO shorter than a promotion', () => {
    expect(codes(store({ rto: '1 h' }))).toEqual(['GCDK8212 rto']);
  });
});

describe('who may mount it', () => {
  test.each([
    ['everybody', '0.0.0.0/0', 'GCDK8231'],
    ['everybody by IPv6', '::/0', 'GCDK8231'],
    ['a network that is not the agency’s', '192.168.0.0/24', 'GCDK8232'],
    ['a whole pool, in which other agencies stand', '10.16.0.0/16', 'GCDK8232'],
  ])('not %s', (_, network, code) => {
    expect(codes(store({ clients: [{ network }] }))).toEqual([`${code} clients[0].network`]);
  });

  test('its own offices and its own segments', () => {
    expect(codes(store({ clients: [{ network: '10.200.4.0/24' }, { network: '10.16.4.0/22' }] }))).toEqual([]);
  });

  test('no network twice', () => {
    expect(codes(store({ clients: [{ network: '10.200.4.0/22' }, { network: '10.200.4.0/24', access: 'rw' }] }))).toEqual(['GCDK8233 clients[1].network']);
  });

  test('CIFS with a directory that knows the users, NFS without', () => {
    expect(codes(store({ ...CIFS, directory: undefined }))).toEqual(['GCDK8234 directory']);
    expect(codes(store({ ...CIFS, protocol: 'NFS' }))).toEqual(['GCDK8235 directory']);
    expect(codes(store({ ...CIFS, directory: CIFS.directory && { ...CIFS.directory, type: 'kerberos' } }))).toEqual(['GCDK8236 directory.type']);
  });
});

/** Why a zone refuses the original of a CIFS store. */
const codesOn = (zone: Parameters<typeof centralFileStorage.obstacles>[2]) =>
  centralFileStorage.obstacles(store(CIFS), 'primary', zone, around(store())).map(({ code }) => code);

describe('planning', () => {
  test('a store is two parts in two zones, each with its room, the copier counted', () => {
    expect(partsOf(store(), around(store()))).toEqual([
      { role: 'primary', zone: 'daejeon', load: { vcpu: 0, ramGib: 0, storageGib: 46_941, vpnTunnels: 0 } },
      { role: 'replica', zone: 'gwangju', load: { vcpu: 2, ramGib: 4, storageGib: 52_197, vpnTunnels: 0 } },
    ]);
  });

  test('personal data raises its class', () => {
    expect(centralFileStorage.needs(store({ dataClass: 'O' }), around(store())).dataClass).toBe('S');
  });

  test.each([
    ['without Manila', openstackZone('daejeon', { services: ['heat', 'mistral', 'designate'] }), 'no-manila'],
    ['without workflows', openstackZone('daejeon', { services: ['manila', 'heat', 'designate'] }), 'no-mistral'],
    [
      'without an encrypted share type',
      openstackZone('daejeon', { shareTypes: [{ name: 'plain', protocols: ['NFS'], encrypted: false, shareServers: true, snapshots: true }] }),
      'no-share-type',
    ],
  ])('a zone %s is refused with the reason', (_, zone, reason) => {
    expect(centralFileStorage.obstacles(store(), 'primary', zone, around(store())).map(({ code }) => code)).toEqual([reason]);
  });

  test('CIFS needs share servers on OpenStack and FSx on AWS', () => {
    const plain = openstackZone('daejeon', { shareTypes: [{ name: 'flat', protocols: ['CIFS'], encrypted: true, shareServers: false, snapshots: true }] });

    expect(codesOn(plain)).toEqual(['no-share-type']);
    expect(codesOn(awsZone('seoul-aws', { services: [] }))).toEqual(['no-fsx']);
  });

  test('a copy needs a machine for its copier', () => {
    const zone = openstackZone('gwangju', { flavors: [{ name: 'tiny', vcpu: 1, ram: '1 GiB' }], volumeTypes: [{ name: 'plain', encrypted: false }] });

    expect(centralFileStorage.obstacles(store(), 'replica', zone, around(store())).map(({ code }) => code)).toEqual([
      'no-copier-flavor',
      'no-encrypted-volumes',
    ]);
  });
});
