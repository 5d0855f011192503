import type { Text } from '../values/text';

/** A secret that whoever applies a stack hands in. By reference: its value stands nowhere. */
export interface StackSecret {
  /** The stack's sensitive variable, `psk_hq`: handed in as `TF_VAR_psk_hq`. */
  readonly name: string;
  /** The entry of the key store that holds it, `links/hq/psk`. Left out: only who wrote the construct knows, see `about`. */
  readonly entry?: string | undefined;
  /** What it is, and where it comes from when the entry is not there yet. */
  readonly about: Text;
}
