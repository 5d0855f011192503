import { z } from 'zod';
import { dataClassField } from './classification';
import {
  addressField,
  cidrField,
  cloudNameField,
  countOf,
  dateField,
  identifierField,
  nameField,
  positive,
  rateField,
  sizeField,
  countryField,
  patterned,
} from './fields';
import { bucketField, endpointField } from './place-fields';

/** The clouds a system can move to. Adding a name here makes the compiler list every place that must answer for it. */
export const CLOUDS = ['openstack', 'aws'] as const;
/** The kinds of zone; a third one makes the compiler name every place that must answer. */
export type Cloud = (typeof CLOUDS)[number];

/** Protection profiles of a link, strongest first. Source: decisions 15. */
export const LINK_PROFILES = ['kcmvp-appliance', 'modern', 'baseline'] as const;
/** How strongly a link is protected; source: NIST SP 800-77 rev. 1. */
export type LinkProfile = (typeof LINK_PROFILES)[number];

const site = z.strictObject({
  /** A building or campus. */
  id: identifierField,
  /** ISO 3166-1 alpha-2. */
  country: countryField,
  /** What burns, floods or loses power together. Two copies in one failure domain are one copy. */
  failureDomain: identifierField,
});

const certification = z.strictObject({
  scheme: z.enum(['csap', 'government-dc', 'ppp']),
  level: z.enum(['high', 'mid', 'low']),
  number: cloudNameField,
  validFrom: dateField,
  validUntil: dateField,
});

/** How much a zone holds in total. A later entry of `growth` replaces it from its date on. */
const capacity = z.strictObject({ vcpu: positive, ram: sizeField, storage: sizeField, vpnTunnels: z.int().min(0).max(100_000) });

const common = {
  zone: identifierField,
  title: nameField,
  site,
  endpoint: endpointField,
  region: cloudNameField,
  /** The highest class the zone may hold, by its own certificate; the policy pack of a wave may lower it. */
  highestClass: dataClassField,
  certification,
  /** No cutover after this day, and everything must have left by it (a data centre that shuts down). Left out: the zone stays. */
  closes: dateField.optional(),
  capacity,
  growth: z.array(capacity.extend({ from: dateField })).default([]),
  /** The zone that takes this zone's off-site copies when a request names none, and the line between them. */
  offsite: z.strictObject({ zone: identifierField, bandwidth: rateField }).optional(),
  /** Profiles that the zone's VPN service accepts. OpenStack Zed refuses `modern` (GCM, group 20); see the release notes of neutron-vpnaas. */
  vpn: z.strictObject({ accepts: z.array(z.enum(LINK_PROFILES)).min(1) }),
};

/** An AWS account. */
const accountField = patterned(/^\d{12}$/, '숫자 12자리 AWS 계정 (따옴표로 묶음)', 'an AWS account of twelve digits, in quotes', '111122223333');

const accountKey = patterned(
  /^(default|\d{7}|[A-Z]\d{6})$/,
  '기관 코드 (따옴표로 묶음) 또는 default',
  'the code of an agency, in quotes, or default',
  '1741000',
);

const flavor = z.strictObject({ name: cloudNameField, vcpu: countOf(512), ram: sizeField, dedicated: z.boolean().default(false) });
const image = z.strictObject({ name: cloudNameField, os: identifierField });

