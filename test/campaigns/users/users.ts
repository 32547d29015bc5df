import { oneDatabase, openPostgresStore, type TestOptions, testServer } from "@aegis/server/testing";
import fc from "fast-check";
import { Contradiction } from "../contradiction.ts";
import type { Progress } from "../progress.ts";
import { follow } from "./follow.ts";
import { batches } from "./generated.ts";

/** How the campaign goes. */
export type UserOptions = {
  /** How many sequences of steps. */
  readonly count: number;
  readonly seed: number;
  readonly tell: Progress;
  /** Whether the server keeps everything in a PostgreSQL, rather than in SQLite. */
  readonly onPostgres?: boolean;
  /** Ends it after the sequence that is under way. */
  readonly signal?: AbortSignal;
};

/** How many shorter sequences are tried at most if one contradicts. */
const shorter = 100;

/** What the campaign did and saw. */
export type UserFigures = {
  readonly sequences: number;
  readonly steps: number;
  /** How often each status was given. */
  readonly statuses: Readonly<Record<string, number>>;
};

/**
 * Has several users do things at once, again and again, beside a small model of who owns and sees what, of
 * names and of money.
 *
 * @throws Contradiction with the shortest sequence that was found which the model does not explain
 */
export async function users({
  count,
  seed,
  tell,
  onPostgres = false,
  signal,
}: UserOptions): Promise<UserFigures> {
  await using server = await testServer(onPostgres ? await inPostgres() : {});
  const statuses: Record<string, number> = {};
  let sequences = 0;
  let shortest: string | undefined;
  let left = shorter;
  const holds = fc.asyncProperty(batches, async (all) => {
    if (signal?.aborted === true || left === 0) return;
    if (shortest !== undefined) left -= 1;
    try {
      for (const [status, times] of await follow(server, all))
        statuses[status] = (statuses[status] ?? 0) + times;
    } catch (error) {
      shortest = error instanceof Error ? error.message : String(error);
      throw error;
    }
    if (shortest !== undefined) return;
    sequences += 1;
    tell(sequences, count, "sequences");
  });
  await fc.check(holds, { seed, numRuns: count });
  if (shortest !== undefined)
    throw new Contradiction(
      `${sequences} sequences were as in the model, then came one that is not. The shortest like it, ` +
        `with a line for what is done at once:\n${shortest}`,
    );
  const steps = Object.values(statuses).reduce((sum, times) => sum + times, 0);
  return { sequences, steps, statuses };
}

/** What is asked at once is then carried out at once, on several connections. */
async function inPostgres(): Promise<TestOptions> {
  const url = await oneDatabase();
  return { open: (clock) => openPostgresStore({ url, clock }), engine: { isShared: true } };
}
