import type { Language } from '../values/text';
import { agencyDocument } from './agency-document';
import type { AgencyReport } from './agency-report';
import { markdownDocument } from './document-markdown';

/** The report in GitHub-flavoured Markdown, for a repository or a ticket. */
export const agencyMarkdown = (report: AgencyReport, language: Language): string => markdownDocument(agencyDocument(report, language));
