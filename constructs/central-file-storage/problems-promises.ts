import { defineProblem } from '../../lib/problem/problem';
import { formatDataRate } from '../../lib/values/data-rate';
import { formatDataSize } from '../../lib/values/data-size';
import { formatDuration } from '../../lib/values/duration';
import { durationText, rangeText, same } from '../../lib/values/speech';
import type { Text } from '../../lib/values/text';

/** An arithmetic that does not come out, with all its numbers. Minutes, GiB and bit/s. */
export interface Arithmetic {
  readonly size: number;
  readonly dailyChange: number;
  readonly bandwidth: number;
  readonly needed: number;
  readonly given: number;
  /** The slowest line that would do; left out where no line would. */
  readonly enough?: number;
}

const CASE: Arithmetic = { size: 799_065, dailyChange: 1863, bandwidth: 1e9, needed: 163_428, given: 43_200, enough: 3_783_069_231 };

const time = durationText;
/** As its author would write it. */
const written = formatDuration;
const faster = (enough: number | undefined): Text =>
  enough === undefined
    ? { ko: '', en: '' }
    : {
        ko: `${formatDataRate(Math.ceil(enough / 1e6) * 1e6)} 이상의 회선이면 됩니다. `,
        en: `a line of ${formatDataRate(Math.ceil(enough / 1e6) * 1e6)} would do; `,
      };
const formula = (amount: number, bandwidth: number): string => `${formatDataSize(amount)} × 8 ÷ (${formatDataRate(bandwidth)} × 0.7)`;

const limit = (
  code: `GCDK${number}`,
  title: Text,
  what: Text,
  allowed: (limit: Text) => Text,
  fix: Text,
  example: { readonly given: string; readonly limit: Text },
) =>
  defineProblem<{ readonly given: string; readonly limit: Text }>({
    code,
    title,
    text: ({ given, limit }) => ({ what, got: given, allowed: allowed(limit), fix }),
    example,
  });

const atMost = (limit: Text): Text => ({ ko: `${limit.ko} 이하`, en: `${limit.en} at most` });
const atLeast = (limit: Text): Text => ({ ko: `${limit.ko} 이상`, en: `${limit.en} at least` });

