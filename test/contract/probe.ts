/** The server cannot be reached; the message is a line for people. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/**
 * Asks a server for an error that none makes by itself, so that only one that is told what to answer gives it.
 *
 * @returns Whether the server keeps what it is sent, which is whether it did not do as told.
 * @throws Unreachable when nothing answers.
 */
export async function isStateful(url: string, key: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${key}`, Prefer: "code=500, example=server-error" };
  try {
    const response = await fetch(`${url}/organizations/me`, { headers, signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status !== 500;
  } catch (error) {
    throw new Unreachable(
      `Nothing answers at ${url} (${reason(error)}). Start the server, or correct --url.`,
    );
  }
}

/** fetch says no more than that it failed; what failed is its cause, or the first of several. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  return error.cause === undefined ? error.message : reason(error.cause);
}
