import { z } from 'zod';
import { agencySchema } from '../model/agency';
import { factsSchema } from '../model/facts';
import { lockSchema } from '../model/lock';
import { portfolioSchema } from '../model/portfolio';
import { requestSchema, type RequestSection } from '../model/request';
import { waiverSchema } from '../model/waiver';
import { wavesSchema } from '../model/wave';
import { zoneSchema } from '../model/zone';

/** Where the schemas say they live. Editors find them by the relative path in a file's header, not by this. */
const BASE = 'https://g-cloud-cdk.example/schema/';

/**
 * JSON Schemas (draft 2020-12) of every file of a portfolio, by file name, in a fixed order: made from the schemas that read
 * the files, in the form in which people write them (before defaults and units are applied).
 *
 * @param kinds the catalogue; each kind gives a request file its section
 */
export function jsonSchemas(kinds: readonly RequestSection[]): ReadonlyMap<string, object> {
  const all: readonly (readonly [name: string, title: string, schema: z.ZodType])[] = [
    ['agency', '기관 · Agency (agencies/*.yaml)', agencySchema],
    ['facts', '클라우드만 아는 사실 · What only the cloud knows (facts/*.yaml)', factsSchema],
    ['lock', '잠금 파일 · Lock (gcdk.lock.yaml)', lockSchema],
    ['portfolio', '포트폴리오 · Portfolio (portfolio.yaml)', portfolioSchema],
    ['request', '신청 · Request (requests/*.yaml)', requestSchema(kinds)],
    ['waiver', '예외 승인 · Waiver (waivers/*.yaml)', waiverSchema],
    ['waves', '차수 · Waves (waves.yaml)', wavesSchema],
    ['zone', '영역 · Zone (zones/*.yaml)', zoneSchema],
  ];
  return new Map(
    all.map(([name, title, schema]) => {
      const file = `${name}.schema.json`;
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
      return [file, { $schema, $id: `${BASE}${file}`, title, ...rest }];
    }),
  );
}