export const openstackZoneSchema = z.strictObject({
  ...common,
  kind: z.literal('openstack'),
  availabilityZones: z.array(cloudNameField).min(1),
  flavors: z.array(flavor).min(1),
  images: z.array(image).min(1),
  /** Cinder types. Only encrypted ones are ever used for a class above open. */
  volumeTypes: z.array(z.strictObject({ name: cloudNameField, encrypted: z.boolean() })).min(1),
  /** Manila types, in order of preference. */
  shareTypes: z
    .array(
      z.strictObject({
        name: cloudNameField,
        protocols: z.array(z.enum(['NFS', 'CIFS'])).min(1),
        encrypted: z.boolean(),
        /** `driver_handles_share_servers`: with it every share has a server on the agency's own share network. */
        shareServers: z.boolean(),
        snapshots: z.boolean(),
        /** Copies between this Manila's availability zones; counts as off-site only where those are separate sites. */
        replication: z.enum(['none', 'readable', 'dr']).default('none'),
      }),
    )
    .default([]),
  /** Availability zones of Manila that stand at another site than the first one: name → failure domain. */
  shareZones: z.array(z.strictObject({ name: cloudNameField, failureDomain: identifierField })).default([]),
  externalNetwork: cloudNameField,
  /** What the zone's Octavia can do. HSTS came with 2023.2; an older one refuses a listener that asks for it, so its zone says `hsts: false`. Default: true. */
  loadBalancer: z.strictObject({ hsts: z.boolean().default(true) }).prefault({}),
  /** Which of the optional services the zone runs. */
  services: z.array(z.enum(['barbican', 'designate', 'heat', 'manila', 'mistral', 'octavia', 'swift', 'vpnaas'])).default([]),
  /** The network from which administrators log in (management plane): every server lets it in at the login port of its system, and nobody else. */
  adminNetwork: cidrField,
  /** Default: `RegionOne`-style federation is in place and users come from it. `local-deployer`: the tenancy makes one deployer user. */
  identity: z.enum(['federation', 'local-deployer']).default('federation'),
  /** Resolvers handed to subnets. Left out: the cloud's own. */
  nameservers: z.array(addressField).default([]),
});

export const awsZoneSchema = z.strictObject({
  ...common,
  kind: z.literal('aws'),
  /** What is added later serves segments that are born later: a network is cut once. */
  availabilityZones: z.array(patterned(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, '가용 영역의 이름', 'the name of an availability zone', 'ap-northeast-2a')).min(2),
  /** The account of an agency; `default` where the agency has none of its own. */
  accounts: z.record(accountKey, accountField),
  flavors: z.array(flavor).min(1),
  images: z
    .array(
      image.extend({
        id: patterned(/^ami-[0-9a-f]{8,17}$/, 'AMI의 id', 'the id of an AMI', 'ami-0123456789abcdef0'),
        /** The name of the boot disk as the image has it; a wrong one would leave that disk unencrypted. Default `/dev/sda1`; Amazon Linux has `/dev/xvda`. */
        rootDevice: z.enum(['/dev/sda1', '/dev/xvda']).default('/dev/sda1'),
      }),
    )
    .min(1),
  /** The foundation's transit gateway. Its default association and propagation are off. */
  transitGateway: patterned(/^tgw-[0-9a-f]{8,17}$/, '전송 게이트웨이의 id', 'the id of a transit gateway', 'tgw-0123456789abcdef0'),
  /** An account apart that holds copies nobody here can delete. */
  backupAccount: accountField,
  logBucket: bucketField,
  /** The operator's management plane. Servers let it in nowhere: Session Manager serves. Stands here so that nothing else is given its addresses. */
  adminNetwork: cidrField,
  services: z.array(z.enum(['fsx', 'shield', 'waf'])).default([]),
});

export const zoneSchema = z.discriminatedUnion('kind', [openstackZoneSchema, awsZoneSchema]);

/** The lists of a zone from which builders choose; see `Editions`. */
export const zoneChoicesSchema = z.discriminatedUnion('kind', [
  openstackZoneSchema.pick({
    kind: true,
    zone: true,
    availabilityZones: true,
    flavors: true,
    images: true,
    volumeTypes: true,
    shareTypes: true,
    shareZones: true,
  }),
  awsZoneSchema.pick({ kind: true, zone: true, availabilityZones: true, flavors: true, images: true }),
]);

/** A zone of OpenStack as its file has it. */
export type OpenStackZone = z.output<typeof openstackZoneSchema>;
/** A zone of AWS as its file has it. */
export type AwsZone = z.output<typeof awsZoneSchema>;
/** What a builder chooses from in a zone. */
export type ZoneChoices = z.output<typeof zoneChoicesSchema>;
/** One landing zone: a cloud at a site. */
export type Zone = z.output<typeof zoneSchema>;
export type Capacity = Pick<Zone['capacity'], 'vcpu' | 'ram' | 'storage' | 'vpnTunnels'>;