/** What is promised and cannot be kept, or is promised too weakly for a central file store. */
export const promiseProblems = {
  rpoMissed: defineProblem<Arithmetic & { readonly delta: number; readonly every: number }>({
    code: 'GCDK8211',
    title: { ko: '회선이 느려 지킬 수 없는 RPO', en: 'an RPO that the line cannot keep' },
    text: ({ dailyChange, bandwidth, needed, given, delta, every, enough }) => ({
      what: {
        ko: `복제본이 RPO보다 뒤처집니다. 하루 변경량 ${formula(dailyChange, bandwidth)} = ${time(delta).ko}, 복제 간격 ${time(every).ko}을(를) 더해 ${time(needed).ko}`,
        en: `the replica lags behind the RPO: a day's change takes ${formula(dailyChange, bandwidth)} = ${time(delta).en}, and the copier starts every ${time(every).en}, ${time(needed).en} together`,
      },
      got: written(given),
      allowed: atLeast(time(needed)),
      fix: { ko: `${faster(enough).ko}아니면 rpo를 늘리십시오`, en: `${faster(enough).en}otherwise raise rpo` },
    }),
    example: { ...CASE, needed: 386, given: 240, delta: 381, every: 5, enough: 1_620_000_000 },
  }),
  rtoMissed: defineProblem<Pick<Arithmetic, 'needed' | 'given'>>({
    code: 'GCDK8212',
    title: { ko: '복제본 승격보다 짧은 RTO', en: 'an RTO shorter than a promotion' },
    text: ({ needed, given }) => ({
      what: {
        ko: `복제본을 승격하는 데 ${time(needed).ko}이(가) 걸립니다 (판단 1시간, 전환 30분)`,
        en: `promoting the replica takes ${time(needed).en}: an hour to decide, half an hour to switch`,
      },
      got: written(given),
      allowed: atLeast(time(needed)),
      fix: { ko: 'rto를 늘리십시오', en: 'raise rto' },
    }),
    example: { needed: 90, given: 30 },
  }),
  seedingTooLong: defineProblem<Arithmetic>({
    code: 'GCDK8213',
    title: { ko: '너무 오래 걸리는 첫 복제', en: 'a first copy that takes too long' },
    text: ({ size, bandwidth, needed, given, enough }) => ({
      what: {
        ko: `다른 곳으로 처음 복제하는 데 ${formula(size, bandwidth)} = ${time(needed).ko}이(가) 걸립니다`,
        en: `the first copy to the other site takes ${formula(size, bandwidth)} = ${time(needed).en}`,
      },
      got: written(given),
      allowed: atLeast(time(needed)),
      fix: { ko: `${faster(enough).ko}아니면 backup.seedWithin을 늘리십시오`, en: `${faster(enough).en}otherwise raise backup.seedWithin` },
    }),
    example: CASE,
  }),
  fullRestoreTooLong: defineProblem<Arithmetic>({
    code: 'GCDK8214',
    title: { ko: '너무 오래 걸리는 전체 복구', en: 'a full restore that takes too long' },
    text: ({ size, bandwidth, needed, given, enough }) => ({
      what: {
        ko: `백업에서 전부 복구하는 데 ${formula(size, bandwidth)} = ${time(needed).ko}이(가) 걸립니다`,
        en: `a full restore from backup takes ${formula(size, bandwidth)} = ${time(needed).en}`,
      },
      got: written(given),
      allowed: atLeast(time(needed)),
      fix: { ko: `${faster(enough).ko}아니면 backup.fullRestoreWithin을 늘리십시오`, en: `${faster(enough).en}otherwise raise backup.fullRestoreWithin` },
    }),
    example: CASE,
  }),
  rpoTooLong: limit(
    'GCDK8215',
    { ko: '하루를 넘는 RPO', en: 'an RPO of more than a day' },
    { ko: '중앙 파일저장소는 하루치가 넘는 자료를 잃을 수 없습니다', en: 'a central file store may not lose more than a day of work' },
    atMost,
    { ko: 'rpo를 줄이십시오', en: 'lower rpo' },
    { given: '2 d', limit: durationText(1440) },
  ),
  rtoTooLong: limit(
    'GCDK8216',
    { ko: '닷새를 넘는 RTO', en: 'an RTO of more than five days' },
    { ko: '중앙 파일저장소는 닷새 안에 다시 쓸 수 있어야 합니다', en: 'a central file store must be back within five days' },
    atMost,
    { ko: 'rto를 줄이십시오', en: 'lower rto' },
    { given: '10 d', limit: durationText(7200) },
  ),
  immutableTooShort: limit(
    'GCDK8217',
    { ko: '너무 짧은 삭제 금지 기간', en: 'copies that can be deleted too soon' },
    { ko: '다른 곳의 복사본을 너무 일찍 지울 수 있습니다', en: 'copies at the other site can be deleted too soon' },
    atLeast,
    { ko: 'backup.immutable을 늘리십시오', en: 'raise backup.immutable' },
    { given: '7 d', limit: durationText(43200) },
  ),
  immutableTooLong: limit(
    'GCDK8222',
    { ko: '너무 긴 삭제 금지 기간', en: 'copies that cannot be deleted for too long' },
    { ko: '잠긴 백업 금고가 받는 것보다 오래 지울 수 없게 하려 합니다', en: 'copies would have to be kept for longer than a locked vault takes' },
    (range) => range,
    {
      ko: 'backup.immutable을 줄이고, 더 오래 둘 것은 기록관리 시스템으로 옮기십시오',
      en: 'lower backup.immutable, and give what must live longer to an archive',
    },
    { given: '4000 d', limit: rangeText(durationText(43_200), durationText(5_256_000)) },
  ),
  restoreTestTooRare: limit(
    'GCDK8218',
    { ko: '너무 드문 복구 시험', en: 'restore tests that are too rare' },
    { ko: '복구 시험의 간격이 너무 깁니다. 시험하지 않은 백업은 백업이 아닙니다', en: 'restore tests are too far apart: a backup that is not tested is none' },
    atMost,
    { ko: 'restoreTest.every를 줄이십시오', en: 'lower restoreTest.every' },
    { given: '90 d', limit: durationText(43200) },
  ),
  sampleTooSmall: limit(
    'GCDK8219',
    { ko: '너무 작은 복구 시험 표본', en: 'a restore test with too small a sample' },
    {
      ko: '복구 시험의 표본이 너무 작습니다 (1 TB 또는 크기의 1 % 가운데 작은 쪽)',
      en: 'the sample of the restore test is too small: 1 TB or 1 % of the size, whichever is less',
    },
    atLeast,
    { ko: 'restoreTest.sample을 늘리십시오', en: 'raise restoreTest.sample' },
    { given: '1 GiB', limit: same('100 GiB') },
  ),
  backupTooRare: limit(
    'GCDK8220',
    { ko: '너무 드문 백업', en: 'backups that are too rare' },
    { ko: '백업(스냅샷) 간격이 너무 깁니다', en: 'backups (snapshots) are too far apart' },
    atMost,
    { ko: 'backup.every를 줄이십시오', en: 'lower backup.every' },
    { given: '24 h', limit: durationText(60) },
  ),
  changeBeyondSize: limit(
    'GCDK8221',
    { ko: '크기보다 큰 하루 변경량', en: 'a daily change larger than the store' },
    { ko: '하루 변경량이 저장소의 크기보다 큽니다', en: 'more changes in a day than the store can hold' },
    atMost,
    { ko: 'dailyChange와 size를 다시 살펴 주십시오', en: 'look at dailyChange and size again' },
    { given: '2.0 TB', limit: same('1.0 TB') },
  ),
};
