import { ESP_LIFETIME, IKE_LIFETIME } from './profiles';

/** What one end puts to the other, in words of no vendor. */
export interface Proposal {
  readonly ikeVersion: 2;
  readonly ike: Suite;
  readonly esp: Suite;
  /** Seconds. */
  readonly ikeLifetime: number;
  readonly espLifetime: number;
}

export interface Suite {
  readonly encryption: 'AES-256-CBC' | 'AES-256-GCM-16';
  /** Of integrity, and of key derivation in IKE; an AEAD needs none of its own in ESP. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'none';
  readonly group: 14 | 20;
}

const ENCRYPTION: Readonly<Record<string, Suite['encryption']>> = {
  'aes-256': 'AES-256-CBC',
  'aes-256-gcm-16': 'AES-256-GCM-16',
  AES256: 'AES-256-CBC',
  'AES256-GCM-16': 'AES-256-GCM-16',
  aes256: 'AES-256-CBC',
  aes256gcm16: 'AES-256-GCM-16',
};
const HASH: Readonly<Record<string, Suite['hash']>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  'SHA2-256': 'SHA-256',
  'SHA2-384': 'SHA-384',
  prfsha384: 'SHA-384',
};
const GROUP: Readonly<Record<string, Suite['group']>> = { group14: 14, group20: 20, '14': 14, '20': 20, modp2048: 14, ecp384: 20 };

/** Reads a suite as an end of either cloud says it; `undefined` for anything below the baseline, which has no word here. */
export function readSuite(phase: 'ike' | 'esp', encryption: string, hash: string, group: string | number): Suite | undefined {
  const cipher = ENCRYPTION[encryption];
  const digest = HASH[hash];
  const dh = GROUP[String(group)];
  if (cipher === undefined || digest === undefined || dh === undefined) return undefined;
  return { encryption: cipher, hash: phase === 'esp' && cipher === 'AES-256-GCM-16' ? 'none' : digest, group: dh };
}

/** Reads a proposal of strongSwan, e.g. `aes256gcm16-prfsha384-ecp384`; in ESP an AEAD stands without a hash. */
export function readStrongswan(phase: 'ike' | 'esp', text: string): Suite | undefined {
  const words = text.split('-');
  const aead = phase === 'esp' && words.length === 2;
  return aead ? readSuite(phase, words[0] ?? '', 'prfsha384', words[1] ?? '') : readSuite(phase, words[0] ?? '', words[1] ?? '', words[2] ?? '');
}

const sameSuite = (a: Suite, b: Suite): boolean => a.encryption === b.encryption && a.hash === b.hash && a.group === b.group;

/** Whether two ends will agree: the same suite in both phases, and no lifetime above what AWS and policy allow. */
export function proposalsMeet(a: Proposal | undefined, b: Proposal | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const short = ({ ikeLifetime, espLifetime }: Proposal): boolean => ikeLifetime <= IKE_LIFETIME && espLifetime <= ESP_LIFETIME && espLifetime < ikeLifetime;
  return sameSuite(a.ike, b.ike) && sameSuite(a.esp, b.esp) && short(a) && short(b);
}
