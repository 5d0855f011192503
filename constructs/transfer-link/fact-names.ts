import { pskVariable } from '../naming';

/** A tunnel of a link, 1 or 2. */
export type TunnelNumber = 1 | 2;

/**
 * The outer address of one tunnel at an AWS end: known once AWS has made the connection, written by `gcdk record` from the
 * stack's outputs. `link/1741000/customs-hq/tunnel-1/outside-address`. The outer address of an OpenStack end belongs to its
 * segment's router and so to the tenancy: `outerAddressFact` in `lib/model/facts`.
 *
 * The chain ends: tenancy (outer address) → AWS end (tunnel addresses) → OpenStack end. Between two OpenStack zones both
 * tenancies come first. An on-premises gateway's address stands in its agency's file, so such a link waits for nothing; only
 * the gateway's own configuration needs our outer address and is written by the first `synth` after that is recorded.
 */
export const tunnelAddressFact = (agency: string, linkId: string, tunnel: TunnelNumber): string => `link/${agency}/${linkId}/tunnel-${tunnel}/outside-address`;

/**
 * The Terraform variable with the key of one tunnel. Each tunnel has a key of its own: AWS makes two. Ids never hold a double
 * hyphen, so the second tunnel of `hq` cannot collide with a link called `hq-2`.
 */
export const tunnelPskVariable = (linkId: string, tunnel: TunnelNumber): string => (tunnel === 1 ? pskVariable(linkId) : `${pskVariable(linkId)}__${tunnel}`);

/** The entry of the key store with the key of one tunnel: a request names the first tunnel's, the second's lies below it. */
export const tunnelPskEntry = (psk: string, tunnel: TunnelNumber): string => (tunnel === 1 ? psk : `${psk}/tunnel-${tunnel}`);
