import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { newPortfolioFiles } from '../../../bin/init/template';
import { loadPortfolio } from '../../../bin/portfolio/load';
import type { Item } from '../../../lib/model/request';
import { folderWith, recordedIo } from '../../support/io';

const CUSTOMS = `agency: "1220000"
name: { ko: 관세청, en: Korea Customs Service }
kind: central
contacts:
  - { role: owner, name: 담당자, email: owner@customs.example }
onPremises:
  - { id: daejeon-hq, name: { ko: 관세청 본청, en: Customs headquarters }, networks: [192.168.60.0/24], gateway: 198.51.100.9 }
quotaClass: standard
`;

/** What `gcdk init` makes, and a second agency to share information with. */
export const smallPortfolio = (): string =>
  folderWith(
    new Map([
      ...newPortfolioFiles({ language: 'ko', name: 'small', title: '작은 포트폴리오', operator: '국가정보자원관리원', email: 'cloud@nirs.example' }),
      ['agencies/1220000-kcs.yaml', CUSTOMS],
    ]),
  );

export const requestFiles = (folder: string): readonly string[] => readdirSync(join(folder, 'requests')).sort();
export const readRequest = (folder: string, file: string): Record<string, unknown> => parse(readFileSync(join(folder, file), 'utf8'));
export const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** The items of a portfolio that has no error at all. */
export async function itemsOf(folder: string): Promise<ReadonlyMap<string, Item>> {
  const { portfolio, problems } = await loadPortfolio(folder, {}, recordedIo());
  if (!portfolio) throw new Error(`the portfolio has errors: ${JSON.stringify(problems, null, 1)}`);
  return portfolio.items;
}

/** The least that must be said of each kind. */
export const SYSTEM = {
  'systems.tax-desk.name': '세무 상담',
  'systems.tax-desk.dataClass': 'S',
  'systems.tax-desk.personalData': 'yes',
};
export const FILES = {
  'fileStorages.files.name': '업무파일',
  'fileStorages.files.dataClass': 'S',
  'fileStorages.files.personalData': 'yes',
  'fileStorages.files.size': '20 TB',
  'fileStorages.files.protocol': 'NFS',
};
export const LINK = {
  'transferLinks.sejong-line.name': '세종청사 전송 링크',
  'transferLinks.sejong-line.dataClass': 'S',
  'transferLinks.sejong-line.personalData': 'no',
};
export const setOf = (answers: Readonly<Record<string, string>>): string[] => Object.entries(answers).map(([key, value]) => `${key}=${value}`);
