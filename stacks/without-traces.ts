/**
 * Runs an engine without stack traces. cdktf takes one for every token, a quarter of its time, and has no switch; nobody reads
 * them, and where they do reach the output they hold paths of the machine. Errors thrown meanwhile have no trace either;
 * `GCDK_DEBUG` keeps them all.
 */
export async function withoutTraces<T>(debug: boolean, run: () => Promise<T>): Promise<T> {
  if (debug) return run();
  const { captureStackTrace, stackTraceLimit } = Error;
  // It raises the limit itself, so the capturing has to go, too.
  Error.captureStackTrace = () => undefined;
  Error.stackTraceLimit = 0;
  try {
    return await run();
  } finally {
    Error.captureStackTrace = captureStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
