// The floor of plan and synth: the same documents as `gcdk synth` wrote, element by element through the bare engines.
//
//   node plain-engines.js OUT TARGET
//
// Of cdktf it uses the provider's own classes, with plain values where a program would have references between them; of
// aws-cdk-lib the L1 CfnResource, its switches as the product sets them. It decides, checks and explains nothing.
const { mkdirSync, readdirSync, readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { App: TerraformApp, TerraformOutput, TerraformStack, TerraformVariable } = require('cdktf');
const { OpenstackProvider } = require('@cdktf/provider-openstack/lib/provider');
const { App: CdkApp, CfnResource, LegacyStackSynthesizer, Stack } = require('aws-cdk-lib/core');

const [out, target] = process.argv.slice(2);
const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((path) => !path.includes('.terraform/'))
  .sort();
const json = (path) => JSON.parse(readFileSync(join(out, path), 'utf8'));

/** Files by the folder of their wave and zone: one app each. */
function byApp(paths) {
  const apps = new Map();
  for (const path of paths) {
    const folder = path.split('/').slice(0, 2).join('/');
    apps.set(folder, [...(apps.get(folder) ?? []), path]);
  }
  return apps;
}

const camel = (key) => key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
function camelKeys(value) {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), camelKeys(inner)]));
}

const classes = new Map();
function classOf(type, prefix) {
  const key = prefix + type;
  if (!classes.has(key)) {
    const bare = type.replace('openstack_', '');
    const file = `${prefix === '' ? '' : 'data-openstack-'}${bare.replaceAll('_', '-')}`;
    classes.set(key, require(`@cdktf/provider-openstack/lib/${file}`)[`${prefix}${camel(`_${bare}`)}`]);
  }
  return classes.get(key);
}

function elements(stack, section, prefix) {
  for (const [type, named] of Object.entries(section)) {
    for (const [name, { '//': _, ...attributes }] of Object.entries(named)) {
      if (type.startsWith('openstack_')) new (classOf(type, prefix))(stack, `${prefix}${type}-${name}`, camelKeys(attributes));
    }
  }
}

for (const [folder, paths] of byApp(files.filter((path) => path.endsWith('cdk.tf.json')))) {
  const outdir = join(target, folder);
  mkdirSync(outdir, { recursive: true });
  const app = new TerraformApp({ outdir });
  for (const path of paths) {
    const stack = new TerraformStack(app, dirname(path).replaceAll('/', '-'));
    const { resource = {}, data = {}, variable = {}, output = {}, '//': _, ...rest } = json(path);
    new OpenstackProvider(stack, 'provider');
    elements(stack, resource, '');
    elements(stack, data, 'DataOpenstack');
    for (const [name, attributes] of Object.entries(variable)) new TerraformVariable(stack, `var-${name}`, attributes);
    for (const [name, attributes] of Object.entries(output)) new TerraformOutput(stack, `out-${name}`, attributes);
    for (const [key, value] of Object.entries(rest)) stack.addOverride(key, value);
  }
  app.synth();
}

for (const [folder, paths] of byApp(files.filter((path) => path.endsWith('.template.json')))) {
  const app = new CdkApp({ outdir: join(target, folder), builtinCloudFormationValidation: false, analyticsReporting: false, treeMetadata: false });
  for (const path of paths) {
    const { Resources = {}, ...rest } = json(path);
    const stack = new Stack(app, basename(path, '.template.json'), { synthesizer: new LegacyStackSynthesizer() });
    for (const [id, { Type, Properties }] of Object.entries(Resources))
      new CfnResource(stack, id, { type: Type, properties: Properties }).overrideLogicalId(id);
    stack.templateOptions.metadata = rest;
  }
  app.synth();
}
