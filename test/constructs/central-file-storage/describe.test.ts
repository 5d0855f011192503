import { describer } from '../../../constructs/central-file-storage/describe';
import { centralFileStorage } from '../../../constructs/central-file-storage/spec';
import type { Placement } from '../../../lib/model/placement';
import { duties, facts, told } from '../../support/describe';
import { agency } from '../../support/portfolio';
import { around, CIFS, store, tenancyIn } from './support';

const tell = (files: ReturnType<typeof store>) => {
  const whole = around(files);
  const parts: Placement['parts'] = [
    { role: 'primary', zone: files.zone ?? '', stack: 'workload-1' },
    { role: 'replica', zone: files.spec.replica.zone, stack: 'workload-1' },
  ];
  return told(describer, centralFileStorage, files, whole, {
    parts,
    tenancyOf: (name) => {
      const zone = whole.zones.get(name);
      if (!zone) throw new Error(`no zone ${name}`);
      return tenancyIn(zone, files);
    },
  });
};

describe('what a file store tells its agency', () => {
  test('is how much it asked for, and how much changes', () => {
    expect(tell(store()).asked).toEqual({ ko: '50.0 TB NFS, 하루 변경 200 GB', en: '50.0 TB of NFS, of which 200 GB change in a day' });
  });

  test('is where its files are and how they come back, with the numbers and what was promised', () => {
    expect(facts(tell(store()))).toMatchInlineSnapshot(`
     [
       "Share path: the operator tells it after applying",
       "DNS TXT record that holds it: _export.office-files.s.1741000.daejeon.gcloud.example.kr",
       "Off-site copy: every 12 h over 1 Gbps",
       "Work lost at worst (RPO): 12.6 h (promised 24 h)",
       "Back from the copy (RTO): 90 min (promised 5 d)",
       "Full restore from backup: 6.6 d (promised 30 d)",
       "Snapshots: every 60 min, 48 kept; copies elsewhere cannot be deleted for 30 d",
       "Restore test: every 30 d, a sample of 1.0 TB",
       "May mount it: 10.200.4.0/24 read and write, 10.200.8.0/22 read",
     ]
    `);
  });

  test('is the alias in the agency’s own directory for CIFS on AWS', () => {
    const files = store({ ...CIFS, zone: 'seoul-aws', replica: { zone: 'daejeon', link: 'seoul-aws-daejeon', bandwidth: '1 Gbps' } });

    expect(facts(tell(files))).toContain('Share path: \\\\office-files.ad.mois.example.kr\\share');
    expect(facts(tell(files))).toContain('To mount it: net use Z: \\\\office-files.ad.mois.example.kr\\share');
  });

  test('is the addresses of the mount targets for NFS on AWS', () => {
    const files = store({ zone: 'seoul-aws', replica: { zone: 'daejeon', link: 'seoul-aws-daejeon', bandwidth: '1 Gbps' } });

    expect(facts(tell(files)).find((fact) => fact.startsWith('Share path'))).toMatch(/^Share path: 10\.18\.0\.\d+:\/, 10\.18\.0\.\d+:\/$/);
    expect(facts(tell(files)).find((fact) => fact.startsWith('To mount it'))).toMatch(
      /^To mount it: mount -t efs -o tls,accesspoint=FSAP_ID,mounttargetip=10\.18\.0\.\d+ FS_ID:\/ \/mnt\/office-files \(the operator tells the ids in capitals after applying\)$/,
    );
  });

  test('draws the off-site copy from the zone of the files to the zone of the replica', () => {
    expect(tell(store()).connections.map(({ style, from, to }) => [style, from, to])).toEqual([['copy', { zone: 'daejeon' }, { zone: 'gwangju' }]]);
  });

  test('asks to prepare the clients, to keep the directory’s password, and to see the first restore test', () => {
    expect(duties(tell(store(CIFS)))).toEqual([
      '2026-03-20 engineer: List every server and PC that mounts it, and prepare the change to the new path',
      '2026-03-27 security: Keep the directory user’s password in the key store as files/office/directory',
      '2026-05-03 owner: See the result of the first restore test, and of every later one',
    ]);
  });

  test('is what shows in the night that the share, its name and its copy stand', () => {
    expect(tell(store()).night?.checks.flatMap(({ command }) => command ?? [])).toEqual([
      'rsync -aHn --delete --checksum --itemize-changes /mnt/old/ /mnt/new/',
      'openstack --os-cloud daejeon-1741000-s share show office-files -c status -c export_locations',
      'dig +short TXT _export.office-files.s.1741000.daejeon.gcloud.example.kr',
      'openstack --os-cloud daejeon-1741000-s share snapshot list --share office-files',
      'gcdk-copier check && gcdk-copier status',
    ]);
  });

  test('is how much data moves over the line of its agency’s site', () => {
    const files = store();
    const whole = around(files);
    const owner = agency('1741000', { onPremises: [{ id: 'sejong', name: '세종청사', networks: ['10.200.0.0/16'], bandwidth: '2 Gbps' }] });
    const agencies = new Map([...whole.agencies, [owner.agency, owner] as const]);

    expect(told(describer, centralFileStorage, files, { ...whole, agencies }).data).toMatchObject({ rate: 2e9 });
    expect(told(describer, centralFileStorage, files, whole).data).not.toHaveProperty('rate');
  });
});
