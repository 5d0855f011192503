import type { Brand } from './brand';

/** The name of a wave: digits, lower-case letters and single hyphens, 1 to 30 characters, e.g. `2026-1`. It names a folder of the output. */
export type WaveId = Brand<string, 'WaveId'>;

export const WAVE_ID = /^(?=.{1,30}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export const parseWaveId = (text: string): WaveId | undefined => (WAVE_ID.test(text) ? (text as WaveId) : undefined);

/** @throws RangeError if the text names no wave */
export function waveId(text: string): WaveId {
  const id = parseWaveId(text);
  if (id === undefined) throw new RangeError(`a wave is named by 1 to 30 lower-case letters, digits and single hyphens, got '${text}'`);
  return id;
}
