import { DataOpenstackIdentityRoleV3 } from '@cdktf/provider-openstack/lib/data-openstack-identity-role-v3';
import { IdentityGroupV3 } from '@cdktf/provider-openstack/lib/identity-group-v3';
import { IdentityProjectV3 } from '@cdktf/provider-openstack/lib/identity-project-v3';
import { IdentityRoleAssignmentV3 } from '@cdktf/provider-openstack/lib/identity-role-assignment-v3';
import { IdentityUserMembershipV3 } from '@cdktf/provider-openstack/lib/identity-user-membership-v3';
import { IdentityUserV3 } from '@cdktf/provider-openstack/lib/identity-user-v3';
import { Construct } from 'constructs';
import type { DataClass } from '../../lib/model/classification';
import type { Tags } from '../../lib/model/part-context';
import { say } from '../../lib/values/speech';
import { cloudEntry, deployerPasswordEntry, deployerPasswordVariable, domainName, groupName, projectName } from '../naming';
import { guarded } from '../shared/openstack-retention';
import { SecretVariable } from '../shared/openstack-secret';
import { AgencyStack } from '../shared/openstack-stack';
import { tagList } from '../shared/tags';
import { READER_ROLES } from './spec';

export interface AgencyIdentityProps {
  readonly agency: string;
  /** Shown in lists of domains; any language. */
  readonly title: string;
  readonly zone: string;
  readonly classes: readonly DataClass[];
  /** Roles of the operators' group in each project; readers have `reader`. */
  readonly operatorRoles: readonly string[];
  /** Makes one deployer user a class, whose password is a sensitive variable. False: people and pipelines come by federation. */
  readonly localDeployers: boolean;
  readonly tags: (dataClass?: DataClass) => Tags;
}

/** Who an agency is: a domain, a project a class, and groups that hold the roles. No role is ever given to a user, nor the administrator's to anybody. */
export class AgencyIdentity extends Construct {
  readonly domain: IdentityProjectV3;
  private readonly projects = new Map<DataClass, IdentityProjectV3>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgencyIdentityProps,
  ) {
    super(scope, id);
    this.domain = new IdentityProjectV3(this, 'Domain', {
      ...this.administrator(),
      name: domainName(props.agency),
      description: props.title,
      isDomain: true,
      enabled: true,
      tags: tagList(props.tags()),
      lifecycle: guarded(false),
    });
    for (const dataClass of props.classes) this.addProject(dataClass);
  }

  /** @throws RangeError for a class the tenancy does not hold */
  projectId(dataClass: DataClass): string {
    const project = this.projects.get(dataClass);
    if (!project) throw new RangeError(`agency ${this.props.agency} has no project of class ${dataClass} in ${this.props.zone}`);
    return project.id;
  }

  private addProject(dataClass: DataClass): void {
    const { agency, operatorRoles, tags } = this.props;
    const project = new IdentityProjectV3(this, `Project-${dataClass}`, {
      ...this.administrator(),
      name: projectName(agency, dataClass),
      domainId: this.domain.id,
      enabled: true,
      tags: tagList(tags(dataClass)),
      lifecycle: guarded(false),
    });
    this.projects.set(dataClass, project);
    const operators = this.addGroup(dataClass, 'operators', operatorRoles, project);
    this.addGroup(dataClass, 'readers', READER_ROLES, project);
    if (this.props.localDeployers) this.addDeployer(dataClass, project, operators);
  }

  private addGroup(dataClass: DataClass, duty: 'operators' | 'readers', roles: readonly string[], project: IdentityProjectV3): IdentityGroupV3 {
    const scope = new Construct(this, `Group-${dataClass}-${duty}`);
    const group = new IdentityGroupV3(scope, 'Resource', {
      ...this.administrator(),
      name: groupName(this.props.agency, dataClass, duty),
      domainId: this.domain.id,
      lifecycle: guarded(false),
    });
    for (const role of roles) {
      new IdentityRoleAssignmentV3(scope, `Role-${role}`, {
        ...this.administrator(),
        groupId: group.id,
        projectId: project.id,
        roleId: this.role(role),
      });
    }
    return group;
  }

  /** A user that Heat can hand trusts on: a federated one has no lasting roles. */
  private addDeployer(dataClass: DataClass, project: IdentityProjectV3, operators: IdentityGroupV3): void {
    const scope = new Construct(this, `Deployer-${dataClass}`);
    const named = projectName(this.props.agency, dataClass);
    const password = new SecretVariable(scope, 'Password', {
      name: deployerPasswordVariable(dataClass),
      entry: deployerPasswordEntry(this.props.zone, this.props.agency, dataClass),
      about: say(
        `사업 ${named}의 배포 계정 암호. 처음 적용하기 전에 만들어(openssl rand -base64 32) 보관하고 clouds.yaml에도 씁니다`,
        `Password of the deployer of ${named}; make it before the first apply (openssl rand -base64 32), clouds.yaml has it too`,
      ),
    });
    const user = new IdentityUserV3(scope, 'Resource', {
      ...this.administrator(),
      name: cloudEntry(this.props.zone, this.props.agency, dataClass),
      domainId: this.domain.id,
      defaultProjectId: project.id,
      password: password.stringValue,
      lifecycle: guarded(false),
    });
    new IdentityUserMembershipV3(scope, 'Membership', { ...this.administrator(), userId: user.id, groupId: operators.id });
  }

  private role(name: string): string {
    const id = `Role-${name}`;
    const known = this.node.tryFindChild(id);
    return (known instanceof DataOpenstackIdentityRoleV3 ? known : new DataOpenstackIdentityRoleV3(this, id, { ...this.administrator(), name })).id;
  }

  private administrator() {
    return { provider: AgencyStack.of(this).provider() };
  }
}
