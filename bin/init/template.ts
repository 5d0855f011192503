import type { Language } from '../../lib/values/text';
import { schemaBeside } from '../schema-header';

/** What a new portfolio is filled with. Every value a person would change is on a line of its own. */
export interface NewPortfolio {
  /** Of the portfolio and of the texts that are in one language only. */
  readonly language: Language;
  readonly name: string;
  readonly title: string;
  readonly operator: string;
  readonly email: string;
}

/** The editor header of a file that lies in a folder of the portfolio, or in the portfolio itself. */
const header = (name: string, folder = ''): string => `# yaml-language-server: $schema=${schemaBeside(`${folder}/${name}`.replace(/^\//, ''), name)}\n`;
const quoted = (text: string): string => JSON.stringify(text);

/** The files of a small valid portfolio: two sites, one agency, one system, one wave. Path → text. */
export const newPortfolioFiles = (about: NewPortfolio): ReadonlyMap<string, string> =>
  new Map([
    ['portfolio.yaml', portfolio(about)],
    ['waves.yaml', WAVES],
    ['zones/daejeon.yaml', zone('daejeon', '대전센터', 'Daejeon centre', 'gwangju')],
    ['zones/gwangju.yaml', zone('gwangju', '광주센터', 'Gwangju centre', 'daejeon')],
    ['agencies/1741000-mois.yaml', agency(about.language)],
    ['requests/2026-1741000-mois.yaml', request(about.language)],
  ]);

const portfolio = ({ language, name, title, operator, email }: NewPortfolio): string => `${header('portfolio')}portfolio: ${name}
title: ${quoted(title)}
operator: { name: ${quoted(operator)}, email: ${quoted(email)} }
language: ${language}
policyPacks: [kr-csap-2023, kr-n2sf-2026]
# Zones are filled in this order.
zones: [daejeon, gwangju]
addressPools:
  - { id: daejeon, network: 10.64.0.0/12, zones: [daejeon] }
  - { id: gwangju, network: 10.80.0.0/12, zones: [gwangju] }
state:
  daejeon: { type: s3, endpoint: "https://object.daejeon.example", region: RegionOne, adminBucket: gcdk-admin-state, agencyBucket: gcdk-agency-state }
  gwangju: { type: s3, endpoint: "https://object.gwangju.example", region: RegionOne, adminBucket: gcdk-admin-state, agencyBucket: gcdk-agency-state }
freezes:
  - { id: year-end-tax, name: { ko: 연말정산, en: Year-end tax settlement }, from: 2026-01-10, to: 2026-01-31, yearly: true, hardness: hard, services: [tax, auth] }
quotaClasses:
  - { id: standard, instances: 50, vcpu: 200, ram: 800 GiB, volumes: 200, storage: 50 TiB, shares: 10, shareStorage: 100 TiB }
  - { id: large, inherits: standard, multiplier: 4 }
dnsSuffix: gcloud.example.kr
`;

const WAVES = `${header('waves')}waves:
  - { wave: 2026-2, title: { ko: 2026년 2차, en: Second wave of 2026 }, opens: 2026-09-01, closes: 2026-12-11 }
  - { wave: 2027-1, title: { ko: 2027년 1차, en: First wave of 2027 }, opens: 2027-03-02, closes: 2027-06-30 }
`;

const zone = (id: string, ko: string, en: string, partner: string): string => `${header('zone', 'zones')}zone: ${id}
kind: openstack
title: { ko: ${ko}, en: ${en} }
site: { id: ${id}, country: KR, failureDomain: ${id} }
endpoint: https://keystone.${id}.example:5000/v3
region: RegionOne
highestClass: C
certification: { scheme: government-dc, level: high, number: GDC-${id}, validFrom: 2025-01-01, validUntil: 2030-12-31 }
capacity: { vcpu: 2000, ram: 16 TiB, storage: 2 PiB, vpnTunnels: 50 }
# Where copies go when a request names no other zone.
offsite: { zone: ${partner}, bandwidth: 10 Gbps }
vpn: { accepts: [baseline] }
availabilityZones: [nova]
flavors:
  - { name: m1.small, vcpu: 2, ram: 4 GiB }
  - { name: m1.large, vcpu: 4, ram: 16 GiB }
  - { name: m1.xlarge, vcpu: 8, ram: 32 GiB }
  - { name: d1.xlarge, vcpu: 8, ram: 32 GiB, dedicated: true }
images:
  - { name: rocky-9, os: rocky-9 }
volumeTypes:
  - { name: gcloud-encrypted, encrypted: true }
shareTypes:
  - { name: gcloud-encrypted, protocols: [NFS, CIFS], encrypted: true, shareServers: true, snapshots: true }
externalNetwork: external
services: [barbican, designate, heat, manila, mistral, octavia, vpnaas]
adminNetwork: 10.250.0.0/24
`;

const agency = (language: Language): string => `${header('agency', 'agencies')}agency: "1741000"
name: { ko: 행정안전부, en: Ministry of the Interior and Safety }
kind: central
contacts:
  - { role: owner, name: ${language === 'ko' ? '담당자' : 'Person in charge'}, email: owner@mois.example }
onPremises:
  - { id: sejong, name: { ko: 세종청사, en: Sejong office }, networks: [192.168.50.0/24], gateway: 198.51.100.7 }
quotaClass: standard
`;

const request = (language: Language): string => `${header('request', 'requests')}agency: "1741000"
submitted: 2026-05-04
title: ${language === 'ko' ? '민원 포털을 옮겨 주십시오' : 'Please move the civil-service portal'}
systems:
  - id: civil-portal
    name: { ko: 민원 포털, en: Civil-service portal }
    dataClass: O
    grade: 3
    personalData: false
    exposure: public
    components:
      - { id: web, count: 2, vcpu: 2, ram: 4 GiB, os: rocky-9, listens: [{ port: 8443, from: [entry] }] }
    entry: { to: web, port: 8443, certificate: certificates/civil-portal }
    refresh: { acquired: 2020-11-01 }
`;
