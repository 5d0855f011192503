// The floor of plan and synth: the same documents as `gcdk synth` wrote, resource by resource through the bare engines.
//
//   node plain-engines.js OUT TARGET
//
// Of cdktf it uses the generic TerraformResource, which is cheaper than any provider's classes; of aws-cdk-lib the L1 CfnResource.
const { mkdirSync, readdirSync, readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { App: TerraformApp, TerraformResource, TerraformStack } = require('cdktf');
const { App: CdkApp, CfnResource, LegacyStackSynthesizer, Stack } = require('aws-cdk-lib/core');

const [out, target] = process.argv.slice(2);
const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => !path.includes('.terraform/'))
  .sort();
const json = (path) => JSON.parse(readFileSync(join(out, path), 'utf8'));
const byFolder = (paths, depth) => Map.groupBy?.(paths, (path) => path.split('/').slice(0, depth).join('/')) ?? group(paths, depth);

function group(paths, depth) {
  const groups = new Map();
  for (const path of paths) {
    const key = path.split('/').slice(0, depth).join('/');
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return groups;
}

class Raw extends TerraformResource {
  constructor(scope, id, type, attributes) {
    super(scope, id, { terraformResourceType: type });
    this.attributes = attributes;
  }
  synthesizeAttributes() {
    return this.attributes;
  }
}

for (const [folder, paths] of byFolder(
  files.filter((path) => path.endsWith('cdk.tf.json')),
  2,
)) {
  const outdir = join(target, folder);
  mkdirSync(outdir, { recursive: true });
  const app = new TerraformApp({ outdir });
  for (const path of paths) {
    const stack = new TerraformStack(app, dirname(path).replaceAll('/', '-'));
    const { resource = {}, data = {}, ...rest } = json(path);
    for (const [type, named] of Object.entries(resource))
      for (const [name, { '//': _, ...attributes }] of Object.entries(named)) new Raw(stack, `${type}-${name}`, type, attributes);
    for (const [key, value] of Object.entries({ data, ...rest })) if (key !== '//') stack.addOverride(key, value);
  }
  app.synth();
}

for (const [folder, paths] of byFolder(
  files.filter((path) => path.endsWith('.template.json')),
  2,
)) {
  const app = new CdkApp({ outdir: join(target, folder), builtinCloudFormationValidation: false, analyticsReporting: false });
  for (const path of paths) {
    const { Resources = {}, ...rest } = json(path);
    const stack = new Stack(app, basename(path, '.template.json'), { synthesizer: new LegacyStackSynthesizer() });
    for (const [id, { Type, Properties }] of Object.entries(Resources))
      new CfnResource(stack, id, { type: Type, properties: Properties }).overrideLogicalId(id);
    for (const [key, value] of Object.entries(rest)) stack.templateOptions.metadata = { ...stack.templateOptions.metadata, [key]: value };
  }
  app.synth();
}
