import type { Json } from '../resource/resource';
import { embedded, isList, isObject } from './differences';

/** How keys of secrets end, without case, `_` and `-`. Names and references of secrets (`secret_ref`, `PreSharedKeyStorage`) end otherwise. Scripts for a server's first boot carry what nobody marked. */
const SECRET =
  /(psk|presharedkey|password|passwd|passphrase|payload|adminpass|secret|secretstring|privatekey|privatekeypem|accesskey|secretkey|synckey|apikey|token|connstr|userdata)$/;

/** Shorter texts stand everywhere by chance. */
const SHORTEST = 4;

export const isSecretKey = (key: string): boolean => SECRET.test(key.replaceAll(/[_-]/g, '').toLowerCase());

/** Whether a path leads to, or through, a key of a secret. */
export const isSecretPath = (path: string): boolean => path.split(/[.[\]]+/).some(isSecretKey);

/**
 * The secrets that a document holds in clear, so that no copy of them is shown either: texts under keys of secrets, and defaults of
 * sensitive variables. References (`${var.psk}`) are no secrets.
 */
export function secretsIn(document: Json | undefined): Set<string> {
  const found = new Set<string>();
  collect(document, false, found);
  return found;
}

function collect(value: Json | undefined, secret: boolean, found: Set<string>): void {
  if (isList(value)) value.forEach((one) => collect(one, secret, found));
  else if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) collect(one, secret || isSecretKey(key) || (/^default$/i.test(key) && isSensitive(value)), found);
  } else if (typeof value === 'string') {
    if (secret && value.length >= SHORTEST && !value.includes('${')) found.add(value);
    else if (!secret) collect(embedded(value), false, found);
  }
}

/** A variable or output of Terraform that says so, or a parameter of CloudFormation. */
export const isSensitive = (body: Json | undefined): boolean =>
  isObject(body) && (body['sensitive'] === true || body['NoEcho'] === true || body['NoEcho'] === 'true');
