import { defineProblem, shown } from '../problem/problem';

export const manifestProblems = {
  notJson: defineProblem<Record<string, never>>({
    code: 'GCDK7301',
    title: { ko: '매니페스트가 JSON이 아님', en: 'a manifest is no JSON' },
    text: () => ({
      what: { ko: '매니페스트를 JSON으로 읽을 수 없습니다', en: 'the manifest cannot be read as JSON' },
      fix: {
        ko: '`gcdk synth`로 산출물을 다시 만드십시오. 손으로 고친 매니페스트는 증거가 되지 않습니다',
        en: 'make the output again with `gcdk synth`; a manifest edited by hand proves nothing',
      },
    }),
    example: {},
  }),
  unknownVersion: defineProblem<{ readonly version: unknown; readonly known: number }>({
    code: 'GCDK7302',
    title: { ko: '모르는 매니페스트 판', en: 'a manifest of an unknown version' },
    text: ({ version, known }) => ({
      what: { ko: '이 도구가 모르는 판의 매니페스트입니다', en: 'the manifest has a version that this tool does not know' },
      got: shown(version ?? null),
      allowed: { ko: `${known}`, en: `${known}` },
      fix: {
        ko: '그 산출물을 만든 판의 g-cloud-cdk로 읽거나, 산출물을 다시 만드십시오',
        en: 'read it with the g-cloud-cdk that made it, or make the output again',
      },
    }),
    example: { version: 9, known: 1 },
  }),
  damaged: defineProblem<{ readonly detail: string }>({
    code: 'GCDK7303',
    title: { ko: '매니페스트가 규격과 다름', en: 'a manifest breaks its schema' },
    text: ({ detail }) => ({
      what: { ko: '매니페스트가 규격과 다릅니다', en: 'the manifest breaks its schema' },
      got: shown(detail),
      fix: { ko: '`gcdk synth`로 산출물을 다시 만드십시오', en: 'make the output again with `gcdk synth`' },
    }),
    example: { detail: 'Invalid input: expected string, received number' },
  }),
} as const;
