import { Construct } from 'constructs';
import { effectiveClass, planeOf } from '../../lib/model/classification';
import type { PartContext, Tags } from '../../lib/model/part-context';
import type { OpenStackZone } from '../../lib/model/zone';
import { inFile, ProblemError, type Problem } from '../../lib/problem/problem';
import { Cidr } from '../../lib/values/cidr';
import type { OpenStackBuilder } from '../component';
import { dnsZoneName } from '../naming';
import { dnsZoneId, SegmentLookup } from '../shared/openstack-handover';
import { AgencyStack } from '../shared/openstack-stack';
import { TerraformStack, type TerraformProvider } from '../terraform';
import { loginPort } from './admin-ports';
import type { SystemSpec } from './fields';
import { refusals, type Character } from './invariants';
import { address4Of } from './openstack-addresses';
import type { OpenStackComponent } from './openstack-component';
import { OpenStackEntry } from './openstack-entry';
import { OpenStackNames } from './openstack-names';
import { OpenStackServers } from './openstack-servers';
import { OpenStackTraffic } from './openstack-traffic';
import { characterOf, found, memberPort } from './part';
import { trafficOf } from './part-traffic';
import { systemProblems } from './problems';
import { encryptedType, flavorFor, imageFor } from './sizing';
import type { Call, Listener } from './traffic';

/** A system in one zone. What domain rules forbid (class, exposure, peer) is refused by the constructor. */
export interface OpenStackMigratedSystemProps extends Character {
  readonly components: readonly OpenStackComponent[];
  /** Ports outside that every component may call. Default: none. */
  readonly calls?: readonly Call[];
  /** The agency's Neutron network. */
  readonly networkId: string;
  /** The subnets of that network. */
  readonly segment: readonly Cidr[];
  /** Resolvers of the subnets, reached on port 53. Default: the cloud's own, which answer inside the segment. */
  readonly resolvers?: readonly Cidr[];
  /** The network from which administrators log in, by SSH or, where a component's `os` is a Windows, by Remote Desktop. Default: nobody logs in. */
  readonly adminNetwork?: Cidr;
  /** The zone's encrypted Cinder type, by the name that the zone file has: the provider cannot see whether a type encrypts. Empty is refused. */
  readonly volumeType: string;
  /** Nova availability zones to spread servers over. Default: Nova chooses. */
  readonly availabilityZones?: readonly string[];
  /** The load balancer in front. Default: none. */
  readonly entry?: {
    /** A component's id. */
    readonly to: string;
    readonly port: number;
    /** The port on which that component listens to `entry`. */
    readonly memberPort: number;
    /** A Barbican certificate container by name. */
    readonly certificate: string;
    /** Who may call it where the system is not public; a public one takes everybody. IPv6 networks are passed over. */
    readonly callers: readonly Cidr[];
    /** Tells browsers to come by TLS only. Octavia before 2023.2 refuses it. Default: true. */
    readonly hsts?: boolean;
    /** By name. Demanded where the system is public, and used only there. */
    readonly externalNetwork?: string;
  };
  /** The Designate zone for its names, by id and by name without a final dot. Default: no names. */
  readonly names?: { readonly zoneId: string; readonly dnsZone: string };
  readonly tags: Tags;
  /** The wave that a tombstone names: guards against destruction are lifted. Default: false. */
  readonly removable?: boolean;
  /** The provider configuration of the agency's project of the class. Default: the stack's only one. */
  readonly provider?: TerraformProvider;
}

const EVERYBODY = [Cidr.of('0.0.0.0/0')];

/**
 * A system moved to OpenStack: servers under declared traffic only, encrypted disks that outlive them, names, and a TLS load
 * balancer in front where there is an entry.
 *
 * Network and DNS zone are the tenancy's; images and the certificate container are looked up by name. Nothing here needs more than the roles `member`, `creator` and `load-balancer_member`.
 */
export class OpenStackMigratedSystem extends Construct {
  /** The address that callers of the system use; `undefined` without an entry. */
  readonly entryAddress: string | undefined;

