import { type Connection, type Describer, type DescribeContext, type Duty, type LabelledText, lineOf } from '../../lib/model/describe';
import type { Grade } from '../../lib/model/classification';
import type { Item } from '../../lib/model/request';
import { addDays, type CalendarDate } from '../../lib/values/calendar-date';
import { formatDataRate } from '../../lib/values/data-rate';
import { formatDataSize } from '../../lib/values/data-size';
import { durationText, say } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';
import { transferTimes } from './arithmetic';
import { pathFacts } from './describe-path';
import type { FileStorageSpec } from './fields';
import { nightOf } from './night';

type Files = Item<FileStorageSpec>;

/** The longest outage at cutover, in minutes. Source: planning rule W5. */
const OUTAGE_MINUTES: Readonly<Record<Grade, number>> = { 1: 480, 2: 1440, 3: 2880, 4: 2880 };

/** Days before the cutover. */
const DIRECTORY_DAYS = 7;
const CLIENT_DAYS = 14;
const DAY = 1440;

/** Tells an agency where its files lie, how far they can be trusted to come back, and the numbers behind that. */
export const describer: Describer<FileStorageSpec> = {
  kind: 'central-file-storage',
  stage: 'storage',
  describe: (item, context) => ({
    asked: say(
      `${formatDataSize(item.spec.size)} ${item.spec.protocol}, 하루 변경 ${formatDataSize(item.spec.dailyChange)}`,
      `${formatDataSize(item.spec.size)} of ${item.spec.protocol}, of which ${formatDataSize(item.spec.dailyChange)} change in a day`,
    ),
    facts: [...pathFacts(item, context), ...recoveryFacts(item), ...clientFacts(item)],
    duties: context.placement ? dutiesOf(item, context.placement.cutover) : [],
    outageMinutes: OUTAGE_MINUTES[item.spec.grade],
    connections: copies(item, context),
    boxed: true,
    data: { sizeGib: item.spec.size, dailyChangeGib: item.spec.dailyChange, ...lineOf(item, context) },
    night: nightOf(item, context, pathFacts(item, context)),
  }),
};

/** What it takes, beside what was promised. */
const fits = (needed: number, given: number): Text =>
  say(`${durationText(needed).ko} (약속 ${durationText(given).ko})`, `${durationText(needed).en} (promised ${durationText(given).en})`);

function recoveryFacts({ spec }: Files): readonly LabelledText[] {
  const times = transferTimes(spec);
  const { backup, restoreTest, replica } = spec;
  return [
    {
      label: say('소산 복제', 'Off-site copy'),
      value: say(
        `${durationText(times.copyEvery).ko}마다, 회선 ${formatDataRate(replica.bandwidth)}`,
        `every ${durationText(times.copyEvery).en} over ${formatDataRate(replica.bandwidth)}`,
      ),
    },
    { label: say('최대 자료 손실(RPO)', 'Work lost at worst (RPO)'), value: fits(times.lag, spec.rpo) },
    { label: say('복제본으로 복구(RTO)', 'Back from the copy (RTO)'), value: fits(times.promotion, spec.rto) },
    { label: say('백업에서 전체 복구', 'Full restore from backup'), value: fits(times.fullRestore, backup.fullRestoreWithin) },
    {
      label: say('스냅샷', 'Snapshots'),
      value: say(
        `${durationText(backup.every).ko}마다 ${backup.keep}개, 다른 곳의 사본은 ${durationText(backup.immutable).ko} 동안 삭제 불가`,
        `every ${durationText(backup.every).en}, ${backup.keep} kept; copies elsewhere cannot be deleted for ${durationText(backup.immutable).en}`,
      ),
    },
    {
      label: say('복구 시험', 'Restore test'),
      value: say(
        `${durationText(restoreTest.every).ko}마다 표본 ${formatDataSize(restoreTest.sample)}`,
        `every ${durationText(restoreTest.every).en}, a sample of ${formatDataSize(restoreTest.sample)}`,
      ),
    },
  ];
}

const clientFacts = ({ spec }: Files): readonly LabelledText[] => [
  {
    label: say('마운트할 수 있는 곳', 'May mount it'),
    value: say(
      spec.clients.map(({ network, access }) => `${network} ${access === 'rw' ? '읽기·쓰기' : '읽기'}`).join(', '),
      spec.clients.map(({ network, access }) => `${network} ${access === 'rw' ? 'read and write' : 'read'}`).join(', '),
    ),
  },
];

function dutiesOf({ spec }: Files, cutover: CalendarDate): readonly Duty[] {
  return [
    {
      id: 'clients',
      who: 'engineer',
      due: addDays(cutover, -CLIENT_DAYS),
      what: say(
        '마운트하는 모든 서버와 PC의 목록과 새 경로로 바꾸는 절차를 준비합니다',
        'List every server and PC that mounts it, and prepare the change to the new path',
      ),
    },
    ...(spec.directory
      ? [
          {
            id: 'directory',
            who: 'security' as const,
            due: addDays(cutover, -DIRECTORY_DAYS),
            what: say(
              `디렉터리 사용자의 암호를 키 저장소에 ${spec.directory.password} 이름으로 둡니다`,
              `Keep the directory user’s password in the key store as ${spec.directory.password}`,
            ),
          },
        ]
      : []),
    {
      id: 'restore-test',
      who: 'owner',
      due: addDays(cutover, Math.ceil(spec.restoreTest.every / DAY)),
      what: say('첫 복구 시험의 결과를 확인합니다. 이후에도 주기마다 확인합니다', 'See the result of the first restore test, and of every later one'),
    },
  ];
}

function copies(item: Files, { placement }: DescribeContext): readonly Connection[] {
  const replica = placement?.parts.find(({ role }) => role === 'replica')?.zone ?? item.spec.replica.zone;
  if (!placement) return [];
  const every = durationText(transferTimes(item.spec).copyEvery);
  return [
    { style: 'copy', from: { zone: placement.zone }, to: { zone: replica }, label: say(`소산 복제, ${every.ko}마다`, `off-site copy every ${every.en}`) },
  ];
}
