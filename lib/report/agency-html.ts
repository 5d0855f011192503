import type { Language } from '../values/text';
import { agencyDocument } from './agency-document';
import type { AgencyReport } from './agency-report';
import { htmlDocument } from './document-html';

/** The report as one self-contained page, with a picture of the agency's zones, networks and links. */
export const agencyHtml = (report: AgencyReport, language: Language): string =>
  htmlDocument(`${report.agency.name[language]} · ${report.title[language]}`, agencyDocument(report, language), language);
