/** Where the engines keep what their tokens stand for: one registry each, for the whole process. */
const REGISTRIES = ['__cdktfTokenMap', '__cdkTokenMap'];

/**
 * Runs an engine's app and lets go of the tokens that it made. The engines never do: a token holds its construct, and that its
 * whole app, so that a portfolio of thousands of systems would have to fit into memory at once. What was registered before stays:
 * constants that modules made when they were loaded.
 */
export async function forgettingTokens<T>(run: () => Promise<T>): Promise<T> {
  const known = registries().map((tokens) => ({ tokens, before: new Set(tokens.keys()) }));
  try {
    return await run();
  } finally {
    for (const { tokens, before } of known) for (const key of tokens.keys()) if (!before.has(key)) tokens.delete(key);
  }
}

/** Those of the engines that are loaded. */
const registries = (): Map<unknown, unknown>[] =>
  REGISTRIES.flatMap((name) => {
    const registry: unknown = Reflect.get(globalThis, name);
    return typeof registry === 'object' && registry !== null ? Object.values(registry).filter((value) => value instanceof Map) : [];
  });
