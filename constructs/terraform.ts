/**
 * The one seam to the engine for OpenStack. `cdktf` was archived in December 2025; its fork `cdktn` is a drop-in, and
 * whoever changes engines changes this file. Nothing else of ours imports either.
 */
export {
  App,
  Fn,
  TerraformBackend,
  TerraformDataSource,
  TerraformElement,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Token,
  type TerraformResourceLifecycle,
} from 'cdktf';
