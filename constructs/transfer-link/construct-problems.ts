import { inFile, type Problem, ProblemError } from '../../lib/problem/problem';
import { otherSide, tunnelsOf, type Link, type Side } from './ends';
import { endProblems } from './link-problem-texts';
import { linkProblems } from './link-problems';
import { isTunnel, TUNNELS, type TunnelParameters } from './profiles';

/**
 * What every construct asks of the link it is handed: that it is possible, that a VPN service can make it, and that the
 * other end's addresses are known.
 *
 * @param path of the construct, for the message
 * @throws ProblemError GCDK832x, GCDK833x
 */
export function parametersOf(link: Link, side: Side, path: string): TunnelParameters {
  const at = () => inFile('', path);
  const far = otherSide(side);
  const problems: Problem[] = [...linkProblems(link, at)];
  if (!isTunnel(link.profile)) throw new ProblemError([...problems, endProblems.applianceNeeded(at(), { end: link[side].at })]);
  for (const { number, ...tunnel } of tunnelsOf(link)) {
    if (tunnel[far] === undefined) problems.push(endProblems.noAddress(at(), { end: link[far].at, tunnel: number }));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return TUNNELS[link.profile];
}
