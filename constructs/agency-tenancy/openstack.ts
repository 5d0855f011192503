import { DataOpenstackNetworkingNetworkV2 } from '@cdktf/provider-openstack/lib/data-openstack-networking-network-v2';
import { NetworkingAddressscopeV2 } from '@cdktf/provider-openstack/lib/networking-addressscope-v2';
import { Construct } from 'constructs';
import { DATA_CLASSES, type DataClass } from '../../lib/model/classification';
import type { TenancyContext } from '../../lib/model/part-context';
import type { Tenancy } from '../../lib/model/tenancy';
import type { OpenStackZone } from '../../lib/model/zone';
import { inFile, ProblemError } from '../../lib/problem/problem';
import type { Text } from '../../lib/values/text';
import { projectName } from '../naming';
import { AgencyStack } from '../shared/openstack-stack';
import { tenancyTags } from '../shared/tags';
import { assertTenancy, checkRoles } from './check';
import { addressScope } from './openstack-addresses';
import { AgencyIdentity } from './openstack-identity';
import { OpenStackAgencyOwn } from './openstack-own';
import { ProjectQuotas } from './openstack-quotas';
import { AgencySegment } from './openstack-segment';
import type { OwnContext } from './own-context';
import { operatorRoles, projectQuota } from './spec';

/** A tenancy as planned. Everything that cannot be is refused by the constructor, all at once. */
export interface OpenStackAgencyTenancyProps {
  readonly agency: { readonly agency: string; readonly name: Text };
  /** Of the zone file. */
  readonly zone: Pick<OpenStackZone, 'kind' | 'highestClass' | 'availabilityZones' | 'services' | 'identity' | 'externalNetwork' | 'nameservers'> & {
    readonly zone: string;
  };
  /** Everything the agency holds in the zone, cumulative: what is left out is taken away. */
  readonly tenancy: Tenancy;
  /** For tags: the wave as of which the tenancy is written. */
  readonly wave: { readonly wave: string };
  /** Of the wave, for tags, e.g. `kr-n2sf-2026`. */
  readonly policyPack: string;
  /** Roles of each project's operators. Default: `member`, and one for each of Barbican, Heat and Octavia that the zone runs. `admin` is refused. */
  readonly roles?: readonly string[];
}

/**
 * An agency's room in an OpenStack zone, made by the administrator: a domain; for each class a project with groups, finite quotas and an
 * address scope; for each class and plane a network, subnets, a router and a closed security group. Nothing in it is shared, and there is no way to say that it be.
 *
 * Stands in an `AgencyStack` without an agency (the administrator's). What the agency runs itself is `OpenStackAgencyOwn`.
 */
export class OpenStackAgencyTenancy extends Construct {
  readonly identity: AgencyIdentity;

  /** @throws ProblemError with everything wrong with the tenancy: overlapping networks, unlimited quotas, a forbidden role, … */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: OpenStackAgencyTenancyProps,
  ) {
    super(scope, id);
    const { agency, zone, tenancy } = props;
    assertTenancy(tenancy, zone, this.node.path);
    const roles = props.roles ?? operatorRoles(zone.services);
    const refused = checkRoles(roles, operatorRoles(zone.services), inFile('', this.node.path));
    if (refused.length > 0) throw new ProblemError(refused);

    const classes = DATA_CLASSES.filter((dataClass) => tenancy.classes.includes(dataClass));
    this.identity = new AgencyIdentity(this, 'Identity', {
      agency: agency.agency,
      title: `${agency.name.ko} (${agency.name.en})`,
      zone: zone.zone,
      classes,
      operatorRoles: roles,
      localDeployers: zone.identity === 'local-deployer',
      tags: (dataClass) => this.tags(dataClass),
    });
    for (const dataClass of classes) this.addClass(dataClass);
  }

  private addClass(dataClass: DataClass): void {
    const { agency, zone, tenancy } = this.props;
    const scope = new Construct(this, `Class-${dataClass}`);
    const projectId = this.identity.projectId(dataClass);
    const segments = tenancy.segments.filter((segment) => segment.dataClass === dataClass);
    const quota = projectQuota(tenancy.quota, dataClass, segments.length);
    const quotas = new ProjectQuotas(scope, 'Quotas', { projectId, quota, services: zone.services });
    const common = { agency: agency.agency, projectId, quotas, tags: this.tags(dataClass) };
    const scopeOf = (version: 4 | 6): NetworkingAddressscopeV2 => {
      const id = `AddressScope-v${version}`;
      const known = scope.node.tryFindChild(id);
      if (known instanceof NetworkingAddressscopeV2) return known;
      return addressScope(scope, id, { name: `${projectName(agency.agency, dataClass)}-v${version}`, projectId, version });
    };
    for (const segment of segments) {
      new AgencySegment(this, `Segment-${segment.dataClass}-${segment.plane}`, {
        ...common,
        segment,
        scopeOf,
        nameservers: zone.nameservers,
        vpnService: zone.services.includes('vpnaas'),
        externalNetworkId: () => this.externalNetworkId(),
      });
    }
  }

  private externalNetworkId(): string {
    const known = this.node.tryFindChild('External');
    if (known instanceof DataOpenstackNetworkingNetworkV2) return known.id;
    return new DataOpenstackNetworkingNetworkV2(this, 'External', {
      provider: AgencyStack.of(this).provider(),
      name: this.props.zone.externalNetwork,
      external: true,
    }).id;
  }

  private tags(dataClass?: DataClass) {
    return tenancyTags(this.props, dataClass);
  }
}

/** Builds the administrator's half of the tenancy under `scope`. */
export function buildTenancy(scope: Construct, context: TenancyContext<OpenStackZone>): void {
  new OpenStackAgencyTenancy(scope, 'Resource', context);
}

/** Builds the agency's own half under `scope`, in the stack that is the first to work in `founds`. Call it before any item is built. */
export function buildOwn(scope: Construct, { agency, founds, tenancy, portfolio, zone }: OwnContext<OpenStackZone>): void {
  const { email } = portfolio.settings.operator;
  new OpenStackAgencyOwn(scope, 'Resource', { agency: agency.agency, founds, dnsName: tenancy.dnsName, email, services: zone.services });
}
