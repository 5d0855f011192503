import type { Tags } from '../../lib/model/part-context';
import type { DataClass } from '../../lib/model/classification';

/** Tags as OpenStack's networks and projects take them: `agency:1741000`, sorted. */
export const tagList = (tags: Tags): string[] =>
  Object.entries(tagMap(tags))
    .map(([key, value]) => `${key}:${value}`)
    .sort();

/** Tags as `metadata` of servers, volumes and shares, and as AWS tags. */
export const tagMap = (tags: Tags): Record<string, string> => ({
  agency: tags.agency,
  class: tags.class,
  grade: tags.grade,
  policyPack: tags.policyPack,
  system: tags.system,
  wave: tags.wave,
});

/** Of whom and as of when a tenancy's tags speak; a `TenancyContext` is one. */
export interface TenancyTagSource {
  readonly agency: { readonly agency: string };
  readonly wave: { readonly wave: string };
  readonly policyPack: string;
}

/** What belongs to a tenancy and not to one system: of every grade, and of one class or, left out, of all. */
export const tenancyTags = ({ agency, wave, policyPack }: TenancyTagSource, dataClass?: DataClass): Tags => ({
  agency: agency.agency,
  system: 'tenancy',
  class: dataClass ?? 'all',
  grade: 'all',
  wave: wave.wave,
  policyPack,
});
