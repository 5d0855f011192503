import { effectiveClass, type DataClass, type Exposure } from '../../lib/model/classification';
import { inFile, type Problem } from '../../lib/problem/problem';
import type { Cidr } from '../../lib/values/cidr';
import { isDatabasePort, isLoginPort } from './admin-ports';
import { isEverybody } from './everybody';
import { systemProblems } from './problems';
import type { Call, Listener } from './traffic';

/** What a system exchanges with others. */
export interface Exchange {
  readonly components: readonly Listener[];
  readonly calls?: readonly Call[];
}

interface Exposed extends Exchange {
  readonly name: string;
  readonly dataClass: DataClass;
  readonly personalData: boolean;
  readonly exposure: Exposure;
}

/**
 * Traffic that may not be whoever asks: servers, or the entry of an internal system, that everybody may call; a system of class C or S that may
 * call everybody; a login port beside the management network's; a database behind the entry. The entry of a public system alone is everybody's.
 */
export function trafficRefusals(system: Exposed, entry: { readonly callers: readonly Cidr[] } | undefined): readonly Problem[] {
  const { name, components, calls = [], exposure } = system;
  const where = inFile('', name);
  const dataClass = effectiveClass(system.dataClass, system.personalData);
  const listening = components.flatMap(({ id, listens }) =>
    listens.flatMap(({ port, protocol, from }) => [
      ...(isLoginPort(port) ? [systemProblems.loginPortOpen(where, { port })] : []),
      ...(isDatabasePort(port) && from.includes('entry') ? [systemProblems.databasePortOpen(where, { port, from: 'entry' })] : []),
      ...from.flatMap((caller) =>
        caller !== 'entry' && 'network' in caller && isEverybody(caller.network)
          ? [systemProblems.everybodyIn(where, { to: `${id} ${protocol} ${port}`, network: `${caller.network}` })]
          : [],
      ),
    ]),
  );
  return [
    ...listening,
    ...(exposure === 'internal' ? (entry?.callers ?? []) : [])
      .filter(isEverybody)
      .map((network) => systemProblems.everybodyIn(where, { to: 'entry', network: `${network}` })),
    ...(dataClass === 'O' ? [] : calls)
      .filter(({ to }) => isEverybody(to))
      .map(({ to, protocol, port }) => systemProblems.everybodyOut(where, { dataClass, call: `${protocol} ${port}`, network: `${to}` })),
  ];
}
