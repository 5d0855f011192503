import { say } from '../../lib/values/speech';

/** What the conversation says beside its questions. */
export const WORDS = {
  intro: say(
    '신청서를 작성합니다. 그냥 Enter를 누르면 회색으로 보이는 기본값을 씁니다. 그만두려면 Ctrl-C를 누르십시오.',
    'A new request. Enter alone takes the default shown in grey; Ctrl-C stops.',
  ),
  cancelled: say('그만두었습니다. 아무것도 쓰지 않았습니다.', 'Stopped; nothing was written.'),
  again: say('위의 답만 다시 여쭙겠습니다.', 'These answers are asked for once more.'),
  kept: say('지금까지의 답입니다. 파일에 담아 --answers로 다시 줄 수 있습니다.', 'Your answers so far; keep them in a file and give them back with --answers.'),
  next: say('신청서를 썼습니다. 다음: gcdk plan, 그다음 gcdk report', 'The request is written; next: gcdk plan, then gcdk report.'),
} as const;
