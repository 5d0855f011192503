import { z } from 'zod';
import { dataClassField, effectiveClass, type DataClass } from './classification';

/** What every kind that holds or carries data says of it. */
const asked = z.object({ dataClass: dataClassField, personalData: z.boolean() });

/** The class that a request asked for, where personal data makes it count as a higher one; `undefined` where it stands as asked. */
export function raisedFrom(spec: unknown): DataClass | undefined {
  const { data } = asked.safeParse(spec);
  return data && effectiveClass(data.dataClass, data.personalData) !== data.dataClass ? data.dataClass : undefined;
}
