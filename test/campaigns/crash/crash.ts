import { join } from "node:path";
import { chanceOf } from "../chance.ts";
import { Contradiction } from "../contradiction.ts";
import type { Progress } from "../progress.ts";
import { killWhileStarting, type Start, startServer } from "../server-process.ts";
import { type Client, clientOf } from "./client.ts";
import { compare } from "./compare.ts";
import { checkInside } from "./inside.ts";
import { slowJudge } from "./judge.ts";
import { killWhileWorking } from "./kill-while-working.ts";
import { Ledger } from "./ledger.ts";
import { checkSome } from "./outside.ts";
import { type Person, people } from "./people.ts";
import { stopWhileWaiting } from "./stop-while-waiting.ts";
import { treasurerOf } from "./treasurer.ts";
import { watchDatabase } from "./watch-database.ts";

/** How the campaign goes. */
export type CrashOptions = {
  readonly rounds: number;
  readonly seed: number;
  /**
   * In each round of this number it is asked to stop, not killed.
   *
   * @default 10
   */
  readonly stopEach?: number;
  /** An empty folder for the server's data and its log. */
  readonly folder: string;
  readonly tell: Progress;
  /** Ends it after the round that is under way. */
  readonly signal?: AbortSignal;
};

/** What the campaign did and saw. */
export type CrashFigures = {
  readonly rounds: number;
  readonly killsInTheStart: number;
  readonly stops: number;
  /** By what was asked for. */
  readonly answers: Readonly<Record<string, number>>;
  readonly evaluationsWritten: number;
  /** Milliseconds until the server listened again. */
  readonly ready: { readonly median: number; readonly longest: number };
};

/**
 * Kills a server in each round while its users work; some times it asks it to stop instead, and each third
 * time kills it once more while it starts. What it has answered is compared with its database after each
 * start, and in the end with everything that it answers.
 *
 * @throws Contradiction that names the round
 */
export async function crash({
  rounds,
  seed,
  stopEach = 10,
  folder,
  tell,
  signal,
}: CrashOptions): Promise<CrashFigures> {
  const chance = chanceOf(seed);
  const data = join(folder, "data");
  const ledger = new Ledger();
  const everybody = await people(data);
  watchDatabase(data);
  const treasurer = treasurerOf(data, everybody, chanceOf(seed + 1), ledger);
  await treasurer.begin();
  const clients = clientsFor(everybody, seed + 2, ledger);
  await using judge = await slowJudge(chanceOf(seed + 3));
  const start: Start = {
    data,
    log: join(folder, "server.log"),
    parameters: ["--log", "error"],
    environment: { AEGIS_JUDGE_URL: judge.url },
  };
  const ready: number[] = [];
  let [killsInTheStart, stops] = [0, 0];
  for (let round = 1; round <= rounds && signal?.aborted !== true; round += 1) {
    tell(round, rounds, "rounds");
    await naming(round, async () => {
      if (round % 3 === 0) {
        killsInTheStart += 1;
        await killWhileStarting(start, chance.between(50, 900));
      }
      const server = await startServer(start);
      ready.push(server.startedIn);
      try {
        checkInside(data, ledger, false);
        await checkSome({ api: server.api, everybody, ledger }, chance, 2);
        if (round % stopEach === 0) {
          stops += 1;
          await stopWhileWaiting(server, clients, judge);
        } else await killWhileWorking(server, clients, treasurer, chance);
      } finally {
        await server.kill();
      }
    });
  }
  tell(rounds, rounds, "rounds; everything is compared");
  const evaluationsWritten = await compare(start, { everybody, clients, ledger });
  const sorted = ready.toSorted((one, other) => one - other);
  return {
    rounds: ready.length,
    killsInTheStart,
    stops,
    answers: ledger.answers,
    evaluationsWritten,
    ready: { median: sorted[sorted.length >> 1] ?? 0, longest: sorted.at(-1) ?? 0 },
  };
}

/** Two for each user, so that a user's own requests meet. */
function clientsFor(everybody: readonly Person[], seed: number, ledger: Ledger): readonly Client[] {
  return [...everybody, ...everybody].map((person, client) => {
    let words = 0;
    const newWord = () => `${seed}-${client}-${++words}`;
    return clientOf({ client, person, chance: chanceOf(seed * 1_000 + client), ledger, newWord });
  });
}

async function naming(round: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof Contradiction ? new Contradiction(`Round ${round}: ${error.message}`) : error;
  }
}
