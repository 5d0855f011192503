import { otherAgencies, zonesFor } from '../../lib/model/common-questions';
import type { Choice, Entailed, Given, Question, QuestionContext } from '../../lib/model/questions';
import { say } from '../../lib/values/speech';

const NEW = 'new';

/** Where the other end is: an office of ours, another zone, or an office of another agency. */
export function targetQuestions(context: QuestionContext): readonly Question[] {
  const { given, agency } = context;
  const own = sitesOf(context, agency.agency);
  const kind: Question = {
    key: given.key('to'),
    prompt: say('전송 링크의 반대쪽 끝은 어디입니까?', 'Where is the other end of the link?'),
    example: 'site',
    fallback: own.length > 0 ? 'site' : 'zone',
    choices: [
      ...(own.length > 0 ? [{ value: 'site', label: say('우리 청사나 전산실', 'An office or machine room of ours') }] : []),
      ...(zonesFor(context).length > 1 ? [{ value: 'zone', label: say('클라우드의 다른 영역', 'Another zone of the cloud') }] : []),
      ...(reachable(context).length > 0 ? [{ value: 'agency', label: say('다른 기관의 청사나 전산실', 'An office or machine room of another agency') }] : []),
    ],
  };
  switch (given.text('to')) {
    case 'zone':
      return [kind, zoneQuestion(context)];
    case 'agency':
      return [kind, agencyQuestion(context), siteQuestion(given, sitesOf(context, given.text('to.agency') ?? '')), ...agreementQuestions(context)];
    default:
      return [kind, siteQuestion(given, own)];
  }
}

function siteQuestion(given: Given, sites: readonly Choice[]): Question {
  return {
    key: given.key('to.site'),
    prompt: say('어느 장소입니까?', 'Which place?'),
    hint: say(
      '기관 파일(agencies/)의 onPremises에 VPN 장비 주소(gateway)가 적힌 곳만 고를 수 있습니다.',
      'Only places whose VPN gateway is written under onPremises in the file of the agency.',
    ),
    example: sites[0]?.value ?? 'sejong-office',
    ...(sites[0] && { fallback: sites[0].value }),
    choices: sites,
    unasked: sites.length === 1,
  };
}

const zoneQuestion = (context: QuestionContext): Question => {
  const zones = [...zonesFor(context)].reverse();
  return {
    key: context.given.key('to.zone'),
    prompt: say('어느 영역까지 잇습니까?', 'Which zone does it lead to?'),
    example: zones[0]?.value ?? 'gwangju',
    ...(zones[0] && { fallback: zones[0].value }),
    choices: zones,
  };
};

const agencyQuestion = (context: QuestionContext): Question => {
  const choices = reachable(context);
  return { key: context.given.key('to.agency'), prompt: say('어느 기관입니까?', 'Which agency?'), example: choices[0]?.value ?? '1220000', choices };
};

/** Agencies with a place that a link can end in. */
const reachable = (context: QuestionContext): readonly Choice[] => otherAgencies(context).filter(({ value }) => sitesOf(context, value).length > 0);

/** Places of an agency with a VPN gateway. */
const sitesOf = ({ portfolio }: QuestionContext, code: string): readonly Choice[] =>
  (portfolio.agencies.get(code)?.onPremises ?? [])
    .filter(({ gateway }) => gateway !== undefined && !gateway.includes(':'))
    .map(({ id, name }) => ({ value: id, label: say(`${name.ko} (${id})`, `${name.en} (${id})`) }));

/** A link to another agency serves an agreement of ours with it: one that stands, or a new one. */
function agreementQuestions(context: QuestionContext): readonly Question[] {
  const { agency, portfolio, given } = context;
  const standing = [...portfolio.agreements.values()]
    .filter((one) => one.from === agency.agency && one.with === given.text('to.agency'))
    .map(({ id, purpose }) => ({ value: id as string, label: say(`${purpose} (${id})`, `${purpose} (${id})`) }));
  const choices = [...standing, { value: NEW, label: say('새 공동이용 협약을 함께 신청', 'Ask for a new agreement with this request') }];
  return [
    {
      key: given.key('agreement'),
      prompt: say('어느 행정정보 공동이용 협약에 따른 것입니까?', 'Which information-sharing agreement does it serve?'),
      example: NEW,
      fallback: choices[0]?.value ?? NEW,
      choices,
      unasked: choices.length < 2,
    },
  ];
}

const agreementId = (given: Given): string => `share-with-${(given.text('to.agency') ?? '').toLowerCase()}`;

export function newAgreement({ given }: QuestionContext): readonly Entailed[] {
  const other = given.text('to.agency');
  if (given.text('to') !== 'agency' || other === undefined || given.text('agreement') !== NEW) return [];
  const end = given.text('decommissionBy');
  return [{ section: 'agreements', id: agreementId(given), answers: { with: other, ...(end !== undefined && { expires: end }) } }];
}

/** `to` and, for another agency, the agreement. */
export function targetPart({ given }: QuestionContext): Readonly<Record<string, unknown>> {
  const foreign = given.text('to') === 'agency';
  if (given.text('to') === 'zone') return { to: { zone: given.text('to.zone') } };
  const site = given.text('to.site');
  if (!foreign) return { to: { site } };
  const agreement = given.text('agreement');
  return { agreement: agreement === NEW ? agreementId(given) : agreement, to: { agency: given.text('to.agency'), site } };
}
