import type { Describers } from '../../lib/model/describe';
import { inFile, shown } from '../../lib/problem/problem';
import { agencyHtml } from '../../lib/report/agency-html';
import { agencyMarkdown } from '../../lib/report/agency-markdown';
import { agencyReport, type AgencyReport } from '../../lib/report/agency-report';
import { agencyTerminal } from '../../lib/report/agency-terminal';
import { nearest } from '../../lib/values/nearest';
import type { Definitions } from '../../stacks/definitions';
import { EXIT, type ExitCode, type Io } from '../io';
import { planned } from '../planned';
import { loadPortfolio, type LoadOptions } from '../portfolio/load';
import { commandProblems } from '../problems';
import { tellProblems } from '../report-problems';
import { wantsColor } from '../settings';

/** `gcdk report AGENCY`: what one agency asked for, gets, and must do. */
export async function report(code: string, folder: string | undefined, options: LoadOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadPortfolio(folder, options, io);
  const { portfolio, language, definitions } = loaded;
  if (!portfolio) return tellProblems(loaded.problems, language, options, io);
  if (!portfolio.agencies.has(code)) {
    const codes = [...portfolio.agencies.keys()];
    return tellProblems(
      [commandProblems.unknownAgency(inFile('agencies'), { code: shown(code), nearest: nearest(code, codes), count: codes.length })],
      language,
      options,
      io,
    );
  }

  const { plan, assembly } = planned(portfolio, loaded.lock, definitions);
  const last = portfolio.waves.at(-1);
  const model = agencyReport({
    portfolio,
    agency: code,
    placements: [...plan.placements.values()],
    departed: plan.departed,
    refusals: plan.refusals,
    needs: (item) => plan.needs.get(item.ref) ?? needsOf(definitions, item.kind).needs(item, portfolio),
    describers: describersOf(definitions),
    kindTitle: (kind) => definitions.get(kind)?.title ?? { ko: kind, en: kind },
    tenancies: portfolio.settings.zones.flatMap((zone) => {
      const tenancy = last && assembly.tenancyAt(code, zone, last.wave);
      return tenancy ? [{ zone, tenancy }] : [];
    }),
  });
  io.out(rendered(model, options, language, wantsColor(options, io.terminal.out, io.env)));
  return EXIT.ok;
}

function rendered(model: AgencyReport, { format }: LoadOptions, language: 'ko' | 'en', color: boolean): string {
  if (format === 'html') return agencyHtml(model, language);
  if (format === 'markdown') return agencyMarkdown(model, language);
  if (format === 'json') return `${JSON.stringify(model, (_key, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value), 1)}\n`;
  return agencyTerminal(model, language, { color });
}

function needsOf(definitions: Definitions, kind: string) {
  const definition = definitions.get(kind);
  if (!definition) throw new Error(`an item of kind '${kind}' was read without its kind`);
  return definition;
}

const describersOf = (definitions: Definitions): Describers =>
  Object.fromEntries([...definitions.values()].flatMap(({ kind, describer }) => (describer ? [[kind, describer]] : [])));
