import { APPLY_STAGES, type ApplyStage } from '../../lib/model/describe';
import type { Questionnaire } from '../../lib/model/questions';
import type { Definitions } from '../../stacks/definitions';
import { agreementQuestions } from './agreement-questions';
import { retirementQuestions } from './retirement-questions';

/** Everything that can be asked for: systems first, then what they use, then what is common to all kinds. */
export function questionnairesOf(definitions: Definitions): readonly Questionnaire[] {
  const kinds = [...definitions.values()].sort((a, b) => rank(a) - rank(b));
  return [...kinds.flatMap(({ questionnaire }) => (questionnaire ? [questionnaire] : [])), agreementQuestions, retirementQuestions];
}

/** What is applied last is what people come for. */
const rank = ({ describer }: { readonly describer?: { readonly stage: ApplyStage } }): number =>
  describer ? APPLY_STAGES.length - APPLY_STAGES.indexOf(describer.stage) : APPLY_STAGES.length + 1;
