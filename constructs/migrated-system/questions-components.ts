import { optional, plainChoice } from '../../lib/model/common-questions';
import { countOf, identifierField, itemRefField, portField, sizeField } from '../../lib/model/fields';
import type { Choice, Given, Question, QuestionContext } from '../../lib/model/questions';
import { byText } from '../../lib/values/compare';
import { say } from '../../lib/values/speech';
import { isDatabasePort, isLoginPort } from './admin-ports';
import { hasEntry } from './questions-entry';

/** The caller that stands for "a system of another agency, named next". */
const OTHER = 'other';
const BOOT_DISK = '50 GiB';

/** One group of servers: how many, how large, what they keep, and who may call them. */
export function componentQuestions(context: QuestionContext, group: string): readonly Question[] {
  const given = context.given.below(`components.${group}`);
  const systems = operatingSystems(context);
  return [
    {
      key: given.key('count'),
      prompt: say(`'${group}' 서버는 몇 대입니까?`, `How many servers are in '${group}'?`),
      example: '2',
      fallback: '1',
      field: countOf(200),
    },
    {
      key: given.key('vcpu'),
      prompt: say(`'${group}' 서버 한 대의 vCPU는 몇 개입니까?`, `vCPUs of one server of '${group}'?`),
      example: '4',
      fallback: '4',
      field: countOf(512),
    },
    {
      key: given.key('ram'),
      prompt: say(`'${group}' 서버 한 대의 메모리는 얼마입니까?`, `Memory of one server of '${group}'?`),
      example: '16 GiB',
      fallback: '16 GiB',
      field: sizeField,
    },
    {
      key: given.key('os'),
      prompt: say(`'${group}' 서버의 운영체제는 무엇입니까?`, `Operating system of '${group}'?`),
      example: systems[0]?.value ?? 'rocky-9',
      ...(systems[0] && { fallback: systems[0].value }),
      choices: systems,
    },
    {
      key: given.key('bootDisk'),
      prompt: say(`'${group}' 서버의 부팅 디스크 크기`, `Boot disk of a server of '${group}'`),
      example: '100 GiB',
      fallback: BOOT_DISK,
      field: sizeField,
      unasked: true,
    },
    {
      key: given.key('disks'),
      prompt: say(
        `'${group}' 서버에 데이터 디스크가 있습니까? 디스크마다 짧은 영문 이름을 쉼표로 구분해 적어 주십시오.`,
        `Data disks of a server of '${group}'? A short name each, commas between them.`,
      ),
      hint: say(
        '없으면 비워 두십시오. 데이터 디스크는 늘 암호화되고 서버와 함께 지워지지 않습니다.',
        'Leave it empty if there is none. Data disks are always encrypted and outlive their server.',
      ),
      example: 'data',
      fallback: '',
      field: identifierField,
      several: true,
    },
    ...given.list('disks').map((disk): Question => ({
      key: given.key(`disks.${disk}.size`),
      prompt: say(`'${group}' 서버의 디스크 '${disk}'의 크기는 얼마입니까?`, `Size of disk '${disk}' of '${group}'?`),
      example: '500 GB',
      field: sizeField,
    })),
    {
      key: given.key('listens'),
      prompt: say(
        `'${group}' 서버가 접속을 받는 ${isBehindEntry(context.given, group) ? '다른 ' : ''}포트는 무엇입니까? 쉼표로 구분합니다.`,
        `On which ${isBehindEntry(context.given, group) ? 'other ' : ''}ports may '${group}' be called? Commas between them.`,
      ),
      hint: say('없으면 비워 두십시오. 적지 않은 포트는 모두 닫힙니다.', 'Leave it empty if there is none. Every port not named stays shut.'),
      example: '8443',
      fallback: '',
      field: portField,
      several: true,
    },
    ...given.list('listens').flatMap((port) => listenerQuestions(context, group, port)),
  ];
}

const isBehindEntry = (given: Given, group: string): boolean => hasEntry(given) && given.text('entry.to') === group;

