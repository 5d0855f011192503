import type { Language } from '../values/text';
import { agencyDocument } from './agency-document';
import type { AgencyReport } from './agency-report';
import { terminalDocument, type TerminalOptions } from './document-terminal';

/** The report as text in columns. Width 100 and no colour unless the options say otherwise. */
export const agencyTerminal = (report: AgencyReport, language: Language, options: TerminalOptions = {}): string =>
  terminalDocument(agencyDocument(report, language), options);
