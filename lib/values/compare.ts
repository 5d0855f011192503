/** Orders texts by code unit: the same on every machine, whatever its locale. `localeCompare` is not. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders by a text taken from each value. */
export const by =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    byText(key(a), key(b));
