import { setTimeout } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { Victim } from "../crash/system.ts";
import type { Link } from "./link.ts";
import { mustBeMissed } from "./missed.ts";
import type { Way } from "./network.ts";

type Links = Readonly<Record<Way, Link>>;

/** What faults befall. */
export type Faults = {
  readonly database: Link;
  readonly workers: readonly Links[];
  readonly apis: readonly (Links & { readonly api: () => string | undefined })[];
  /** How long an API waits for an answer of the database, in milliseconds. */
  readonly silence: number;
};

/** Milliseconds: longer than a worker keeps what it has claimed without a word, and shorter. */
const [longer, shorter] = [
  [10_000, 14_000],
  [500, 6_000],
] as const;

/**
 * Three kinds of bad weather. Of the workers one is cut off from the database for longer than its claims
 * hold, one for shorter, and the third has a slow link; of the servers one is cut off from the database while
 * its clients wait, then the other one from its clients; or nobody reaches the database.
 */
export function faultsOf({ database, workers, apis, silence }: Faults, chance: Chance): readonly Victim[] {
  const nextWorker = chance.dealer(workers);
  const nextApi = chance.dealer(apis);
  return [
    victimOf("links of workers", () => {
      const [long, short, slow] = [nextWorker(), nextWorker(), nextWorker()];
      const ends = chance.between(...shorter);
      return {
        begin() {
          slow.back.slow();
          long.back.cut();
          short.back.cut();
        },
        async pass() {
          await setTimeout(ends);
          short.back.mend();
          await setTimeout(chance.between(...longer) - ends);
        },
        end() {
          for (const { back } of [long, short, slow]) back.mend();
        },
      };
    }),
    victimOf("links of APIs", () => {
      const [one, other] = [nextApi(), nextApi()];
      return {
        begin: () => one.back.cut(),
        async pass() {
          await mustBeMissed(one.api() ?? "", silence);
          other.front.cut();
          await setTimeout(chance.between(...shorter));
        },
        end() {
          one.back.mend();
          other.front.mend();
        },
      };
    }),
    victimOf("link of the database", () => ({
      begin: () => database.cut(),
      pass: () => setTimeout(chance.between(...shorter)),
      end: () => database.mend(),
    })),
  ];
}

type Weather = { readonly begin: () => void; readonly pass: () => Promise<void>; readonly end: () => void };

/** It is killed when the weather begins, and works again when it is over. */
function victimOf(kind: Victim["kind"], next: () => Weather): Victim {
  let weather: Weather | undefined;
  return {
    kind,
    async kill() {
      weather = next();
      weather.begin();
    },
    async killStarting(after) {
      weather?.end();
      await setTimeout(after);
      weather?.begin();
    },
    async start() {
      await weather?.pass();
      weather?.end();
    },
  };
}
