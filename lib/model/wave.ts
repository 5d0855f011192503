import { z } from 'zod';
import { countOf, dateField, identifierField, itemRefField, lineField, nameField, waveIdField } from './fields';

const wave = z.strictObject({
  wave: waveIdField,
  title: nameField,
  /** First and last night on which a system of the wave may cut over. */
  opens: dateField,
  closes: dateField,
  /** Overrides of the portfolio's `limits`. */
  limits: z
    .strictObject({ items: countOf(10_000), agencies: countOf(10_000), grade1: z.int().min(0).max(10_000), perNight: countOf(1000) })
    .partial()
    .optional(),
});

export const wavesSchema = z.strictObject({
  waves: z.array(wave).min(1),
  /** Decisions that the planner must keep. */
  pins: z
    .array(
      z.strictObject({
        /** `agency/id`. */
        item: itemRefField,
        wave: waveIdField.optional(),
        zone: identifierField.optional(),
        cutover: dateField.optional(),
        reason: lineField,
      }),
    )
    .default([]),
});

/** A window in which systems move; each has its own cutover night in it. */
export type Wave = z.output<typeof wave>;
export type Pin = z.output<typeof wavesSchema>['pins'][number];
