import type { Landing } from './landing';

/** What a run builds; a list left out selects everything. */
export interface Selection {
  readonly waves?: readonly string[] | undefined;
  readonly zones?: readonly string[] | undefined;
  /** Selects the folders in which one of them has something; a folder is always built whole, so its manifest is never half. */
  readonly agencies?: readonly string[] | undefined;
}

const within = (list: readonly string[] | undefined, value: string): boolean => list === undefined || list.length === 0 || list.includes(value);

export const isSelected = ({ waves, zones, agencies }: Selection, landing: Landing): boolean =>
  within(waves, landing.wave.wave) &&
  within(zones, landing.zone.zone) &&
  (landing.agencies.length === 0 ? agencies === undefined || agencies.length === 0 : landing.agencies.some(({ agency }) => within(agencies, agency.agency)));

/** `--wave 2026-1 --zone seoul`, for messages. */
export const selectionText = ({ waves = [], zones = [], agencies = [] }: Selection): string =>
  [...waves.map((wave) => `--wave ${wave}`), ...zones.map((zone) => `--zone ${zone}`), ...agencies.map((agency) => `--agency ${agency}`)].join(' ');
