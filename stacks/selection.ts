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

/** What narrows a run is called so on the command line of `gcdk`. */
export const SELECTION_OPTIONS: Readonly<Record<'wave' | 'zone' | 'agency', string>> = { wave: '--wave', zone: '--zone', agency: '--agency' };

/** `--wave 2026-1 --zone seoul`, for messages. */
export const selectionText = ({ waves = [], zones = [], agencies = [] }: Selection, option = SELECTION_OPTIONS): string =>
  [
    ...waves.map((wave) => `${option.wave} ${wave}`),
    ...zones.map((zone) => `${option.zone} ${zone}`),
    ...agencies.map((agency) => `${option.agency} ${agency}`),
  ].join(' ');
