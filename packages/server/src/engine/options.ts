import type { Clock } from "@aegis/async";
import type { Isolation, Judge } from "@aegis/metrics";
import type { AskedEndpoint } from "@aegis/metrics/judge";
import type { Timestamp } from "../domain/entities.ts";
import type { Prices } from "../domain/prices.ts";
import type { WorkQueue } from "../store/store.ts";
import type { ChunkTrace } from "./chunk-trace.ts";
import type { CleanupStore } from "./cleanup-loop.ts";
import type { JudgeHealth } from "./judge-health.ts";

/** Dependencies and settings of an engine. Durations are milliseconds. */
export type EngineOptions = {
  readonly store: WorkQueue & CleanupStore;
  /**
   * Gives the judge of a model, by its slug. The engine wraps nothing around it and counts no questions: a
   * judge has to be limited and timed already, so that it answers or fails in time, and when its signal is
   * aborted.
   */
  readonly judges: (modelSlug: string) => Judge;
  /**
   * The prices for a run that started at that time. They hold for the whole run, however long it takes.
   */
  readonly prices: (at: Timestamp) => Prices;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called with errors in the background. The engine goes on. */
  readonly onError: (cause: unknown) => void;
  /**
   * Is told of each try that has put off work. What it observes are the judges, in the list of their
   * wrappers.
   * @default nobody is told
   */
  readonly judgeHealth?: Pick<JudgeHealth, "settle">;
  /**
   * Is told of the work on chunks.
   * @default nobody is told
   */
  readonly trace?: ChunkTrace | undefined;
  /**
   * Waits.
   * @default the machine's timers, which keep no process alive
   */
  readonly sleep?: Clock["sleep"];
  /**
   * A number from 0 to below 1, for pauses.
   * @default Math.random
   */
  readonly random?: () => number;
  /**
   * The name that chunks are claimed under.
   * @default a random UUID
   */
  readonly worker?: string;
  /**
   * The endpoints that answer the judges.
   * @default one endpoint
   */
  readonly endpoints?: readonly AskedEndpoint[];
  /**
   * Judged evaluations that run at a time at each endpoint that names no number, over all runs. This paces
   * the chunks, so that one that has to wait can give way when its time slice is over. It does not limit an
   * endpoint: an evaluation may ask several questions at once, and `judges` limits those.
   * @default 8
   */
  readonly judgedEvaluations?: number;
  /**
   * Processes for metrics without a judge, and as many for those that a user can make slow and for the
   * offline judge; started when needed. One more is for requests that wait for a score.
   * @default 1
   */
  readonly workers?: number;
  /**
   * What the workers are.
   * @default "process"
   */
  readonly isolation?: Isolation;
  /**
   * For how long a judge that is down is tried again.
   * @default 10 minutes
   */
  readonly judgeWindow?: number;
  /**
   * How long a blocking request waits for its run.
   * @default 5 minutes
   */
  readonly blockingLimit?: number;
  /**
   * How long a chunk may be scored before it makes way for others; what is done by then is saved.
   * @default 5 seconds
   */
  readonly timeSlice?: number;
  /**
   * Whether other processes work on the same store. Each then looks for what the others have done: for work,
   * when it has none, after 400 to 800 milliseconds, and for the ends of runs twice a second.
   * @default false
   */
  readonly isShared?: boolean;
  /**
   * Whether it takes part in scoring runs. If not, it scores what requests wait for outside of runs, and
   * waits for runs that other processes score.
   * @default true
   */
  readonly scoresRuns?: boolean;
  /**
   * How long a claim of a chunk lasts unless it is renewed, which is done three times as often.
   * @default 9 seconds on a shared store, where others then score what a lost worker held; else 30
   */
  readonly lease?: number;
  /**
   * How long what is running may take at a stop.
   * @default 7 seconds
   */
  readonly grace?: number;
};
