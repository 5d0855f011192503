import type { Text } from '../values/text';

/** One line of what an agency gets, e.g. `Share path` / `10.20.4.9:/shares/a`. */
export interface LabelledText {
  readonly label: Text;
  readonly value: Text;
}