  /** @throws ProblemError GCDK8402, GCDK8403, GCDK8409, GCDK8418, GCDK8420 to GCDK8425: what domain §2.6 says must be impossible */
  constructor(scope: Construct, id: string, props: OpenStackMigratedSystemProps) {
    super(scope, id);
    const problems = [...refusals(props, 'openstack', props.entry), ...projectRefusals(props, this)];
    if (problems.length > 0) throw new ProblemError(problems);

    const { name, provider, tags, removable = false, components, segment } = props;
    const ipv6 = segment.some(({ version }) => version === 6);
    const traffic = new OpenStackTraffic(this, 'traffic', {
      name,
      components: components.map((component) => withLogins(component, props.adminNetwork, ipv6)),
      calls: [...(props.calls ?? []), ...resolution(props.resolvers ?? segment)],
      entryNetworks: segment.filter(({ version }) => version === 4),
      ipv6,
      tags,
      provider,
    });
    const built = components.map((component) => {
      const { servers } = new OpenStackServers(this, `component-${component.id}`, {
        name,
        component,
        grade: props.grade,
        networkId: props.networkId,
        securityGroupId: traffic.groupOf(component.id),
        volumeType: props.volumeType,
        availabilityZones: props.availabilityZones ?? [],
        tags,
        removable,
        provider,
      });
      return { id: component.id, servers };
    });

    const behind = built.find((component) => component.id === props.entry?.to)?.servers ?? [];
    const entry =
      props.entry &&
      new OpenStackEntry(this, 'entry', {
        name,
        networkId: props.networkId,
        port: props.entry.port,
        memberPort: props.entry.memberPort,
        members: behind.map(({ number, port }) => ({ id: `${number}`, address: address4Of(port) })),
        certificate: props.entry.certificate,
        callers: props.exposure === 'public' ? EVERYBODY : props.entry.callers.filter(({ version }) => version === 4),
        hsts: props.entry.hsts ?? true,
        publicFrom: props.exposure === 'public' ? props.entry.externalNetwork : undefined,
        tags,
        removable,
        provider,
      });
    this.entryAddress = entry?.address;
    if (props.names) new OpenStackNames(this, 'names', { ...props.names, name, components: built, entryAddress: this.entryAddress, ipv6, provider });
  }
}

/** Whether disks and project are of the system's class. What a provider of an engineer's own stack stands for is not known here. */
function projectRefusals({ name, dataClass, personalData, volumeType, provider }: OpenStackMigratedSystemProps, scope: Construct): readonly Problem[] {
  const where = inFile('', name);
  const needed = effectiveClass(dataClass, personalData);
  const alias = AgencyStack.isAgencyStack(TerraformStack.of(scope)) ? provider?.alias : undefined;
  return [
    ...(alias === undefined || alias === needed.toLowerCase() ? [] : [systemProblems.otherProject(where, { dataClass: needed, got: alias })]),
    ...(volumeType.trim() === '' ? [systemProblems.noVolumeType(where, { name })] : []),
  ];
}

/** Administrators come by the port of the operating system, from the management network only (GC-NET-06). */
function withLogins({ id, os, listens }: OpenStackComponent, network: Cidr | undefined, ipv6: boolean): Listener {
  if (network === undefined || (network.version === 6 && !ipv6)) return { id, listens };
  return { id, listens: [...listens, { port: loginPort(os), protocol: 'tcp', from: [{ network, why: 'administrators' }] }] };
}

/** Names must be resolved over UDP and, where an answer is long, TCP. Time comes from the host's clock, so NTP stays shut. */
const resolution = (resolvers: readonly Cidr[]): Call[] =>
  resolvers.flatMap((to) => (['udp', 'tcp'] as const).map((protocol) => ({ port: 53, protocol, to, why: 'name resolution' })));

function propsOf(scope: Construct, part: PartContext<SystemSpec, OpenStackZone>, provider: TerraformProvider): OpenStackMigratedSystemProps {
  const { zone, tenancy, tags, removable } = part;
  const { spec } = part.item;
  const character = characterOf(part);
  const { dataClass } = character;
  const traffic = trafficOf(part);
  return {
    ...character,
    components: spec.components.map((component) => ({
      ...component,
      flavor: found(flavorFor(component, dataClass, zone), part, 'flavor').name,
      image: found(imageFor(component.os, zone), part, 'image').name,
      listens: traffic.listens.get(component.id) ?? [],
    })),
    calls: traffic.calls,
    networkId: SegmentLookup.of(scope, { agency: part.item.agency, dataClass, plane: planeOf(dataClass, spec.exposure) }).networkId,
    segment: traffic.segment,
    adminNetwork: zone.adminNetwork,
    ...(zone.nameservers.length > 0 && { resolvers: zone.nameservers.map(hostNetwork) }),
    volumeType: found(encryptedType(zone), part, 'encrypted volume type'),
    availabilityZones: zone.availabilityZones,
    ...(spec.entry && {
      entry: {
        ...spec.entry,
        memberPort: memberPort(spec),
        callers: traffic.entryCallers,
        externalNetwork: zone.externalNetwork,
        hsts: zone.loadBalancer.hsts,
      },
    }),
    names: { zoneId: dnsZoneId(scope, tenancy.dnsName, dataClass), dnsZone: dnsZoneName(tenancy.dnsName, dataClass) },
    tags,
    removable,
    provider,
  };
}

const hostNetwork = (address: string): Cidr => Cidr.of(`${address}/${address.includes(':') ? 128 : 32}`);

/** Builds a part of a request in the agency's stack. */
export const builder: OpenStackBuilder<SystemSpec> = {
  build(scope, part) {
    const provider = AgencyStack.of(scope).provider(characterOf(part).dataClass);
    new OpenStackMigratedSystem(scope, 'system', propsOf(scope, part, provider));
    return [];
  },
};
