import { chanceOf } from "../chance.ts";
import { Contradiction } from "../contradiction.ts";
import type { Progress } from "../progress.ts";
import { type Client, clientOf } from "./client.ts";
import { compare } from "./compare.ts";
import { checkInside } from "./inside.ts";
import { type SlowJudge, slowJudge } from "./judge.ts";
import { killWhileWorking } from "./kill-while-working.ts";
import { Ledger } from "./ledger.ts";
import { checkSome } from "./outside.ts";
import { type Person, people } from "./people.ts";
import { stopWhileWaiting } from "./stop-while-waiting.ts";
import type { CrashSystem, Setting, VictimKind } from "./system.ts";
import { treasurerOf } from "./treasurer.ts";
import { watchDatabase } from "./watch-database.ts";

/** How the campaign goes. */
export type CrashOptions = {
  /** Opens what is tormented, with nothing in it. */
  readonly open: (setting: Setting) => Promise<CrashSystem>;
  readonly rounds: number;
  readonly seed: number;
  /**
   * The address that judges are asked at.
   *
   * @default "127.0.0.1"
   */
  readonly judgeHost?: string;
  /**
   * In each round of this number it is asked to stop, and nothing is killed.
   *
   * @default 10
   */
  readonly stopEach?: number;
  /**
   * How many clients work at most.
   *
   * @default two for each user
   */
  readonly mostClients?: number;
  /** An empty folder for the system's files. */
  readonly folder: string;
  readonly tell: Progress;
  /** Ends it after the round that is under way. */
  readonly signal?: AbortSignal;
};

/** What the campaign did and saw. */
export type CrashFigures = {
  readonly rounds: number;
  /** Those in the start are counted besides. */
  readonly kills: Readonly<Partial<Record<VictimKind, number>>>;
  readonly killsInTheStart: number;
  readonly stops: number;
  /** By what was asked for. */
  readonly answers: Readonly<Record<string, number>>;
  readonly evaluationsWritten: number;
  /** The most that the judge was asked at a time. */
  readonly mostQuestions: number;
  /** Milliseconds until what was killed or stopped worked again. */
  readonly ready: { readonly median: number; readonly longest: number };
};

/**
 * Kills a part of a system in each round while its users work, and starts it again meanwhile; some times it
 * asks all of it to stop instead, and each third time kills the part once more while it starts. What it has
 * answered is compared with its database after each round, and in the end with everything that it answers.
 *
 * @throws Contradiction that names the round
 */
export async function crash(options: CrashOptions): Promise<CrashFigures> {
  const { open, seed, judgeHost, folder } = options;
  await using judge = await slowJudge(chanceOf(seed + 3), judgeHost);
  await using system = await open({ folder, environment: { AEGIS_JUDGE_URL: judge.url } });
  try {
    return await torment(system, judge, options);
  } catch (error) {
    if (!(error instanceof Contradiction)) throw error;
    throw new Contradiction(`${error.message} The database is kept in ${system.keep()}.`);
  }
}

async function torment(
  system: CrashSystem,
  judge: SlowJudge,
  { rounds, seed, stopEach = 10, mostClients, tell, signal }: CrashOptions,
): Promise<CrashFigures> {
  const chance = chanceOf(seed);
  const ledger = new Ledger();
  const { vault } = system;
  const everybody = await people(vault);
  await watchDatabase(vault);
  const treasurer = treasurerOf(vault, everybody, chanceOf(seed + 1), ledger);
  await treasurer.begin();
  const clients = clientsFor(everybody, seed + 2, ledger).slice(0, mostClients);
  const nextVictim = chance.dealer(system.victims);
  const kills: Partial<Record<VictimKind, number>> = {};
  const ready: number[] = [];
  let [killsInTheStart, stops, done] = [0, 0, 0];
  await system.start();
  for (let round = 1; round <= rounds && signal?.aborted !== true; round += 1) {
    tell(round, rounds, "rounds");
    await naming(`Round ${round}`, async () => {
      if (round % stopEach === 0) {
        stops += 1;
        await stopWhileWaiting(system, clients, judge);
        ready.push(await timed(system.start));
      } else {
        const victim = nextVictim();
        const isKilledTwice = round % 3 === 0;
        if (isKilledTwice) killsInTheStart += 1;
        kills[victim.kind] = (kills[victim.kind] ?? 0) + 1;
        await naming(`${victim.kind} killed`, async () => {
          const workers = { clients, treasurer, chance };
          ready.push(await killWhileWorking(system, victim, workers, isKilledTwice));
        });
      }
      await checkInside(vault, ledger, false);
      await checkSome({ apis: system.apis, everybody, ledger }, chance, 2);
    });
    done = round;
  }
  tell(done, rounds, "rounds; everything is compared");
  const evaluationsWritten = await compare(system, { everybody, clients, ledger });
  const sorted = ready.toSorted((one, other) => one - other);
  return {
    rounds: done,
    kills,
    killsInTheStart,
    stops,
    answers: ledger.answers,
    evaluationsWritten,
    mostQuestions: judge.most(),
    ready: { median: sorted[sorted.length >> 1] ?? 0, longest: sorted.at(-1) ?? 0 },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Two for each user, so that a user's own requests meet. */
function clientsFor(everybody: readonly Person[], seed: number, ledger: Ledger): readonly Client[] {
  return [...everybody, ...everybody].map((person, client) => {
    let words = 0;
    const newWord = () => `${seed}-${client}-${++words}`;
    return clientOf({ client, person, chance: chanceOf(seed * 1_000 + client), ledger, newWord });
  });
}

async function naming(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof Contradiction ? new Contradiction(`${what}: ${error.message}`) : error;
  }
}
