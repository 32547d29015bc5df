import { mustHold } from "../contradiction.ts";

/** Milliseconds in which a server says that it is not ready, and those of a machine that is busy. */
const [ready, busy] = [5_000, 30_000];

/** Milliseconds that a server waits for a connection to its database. */
const connecting = 10_000;

/**
 * Asks a server that cannot reach its database. It must say so in time.
 *
 * @param silence milliseconds that it waits for an answer of the database
 * @throws Contradiction
 */
export async function mustBeMissed(api: string, silence: number): Promise<void> {
  const { origin } = new URL(api);
  await Promise.all([
    mustRefuse(`${origin}/readyz`, ready + busy),
    // It may wait for a connection, and then for an answer.
    mustRefuse(`${api}/datasets`, connecting + silence + busy, "30"),
  ]);
}

async function mustRefuse(url: string, within: number, retryAfter: string | null = null): Promise<void> {
  const begun = performance.now();
  const headers = { authorization: `Bearer aegis_${"0".repeat(32)}` };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(within) }).catch(() => undefined);
  const took = Math.round(performance.now() - begun);
  await answer?.body?.cancel();
  mustHold(
    answer?.status === 503 && answer.headers.get("retry-after") === retryAfter,
    () =>
      `${url} was answered with ${answer?.status ?? "nothing"} after ${took} ms, though the database was cut off.`,
  );
}