function listenerQuestions(context: QuestionContext, group: string, port: string): readonly Question[] {
  const given = context.given.below(`components.${group}.listens.${port}`);
  const callers = callersOf(context, group, port);
  const groups = context.given.list('components');
  const nobodyElse = isDatabasePort(Number(port)) || isLoginPort(Number(port));
  const before = groups[groups.indexOf(group) - 1] ?? (nobodyElse ? group : 'agency');
  return [
    {
      key: given.key('from'),
      prompt: say(`'${group}'의 ${port}번 포트에 누가 접속해도 됩니까? (여러 개 가능)`, `Who may call port ${port} of '${group}'? (several may be chosen)`),
      example: before,
      fallback: before,
      choices: callers,
      open: true,
      several: true,
      field: itemRefField,
    },
    ...(given.list('from').includes(OTHER)
      ? [
          {
            key: given.key('others'),
            prompt: say(
              `'${group}'의 ${port}번 포트에 접속할 다른 기관의 시스템을 기관코드/id로 적어 주십시오.`,
              `Which systems of other agencies may call port ${port} of '${group}'? Write agency-code/id.`,
            ),
            example: '1613000/bus-location',
            field: itemRefField,
            several: true,
          },
        ]
      : []),
    {
      key: given.key('protocol'),
      prompt: say(`'${group}'의 ${port}번 포트의 프로토콜`, `Protocol of port ${port} of '${group}'`),
      example: 'tcp',
      fallback: 'tcp',
      choices: [plainChoice('tcp'), plainChoice('udp')],
      unasked: true,
    },
  ];
}

/** Everybody that may be let in by a choice; ports of databases open to no segment, site or other agency (GC-NET-06). */
function callersOf({ agency, portfolio, given, id, all }: QuestionContext, group: string, port: string): readonly Choice[] {
  const groups = given.list('components').map((value) => ({
    value,
    label:
      value === group
        ? say(`${value} (자기 묶음의 다른 서버)`, `${value} (its own other servers)`)
        : say(`${value} (이 시스템의 서버)`, `${value} (servers of this system)`),
  }));
  const standing = [...portfolio.items.values()].filter((item) => item.kind === 'migrated-system' && item.agency === agency.agency && !item.retired);
  const systems = [...new Set([...standing.map((item): string => item.id), ...all.list('systems')])]
    .filter((system) => system !== id && !given.list('components').includes(system))
    .sort(byText)
    .map((value) => ({ value, label: say(`${value} (우리 기관의 시스템)`, `${value} (a system of ours)`) }));
  const own = [...groups.filter(({ value }) => value !== group), ...systems, ...groups.filter(({ value }) => value === group)];
  if (isDatabasePort(Number(port)) || isLoginPort(Number(port))) return own;
  return [
    ...groups.filter(({ value }) => value !== group),
    { value: 'agency', label: say('agency (클라우드 안의 우리 기관 서버 모두)', 'agency (all our servers in the cloud)') },
    { value: 'on-premises', label: say('on-premises (우리 청사와 사무실)', 'on-premises (our offices)') },
    ...systems,
    ...groups.filter(({ value }) => value === group),
    { value: OTHER, label: say('other (다른 기관의 시스템, 이어서 묻습니다)', 'other (systems of other agencies, asked next)') },
  ];
}

/** Operating systems that some zone has an image of; those of the first zones first. */
function operatingSystems({ portfolio }: QuestionContext): readonly Choice[] {
  const names = portfolio.settings.zones.flatMap((zone) => portfolio.zones.get(zone)?.images.map(({ os }): string => os) ?? []);
  return [...new Set(names)].map(plainChoice);
}

/** Who may call a port, as the file says it. */
export const callersGiven = (given: Given, group: string, port: string): readonly string[] => {
  const listener = given.below(`components.${group}.listens.${port}`);
  return [...new Set([...listener.list('from').filter((caller) => caller !== OTHER), ...listener.list('others')])];
};

export function componentPart(system: Given, group: string): Readonly<Record<string, unknown>> {
  const given = system.below(`components.${group}`);
  const behind = isBehindEntry(system, group) ? system.text('entry.behind') : undefined;
  const ports = [...new Set([...(behind === undefined ? [] : [behind]), ...given.list('listens')])];
  const boot = given.text('bootDisk');
  return {
    id: group,
    ...(given.number('count') === 1 ? {} : { count: given.number('count') }),
    vcpu: given.number('vcpu'),
    ram: given.text('ram'),
    os: given.text('os'),
    ...(boot === BOOT_DISK ? {} : optional('bootDisk', boot)),
    ...optional(
      'disks',
      given.list('disks').map((disk) => ({ id: disk, size: given.text(`disks.${disk}.size`) })),
    ),
    ...optional(
      'listens',
      ports.map((port) => ({
        port: Number(port),
        ...(given.text(`listens.${port}.protocol`) === 'udp' && { protocol: 'udp' }),
        from: [...(port === behind ? ['entry'] : []), ...callersGiven(system, group, port)],
      })),
    ),
  };
}
