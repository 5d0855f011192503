import { by, byText } from '../../lib/values/compare';
import type { Cidr } from '../../lib/values/cidr';

export type Protocol = 'tcp' | 'udp';

/** A network that may call. */
export interface NetworkCaller {
  readonly network: Cidr;
  /** For the rule's description: who is there. ASCII. */
  readonly why: string;
  /** The same component stands there and listens on the same port (the system's other part), so calls go out to it, too. */
  readonly mutual?: boolean;
}

/** Who may call: a component of the system, its load balancer (on OpenStack its whole network: Octavia does not tell its address), or a network. */
export type Caller = { readonly component: string } | 'entry' | NetworkCaller;

/** A port on which a component listens, and for whom. */
export interface Listening {
  readonly port: number;
  readonly protocol: Protocol;
  readonly from: readonly Caller[];
}

/** A port outside the system that its servers call. */
export interface Call {
  readonly port: number;
  readonly protocol: Protocol;
  readonly to: Cidr;
  /** For the rule's description: which dependency it serves. ASCII. */
  readonly why: string;
}

/** One permitted direction of traffic of one component: a security-group rule, whatever the cloud calls it. */
export interface Flow {
  /** Made of what it permits, so that a reordered request gives the same rule. */
  readonly id: string;
  readonly component: string;
  readonly direction: 'ingress' | 'egress';
  readonly port: number;
  readonly protocol: Protocol;
  readonly peer: Caller;
  readonly why: string;
}

/** A component by what it listens to. */
export interface Listener {
  readonly id: string;
  readonly listens: readonly Listening[];
}

/**
 * Everything the servers of a system may do on the network, and nothing else: callers in, the mirror of that out of the
 * calling component, and the declared calls out of every component. The same for both clouds. Sorted by component and id.
 */
export function flowsOf(components: readonly Listener[], calls: readonly Call[]): readonly Flow[] {
  const flows = components.flatMap((component) => [...inwards(component), ...mirrored(component), ...outwards(component.id, calls)]);
  const merged = new Map<string, Flow>();
  for (const one of flows) {
    const key = `${one.component} ${one.id}`;
    merged.set(key, { ...one, why: together(merged.get(key)?.why, one.why) });
  }
  return [...merged.entries()].sort(by(([key]) => key)).map(([, one]) => one);
}

/** Both clouds take descriptions of at most 255 characters. */
const LONGEST = 255;
/** A rule's reasons, cut where they are too many to be told. */
export const descriptionOf = ({ why }: Pick<Flow, 'why'>): string => (why.length > LONGEST ? `${why.slice(0, LONGEST - 3)}...` : why);

/** Clouds refuse a rule twice: one that several lines ask for stands once, with every reason. */
const together = (before: string | undefined, why: string): string => [...new Set([...(before?.split('; ') ?? []), why])].sort(byText).join('; ');

const inwards = ({ id, listens }: Listener): Flow[] =>
  listens.flatMap(({ port, protocol, from }) => from.map((peer) => flow(id, 'ingress', port, protocol, peer, `from ${nameOf(peer)}`)));

const mirrored = ({ id, listens }: Listener): Flow[] =>
  listens.flatMap(({ port, protocol, from }) =>
    from.flatMap((peer) => {
      if (peer === 'entry') return [];
      if ('component' in peer) return [flow(peer.component, 'egress', port, protocol, { component: id }, `to component ${id}`)];
      return peer.mutual ? [flow(id, 'egress', port, protocol, peer, `to ${peer.why}`)] : [];
    }),
  );

const outwards = (component: string, calls: readonly Call[]): Flow[] =>
  calls.map(({ port, protocol, to, why }) => flow(component, 'egress', port, protocol, { network: to, why }, `to ${why}`));

const nameOf = (peer: Caller): string => (peer === 'entry' ? 'entry' : 'component' in peer ? `component ${peer.component}` : peer.why);

/** A network as part of a construct id: `10.20.4.0/24` is `10-20-4-0-24`. The last hyphen is the slash, so no two networks meet. */
const networkId = (network: Cidr): string => `${network}`.replaceAll(/[.:/]/g, '-');
const peerId = (peer: Caller): string => (peer === 'entry' ? 'entry' : 'component' in peer ? `component-${peer.component}` : `net-${networkId(peer.network)}`);

const flow = (component: string, direction: Flow['direction'], port: number, protocol: Protocol, peer: Caller, why: string): Flow => ({
  id: `${direction}-${protocol}-${port}-${peerId(peer)}`,
  component,
  direction,
  port,
  protocol,
  peer,
  why,
});
