import { dateField, lineField } from '../../lib/model/fields';
import { Given, type Question, type QuestionContext, type Questionnaire } from '../../lib/model/questions';
import type { Agency } from '../../lib/model/agency';
import type { Portfolio } from '../../lib/model/whole';
import { parseCalendarDate, type CalendarDate } from '../../lib/values/calendar-date';
import type { Language } from '../../lib/values/text';
import { say } from '../../lib/values/speech';

/** A request file as data, in reading order. */
export type RequestValue = Readonly<Record<string, unknown>>;

interface Thing {
  readonly questionnaire: Questionnaire;
  readonly id: string;
  /** What is already known of it because something else entails it. */
  readonly presets: Readonly<Record<string, string>>;
}

export interface ScriptInput {
  readonly agency: Agency;
  readonly portfolio: Portfolio;
  readonly today: CalendarDate;
  /** In which the conversation is held, and defaults are written. */
  readonly language: Language;
  /** One for each section that can be asked for, in the order of the first question. */
  readonly questionnaires: readonly Questionnaire[];
  /** Keys answered beforehand: who names a system by flag need not say that it is about systems. */
  readonly known: ReadonlyMap<string, string>;
}

/** The whole conversation about one request: what it is about, each thing in turn, and what those entail. */
export class Script {
  constructor(private readonly input: ScriptInput) {}

  /** Everything to ask, given what was answered so far. */
  questions(answers: ReadonlyMap<string, string>): readonly Question[] {
    const all = new Given(answers);
    const sections = this.input.questionnaires.filter(({ section }) => all.list('about').includes(section));
    const shown = new Set<Questionnaire>();
    return [
      this.about(),
      ...this.heading(),
      ...this.things(all).flatMap((thing) => this.ofThing(thing, all, shown)),
      ...sections.filter((section) => !shown.has(section)).map((section) => this.ids(section)),
    ];
  }

  /** What the answers ask for, as the file will say it. */
  value(answers: ReadonlyMap<string, string>): RequestValue {
    const all = new Given(answers);
    const entries = new Map<string, unknown[]>();
    for (const thing of this.things(all)) {
      const { section } = thing.questionnaire;
      entries.set(section, [...(entries.get(section) ?? []), thing.questionnaire.entry(this.context(thing, all))]);
    }
    const sections = this.input.questionnaires.flatMap(({ section }) => (entries.has(section) ? [[section, entries.get(section)] as const] : []));
    return { agency: this.input.agency.agency, submitted: all.text('submitted'), title: all.text('title'), ...Object.fromEntries(sections) };
  }

  /** The id by which the file is named: of the first thing that was asked for. */
  firstId(answers: ReadonlyMap<string, string>): string {
    return this.things(new Given(answers))[0]?.id ?? 'request';
  }

  private about(): Question {
    const named = this.input.questionnaires.filter(({ section }) =>
      [...this.input.known.keys()].some((key) => key === section || key.startsWith(`${section}.`)),
    );
    return {
      key: 'about',
      prompt: say('무엇을 신청합니까? (여러 개 가능)', 'What is the request about? (several may be chosen)'),
      example: this.input.questionnaires[0]?.section ?? 'systems',
      ...(named.length > 0 && { fallback: named.map(({ section }) => section).join(', '), unasked: true }),
      choices: this.input.questionnaires.map(({ section, about }) => ({ value: section, label: about })),
      several: true,
    };
  }

  private heading(): readonly Question[] {
    const title = this.input.language === 'ko' ? '정부클라우드 이용 신청' : 'Request for the government cloud';
    return [
      { key: 'title', prompt: say('신청서의 제목', 'Title of the request'), example: title, fallback: title, field: lineField },
      {
        key: 'submitted',
        prompt: say('신청일 (비우면 오늘)', 'Day of the request (empty: today)'),
        example: this.input.today,
        fallback: this.input.today,
        field: dateField,
        unasked: true,
      },
    ];
  }

  private ids({ section, ids }: Questionnaire): Question {
    const { choices, ...rest } = ids;
    return { key: section, ...rest, ...(choices && { choices: choices(this.input) }), several: true };
  }

  /** The questions of one thing; before the first of its section, the question for the ids. */
  private ofThing(thing: Thing, all: Given, shown: Set<Questionnaire>): readonly Question[] {
    const { questionnaire, presets } = thing;
    const context = this.context(thing, all);
    const first = !shown.has(questionnaire) && all.list('about').includes(questionnaire.section);
    shown.add(questionnaire);
    const own = questionnaire.questions(context).map((question) => {
      const preset = presets[question.key.slice(context.given.key('').length)];
      return preset === undefined ? question : { ...question, fallback: preset, unasked: true };
    });
    return [...(first ? [this.ids(questionnaire)] : []), ...own];
  }

  /** Everything asked for by name, and then everything that those cannot do without. */
  private things(all: Given): readonly Thing[] {
    const { questionnaires } = this.input;
    const asked = questionnaires.filter(({ section }) => all.list('about').includes(section));
    const found = asked.flatMap((questionnaire) => all.list(questionnaire.section).map((id): Thing => ({ questionnaire, id, presets: {} })));
    for (let index = 0; index < found.length; index += 1) {
      const thing = found[index];
      const entailed = thing === undefined ? [] : (thing.questionnaire.entails?.(this.context(thing, all)) ?? []);
      for (const { section, id, answers } of entailed) {
        const questionnaire = questionnaires.find((one) => one.section === section);
        const place = found.findIndex((one) => one.questionnaire === questionnaire && one.id === id);
        const known = found[place];
        if (known) found[place] = { ...known, presets: { ...answers, ...known.presets } };
        else if (questionnaire) found.push({ questionnaire, id, presets: answers });
      }
    }
    return found;
  }

  private context({ questionnaire, id }: Thing, all: Given): QuestionContext {
    const { agency, portfolio, today } = this.input;
    const submitted = parseCalendarDate(all.text('submitted') ?? '') ?? today;
    return { agency, portfolio, today: submitted, id, all, given: all.below(`${questionnaire.section}.${id}`) };
  }
}
