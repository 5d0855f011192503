import {
  type DockerImageAssetLocation,
  type DockerImageAssetSource,
  type FileAssetLocation,
  type FileAssetSource,
  LegacyStackSynthesizer,
} from 'aws-cdk-lib/core';
import { inFile, ProblemError } from '../../lib/problem/problem';
import { stackProblems } from './problems';

/** Writes a template that needs no bootstrapped account, and refuses what would need one: files and images to upload first. */
export class AssetFreeSynthesizer extends LegacyStackSynthesizer {
  override addFileAsset(asset: FileAssetSource): FileAssetLocation {
    return this.refuse(asset.displayName ?? asset.fileName ?? asset.sourceHash);
  }

  override addDockerImageAsset(asset: DockerImageAssetSource): DockerImageAssetLocation {
    return this.refuse(asset.displayName ?? asset.assetName ?? asset.sourceHash);
  }

  private refuse(source: string): never {
    const stack = this.boundStack.node.path;
    throw new ProblemError([stackProblems.asset(inFile('', stack), { stack, source })]);
  }
}
