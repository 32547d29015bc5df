import type { AskVault } from "../crash/vault.ts";

/**
 * Finds times that are not by the clock of the database, which is that of this process.
 *
 * @param begun when everything began, in milliseconds since 1970
 */
export async function strayTimes(ask: AskVault, begun: number): Promise<readonly string[]> {
  const [earliest, latest] = [begun - slack, Date.now() + slack].map((time) => new Date(time).toISOString());
  const runs = await ask(
    `select id, started_at, finished_at from run
     where started_at < '${earliest}' or finished_at > '${latest}' or finished_at < started_at limit 1`,
  );
  return runs.map(
    ({ id, started_at, finished_at }) =>
      `Run ${id} is from ${started_at} to ${finished_at}, which is not by the clock of the database.`,
  );
}

/** In milliseconds; the clocks of the hosts are further apart. */
const slack = 60_000;
