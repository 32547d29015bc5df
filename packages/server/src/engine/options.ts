import type { Judge } from "@aegis/metrics";
import type { Timestamp } from "../domain/entities.ts";
import type { Prices } from "../domain/prices.ts";
import type { Work } from "../store/store.ts";
import type { Sweepable } from "./cleanup-loop.ts";
import type { Clock } from "./clock.ts";
import type { JudgeReport } from "./judge-health.ts";
import type { RunLooks } from "./run-waiter.ts";

/** What an engine works with. Durations are milliseconds. */
export type EngineOptions = {
  readonly store: Work & RunLooks & Sweepable;
  /**
   * Who judges, by the slug of a model. The engine sets no deadline and counts no questions: a judge has to
   * be limited and timed already, so that it answers or fails in time and when its signal is aborted.
   */
  readonly judges: (modelSlug: string) => Judge;
  /** What held at a moment: each run is charged by what held when it began, however long it takes. */
  readonly prices: (at: Timestamp) => Prices;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Is told what goes wrong in the background. The engine goes on. */
  readonly onError: (cause: unknown) => void;
  /**
   * Is told of judges that give no answers, at most once a minute of each, and when they answer again.
   * Default: nobody is.
   */
  readonly onJudge?: (report: JudgeReport) => void;
  /** Waits. Default: the machine's timers. */
  readonly sleep?: Clock["sleep"];
  /** From 0 to below 1, for pauses. Default: chance. */
  readonly random?: () => number;
  /** Names this engine among all that work on the store. Default: a name that nobody else has. */
  readonly worker?: string;
  /** Judged evaluations under way at a time, over all runs. Default 8. */
  readonly judgeCalls?: number;
  /**
   * Threads for metrics without a judge, and as many for those that a user can make slow; started when
   * needed. Default 1.
   */
  readonly threads?: number;
  /** For how long a judge that is down is tried again. Default 10 minutes. */
  readonly judgeWindow?: number;
  /** How long a blocking request waits for its run. Default 5 minutes. */
  readonly blockingLimit?: number;
  /**
   * How long a chunk is worked at before it makes way for others; what is done by then is saved. Default 5
   * seconds.
   */
  readonly turn?: number;
  /** How long a chunk is this engine's without a sign of life. Default 30 seconds. */
  readonly lease?: number;
  /** What a stop leaves for what is under way. Default 7 seconds. */
  readonly grace?: number;
};
