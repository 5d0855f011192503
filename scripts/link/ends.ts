/**
 * Reads the gateways' files under the folders given and, beside each, the stack that makes the other end. Prints a line a connection,
 * separated by `|`:
 *
 *     profile|file|connection|own address|other address|own networks|other networks|our end (a file without its ending, or -)
 *
 * Nothing is taken from the product's code: what the files say is what two routers would be told.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Attributes = Readonly<Record<string, unknown>>;
interface Stack {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
}

const [work, ...folders] = process.argv.slice(2);
if (work === undefined) throw new Error('usage: ends.ts WORK-FOLDER FOLDER…');
mkdirSync(work, { recursive: true });

/** Resources of one site connection. */
interface End {
  readonly connection: Attributes;
  readonly ike: Attributes;
  readonly ipsec: Attributes;
  readonly peerCidrs: readonly string[];
}

let count = 0;
for (const file of folders.flatMap(gatewayFiles)) for (const line of connectionsOf(file)) process.stdout.write(`${line}\n`);

function gatewayFiles(folder: string): readonly string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.swanctl.conf'))
    .sort()
    .map((name) => join(folder, name));
}

function connectionsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const profile = /, profile ([a-z-]+),/.exec(text)?.[1] ?? 'unknown';
  const blocks = [...text.matchAll(/^ {2}(\S+) \{\n([\s\S]*?)^ {2}\}/gm)];
  return blocks.map(([, name = '', body = '']) => {
    const said = (key: string): string => new RegExp(`^ *${key} = (.*)$`, 'm').exec(body)?.[1] ?? '';
    const [own, other] = [said('local_addrs'), said('remote_addrs')];
    const [behind, beyond] = [said('local_ts'), said('remote_ts')].map((networks) => networks.replaceAll(', ', ','));
    const end = ourEnd(file, own);
    return [profile, file, name, own, other, behind, beyond, end === undefined ? '-' : writeEnd(end, { outer: other, networks: beyond ?? '' })].join('|');
  });
}

/** The site connection of the stack around the file that leads to this gateway, with its policies, as Terraform is told. */
function ourEnd(file: string, gateway: string): End | undefined {
  const stackFile = join(dirname(file), '..', '..', 'cdk.tf.json');
  if (!existsSync(stackFile)) return undefined;
  const link = dirname(file).split('/').at(-1) ?? '';
  const { resource = {} } = JSON.parse(readFileSync(stackFile, 'utf8')) as Stack;
  const named = (type: string, name: unknown): Attributes | undefined =>
    Object.values(resource[`openstack_vpnaas_${type}`] ?? {}).find((attributes) => attributes['name'] === name);
  const referred = (reference: unknown): Attributes | undefined => {
    const [, type = '', address = ''] = /^\$\{(openstack_vpnaas_\w+)\.([\w-]+)\.id\}$/.exec(String(reference)) ?? [];
    return resource[type]?.[address];
  };
  const connection = [1, 2].map((tunnel) => named('site_connection_v2', `${link}-${tunnel}`)).find((found) => found?.['peer_address'] === gateway);
  if (connection === undefined) return undefined;
  const [ike, ipsec, peer] = [referred(connection['ikepolicy_id']), referred(connection['ipsecpolicy_id']), referred(connection['peer_ep_group_id'])];
  if (ike === undefined || ipsec === undefined || peer === undefined) throw new Error(`${stackFile}: connection ${connection['name']} refers to nothing`);
  return { connection, ike, ipsec, peerCidrs: peer['endpoints'] as readonly string[] };
}

/** For the template of neutron-vpnaas as JSON; for machines without it, what that template says, as a file of swanctl. */
function writeEnd({ connection, ike, ipsec, peerCidrs }: End, own: { readonly outer: string; readonly networks: string }): string {
  const written = join(work ?? '', `end-${(count += 1)}`);
  writeFileSync(`${written}.json`, JSON.stringify({ connection, ike, ipsec, peerCidrs }));
  const words: Readonly<Record<string, string>> = { 'aes-256': 'aes256', 'aes-256-gcm-16': 'aes256gcm16', group14: 'modp2048', group20: 'ecp384' };
  const proposal = (policy: Attributes): string =>
    ['encryption_algorithm', 'auth_algorithm', 'pfs'].map((key) => words[String(policy[key])] ?? String(policy[key])).join('-');
  const peer = String(connection['peer_address']);
  writeFileSync(
    `${written}.conf`,
    `connections { link {
  version = 2
  mobike = no
  local_addrs = ${own.outer}
  remote_addrs = ${peer}
  proposals = ${proposal(ike)}
  local { auth = psk
    id = ${own.outer} }
  remote { auth = psk
    id = ${String(connection['peer_id'])} }
  children { link {
    local_ts = ${own.networks}
    remote_ts = ${peerCidrs.join(', ')}
    esp_proposals = ${proposal(ipsec)} } }
} }
`,
  );
  return written;
}
