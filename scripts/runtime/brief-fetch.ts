/**
 * Loaded with `--import` before Electron's own installer. A closed network often drops packets, and
 * `fetch` would then wait for minutes; this gives up when no answer has begun after some seconds.
 * Once an answer has begun, the download may take as long as it needs.
 */
const ANSWER_LIMIT_MS = 6_000;
const unlimitedFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new Error(`no answer within ${ANSWER_LIMIT_MS / 1000} seconds`));
  }, ANSWER_LIMIT_MS);
  try {
    return await unlimitedFetch(input, { ...init, signal: limit.signal });
  } catch (error) {
    // The installer prints only the message, and "fetch failed" alone says nothing.
    throw new Error(causeOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
};

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
