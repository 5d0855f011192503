import type { Construct } from 'constructs';
import type { StateBackend } from '../../lib/model/portfolio';
import { meet, statePlaces } from '../../lib/model/state-places';
import { inFile, ProblemError } from '../../lib/problem/problem';
import { sha256 } from '../../lib/values/digest';
import { TerraformBackend } from '../terraform';
import { stackProblems } from './problems';

export type { StateBackend } from '../../lib/model/portfolio';

/** Who may read the state: the two never share a bucket, a schema prefix or an address (decision 8). */
export type StateOwner = 'admin' | 'agency';

/** A store of states, as `state` of `portfolio.yaml` has it for a zone. */
export type BackendSettings = StateBackend;

export interface RemoteStateProps {
  /** The zone's entry in `state` of `portfolio.yaml`. */
  readonly backend: BackendSettings;
  readonly owner: StateOwner;
  /** From `tenancyStateKey` or `workloadStateKey`. */
  readonly key: string;
}

/**
 * Where a stack keeps its state: remote, locked and, where the store can do it, encrypted. Credentials come from the
 * environment of `terraform init`, never from here. No other stack may read it: a reference across stacks is refused.
 */
export class RemoteState extends TerraformBackend {
  private readonly attributes: Readonly<Record<string, unknown>>;

  /** @throws ProblemError where the administrator's states and the agency's would lie in one place (decision 8) */
  constructor(scope: Construct, props: RemoteStateProps) {
    super(scope, 'State', props.backend.type);
    const { admin, agency } = statePlaces(props.backend, '');
    if (meet(admin, agency)) throw new ProblemError([stackProblems.sharedState(inFile('', scope.node.path), { stack: scope.node.path, place: admin.name })]);
    this.attributes = attributesOf(props);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }

  /** @throws ProblemError always: state holds secrets in clear, so things are handed over by name (decision 6) */
  override getRemoteStateDataSource(scope: Construct, _name: string, fromStack: string): never {
    throw new ProblemError([stackProblems.remoteState(inFile('', scope.node.path), { stack: scope.node.path, from: fromStack })]);
  }
}

function attributesOf({ backend, owner, key }: RemoteStateProps): Record<string, unknown> {
  const admin = owner === 'admin';
  if (backend.type === 'pg') return { schema_name: schemaName(admin ? backend.adminSchema : backend.agencySchema, key) };
  if (backend.type === 'http') {
    // Ids have single hyphens only, so two of them part the key without ambiguity in the one path segment that GitLab allows.
    const address = `${(admin ? backend.adminAddress : backend.agencyAddress).replace(/\/+$/, '')}/${key.replaceAll('/', '--')}`;
    return { address, lock_address: `${address}/lock`, lock_method: 'POST', unlock_address: `${address}/lock`, unlock_method: 'DELETE' };
  }
  return {
    bucket: admin ? backend.adminBucket : backend.agencyBucket,
    key: `${key}.tfstate`,
    region: backend.region,
    encrypt: true,
    use_lockfile: true,
    ...(backend.endpoint === undefined ? {} : notAmazon(backend.endpoint)),
  };
}

/** Checks that only Amazon's own service can answer are left out for any other (Ceph, MinIO, Swift's S3). */
const notAmazon = (endpoint: string): Record<string, unknown> => ({
  endpoints: { s3: endpoint },
  use_path_style: true,
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
  skip_s3_checksum: true,
});

/**
 * A PostgreSQL schema of a stack's own: at most 63 characters, unique by a digest of the key (hyphens and slashes both become underscores),
 * readable as far as there is room.
 */
export function schemaName(prefix: string, key: string): string {
  const start = prefix.replaceAll('-', '_');
  const digest = sha256(`${prefix}/${key}`).slice('sha256:'.length, 'sha256:'.length + 12);
  const room = 63 - start.length - digest.length - 2;
  const readable = key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_')
    .slice(-room);
  return `${start}_${readable}_${digest}`;
}
