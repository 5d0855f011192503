import { defineProblem } from '../problem/problem';

interface Earlier {
  readonly ref: string;
  /** `file:line:column` of the entry that it collides with. */
  readonly first: string;
}

/** What can be wrong with the story that requests tell of one thing: created, amended, retired. */
export const foldProblems = {
  createdTwice: defineProblem<Earlier>({
    code: 'GCDK3060',
    title: { ko: '두 번 신청한 항목', en: 'A thing that is created twice' },
    text: ({ ref, first }) => ({
      what: { ko: `'${ref}'은(는) 이미 신청되어 있습니다. 처음 나온 곳은 ${first}입니다`, en: `'${ref}' has been created already, at ${first}` },
      got: ref,
      fix: {
        ko: '내용을 바꾸려면 `change: amend`를 쓰고, 다른 것이라면 다른 id를 쓰십시오',
        en: 'write `change: amend` to change it, or another id for another thing',
      },
    }),
    example: { ref: '1741000/civil-portal', first: 'requests/portal.yaml:4:5' },
  }),
  amendedTwiceADay: defineProblem<Earlier>({
    code: 'GCDK3066',
    title: { ko: '같은 날 두 번 낸 변경', en: 'Two amendments of one thing on one day' },
    text: ({ ref, first }) => ({
      what: {
        ko: `'${ref}'의 변경이 같은 날짜로 ${first}에도 있어, 어느 것이 나중인지 알 수 없습니다`,
        en: `'${ref}' is amended on the same day at ${first}, so nobody can tell which of them holds`,
      },
      got: ref,
      fix: { ko: '하나만 남기거나 제출일(submitted)을 다르게 쓰십시오', en: 'keep one of them, or give them different dates of submission' },
    }),
    example: { ref: '1741000/civil-portal', first: 'requests/portal.yaml:4:5' },
  }),
  amendedBeforeCreated: defineProblem<{ readonly ref: string; readonly nearest?: string | undefined }>({
    code: 'GCDK3061',
    title: { ko: '신청되지 않은 항목의 변경', en: 'An amendment of what was not created before' },
    text: ({ ref, nearest }) => ({
      what: { ko: `'${ref}'을(를) 바꾸려 하지만 그보다 먼저 제출된 신청이 없습니다`, en: `'${ref}' is amended, but no earlier request creates it` },
      got: ref,
      nearest,
      fix: {
        ko: 'id와 제출일(submitted)을 확인하십시오. 처음 신청이라면 `change`를 지우십시오.',
        en: 'check the id and the dates of submission; leave `change` out if this is the first request',
      },
    }),
    example: { ref: '1741000/civil-portl', nearest: 'civil-portal' },
  }),
  afterRetirement: defineProblem<Earlier>({
    code: 'GCDK3062',
    title: { ko: '철수한 뒤의 변경', en: 'A change after retirement' },
    text: ({ ref, first }) => ({
      what: {
        ko: `'${ref}'은(는) ${first}에서 철수했으므로 다시 신청하거나 바꿀 수 없습니다`,
        en: `'${ref}' was retired at ${first} and can be neither created again nor amended`,
      },
      got: ref,
      fix: { ko: '새 id로 신청하십시오. id는 다시 쓰이지 않습니다.', en: 'ask for it under a new id; ids are never used again' },
    }),
    example: { ref: '1741000/civil-portal', first: 'requests/2028.yaml:9:5' },
  }),
  retiredTwice: defineProblem<Earlier>({
    code: 'GCDK3063',
    title: { ko: '두 번 철수한 항목', en: 'A thing that is retired twice' },
    text: ({ ref, first }) => ({
      what: { ko: `'${ref}'의 철수는 이미 ${first}에 있습니다`, en: `'${ref}' is retired already, at ${first}` },
      got: ref,
      fix: { ko: '둘 중 하나를 지우십시오', en: 'delete one of the two' },
    }),
    example: { ref: '1741000/civil-portal', first: 'requests/2028.yaml:9:5' },
  }),
  retiredUnknown: defineProblem<{ readonly ref: string; readonly nearest?: string | undefined }>({
    code: 'GCDK3064',
    title: { ko: '신청되지 않은 항목의 철수', en: 'A tombstone for what was never asked for' },
    text: ({ ref, nearest }) => ({
      what: { ko: `철수시키려는 '${ref}'을(를) 그보다 먼저 신청한 곳이 없습니다`, en: `'${ref}' is retired, but no earlier request creates it` },
      got: ref,
      nearest,
      fix: { ko: 'id와 제출일(submitted)을 확인하십시오', en: 'check the id and the dates of submission' },
    }),
    example: { ref: '1741000/civil-portl', nearest: 'civil-portal' },
  }),
  otherKind: defineProblem<Earlier & { readonly kind: string; readonly before: string }>({
    code: 'GCDK3065',
    title: { ko: '종류가 바뀐 변경', en: 'An amendment that changes the kind' },
    text: ({ ref, first, kind, before }) => ({
      what: {
        ko: `'${ref}'은(는) ${first}에서 ${before}(으)로 신청되었는데 ${kind}(으)로 바꾸려 합니다`,
        en: `'${ref}' was created as ${before} at ${first}, and is amended as ${kind}`,
      },
      got: kind,
      allowed: { ko: before, en: before },
      fix: { ko: '새 id로 신청하고 먼저 것을 철수시키십시오', en: 'ask for it under a new id, and retire the first' },
    }),
    example: { ref: '1741000/archive', first: 'requests/a.yaml:4:5', kind: 'migrated-system', before: 'central-file-storage' },
  }),
} as const;
