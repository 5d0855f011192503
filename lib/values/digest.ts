import { createHash } from 'node:crypto';

/** `sha256:` and 64 hexadecimal digits: how every file and spec is named by its content. */
export const sha256 = (content: string | Uint8Array): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;
