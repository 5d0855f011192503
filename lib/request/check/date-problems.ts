import { defineProblem } from '../../problem/problem';

interface Order {
  readonly from: string;
  readonly to: string;
}

export const dateProblems = {
  reversed: defineProblem<Order & { readonly fromKey: string; readonly toKey: string }>({
    code: 'GCDK3030',
    title: { ko: '끝이 시작보다 앞선 기간', en: 'A period that ends before it begins' },
    text: ({ from, to, fromKey, toKey }) => ({
      what: { ko: `${toKey}(${to})이(가) ${fromKey}(${from})보다 앞섭니다`, en: `${toKey} (${to}) is before ${fromKey} (${from})` },
      got: to,
      allowed: { ko: `${from} 또는 그 뒤`, en: `${from} or later` },
      fix: { ko: '두 날짜 가운데 하나를 고치십시오', en: 'mend one of the two dates' },
    }),
    example: { from: '2026-03-02', to: '2025-06-26', fromKey: 'opens', toKey: 'closes' },
  }),
  wavesOverlap: defineProblem<{ readonly wave: string; readonly opens: string; readonly before: string; readonly closes: string }>({
    code: 'GCDK3031',
    title: { ko: '겹치는 차수', en: 'Waves that overlap' },
    text: ({ wave, opens, before, closes }) => ({
      what: {
        ko: `차수 '${wave}'이(가) 앞 차수 '${before}'이(가) 끝나기(${closes}) 전에 열립니다`,
        en: `the wave '${wave}' opens before '${before}' has closed (${closes})`,
      },
      got: opens,
      allowed: { ko: `${closes} 뒤`, en: `after ${closes}` },
      fix: { ko: '여는 날을 늦추거나 앞 차수를 일찍 닫으십시오', en: 'open it later, or close the wave before it earlier' },
    }),
    example: { wave: '2026-2', opens: '2026-06-01', before: '2026-1', closes: '2026-06-26' },
  }),
  wavesUnordered: defineProblem<{ readonly wave: string; readonly before: string }>({
    code: 'GCDK3032',
    title: { ko: '순서가 어긋난 차수', en: 'Waves out of order' },
    text: ({ wave, before }) => ({
      what: {
        ko: `차수 '${wave}'이(가) 그보다 나중에 열리는 '${before}' 아래에 있습니다`,
        en: `the wave '${wave}' stands below '${before}', which opens later`,
      },
      got: wave,
      fix: { ko: '여는 날의 순서대로 쓰십시오', en: 'write the waves in the order in which they open' },
    }),
    example: { wave: '2026-1', before: '2026-2' },
  }),
  pinOutsideWave: defineProblem<{ readonly cutover: string; readonly wave: string; readonly opens: string; readonly closes: string }>({
    code: 'GCDK3033',
    title: { ko: '차수 밖의 전환일', en: 'A cutover outside its wave' },
    text: ({ cutover, wave, opens, closes }) => ({
      what: { ko: `고정한 전환일이 차수 '${wave}'의 기간 밖입니다`, en: `the pinned cutover is outside the wave '${wave}'` },
      got: cutover,
      allowed: { ko: `${opens} ~ ${closes}`, en: `${opens} to ${closes}` },
      fix: { ko: '전환일이나 차수를 고치십시오', en: 'mend the date, or name another wave' },
    }),
    example: { cutover: '2026-07-01', wave: '2026-1', opens: '2026-03-02', closes: '2026-06-26' },
  }),
} as const;
