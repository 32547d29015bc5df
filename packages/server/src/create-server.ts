import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { statfs } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { docsFolder } from "@aegis/contract/document";
import { runsPageFile } from "@aegis/contract/runs-page";
import {
  type BodyPace,
  createTempUploads,
  type Proxies,
  prepareFolder,
  readPages,
  serveApi,
} from "@aegis/http";
import { documentedRunLimits, type RunLimits } from "@aegis/rules/runs";
import type { Caller, Timestamp } from "./domain/entities.ts";
import type { Prices } from "./domain/prices.ts";
import { timestamp } from "./domain/timestamp.ts";
import { earlierRequests } from "./earlier-requests.ts";
import type { Engine } from "./engine/engine.ts";
import { answerCalls, type Operations } from "./http/answer.ts";
import type { Audit } from "./http/audit.ts";
import { createAuthenticator } from "./http/authenticate.ts";
import { type Log, silentLog } from "./http/log.ts";
import { perTickVersion } from "./http/per-tick-version.ts";
import { createRateLimits, type Rate } from "./http/rate-limits.ts";
import { createReadiness } from "./http/readiness.ts";
import { readRunsPage } from "./http/runs-page.ts";
import type { Meter } from "./meter.ts";
import { operations as everyOperation } from "./operations/index.ts";
import { createAliasNumbers } from "./operations/shared/alias-numbers.ts";
import { outageOf } from "./outage.ts";
import type { Store } from "./store/store.ts";
import type { Tracing } from "./tracing.ts";

/** What the server is built from. */
export type ServerOptions = {
  /** Stays open when the server stops. */
  readonly store: Store;
  readonly engine: Engine;
  /** The prices for a run that started at that time. */
  readonly prices: (at: Timestamp) => Prices;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A folder of the server's own, for files while they are read. Created if it does not exist. */
  readonly uploads: string;
  /**
   * Shortnames of metrics that are switched off.
   * @default none
   */
  readonly inactiveMetrics?: ReadonlySet<string>;
  /**
   * How much a run may hold, and how many a user may have running.
   * @default those that the document names
   */
  readonly runLimits?: RunLimits;
  /**
   * Whether runs are paid from balances. If not, nothing is refused for want of a balance, and costs are
   * noted all the same.
   * @default true
   */
  readonly billing?: boolean;
  /**
   * Whether every response is checked against the document, and one that violates it becomes a 500. Responses
   * are then buffered.
   * @default false
   */
  readonly checkResponses?: boolean;
  /**
   * Whether a request with this `Host` header is let in; 403 for any other, whatever it asks for.
   * @default every one
   */
  readonly allowsHost?: (header: string) => boolean;
  /**
   * How many requests each key may send in a time, and each address without a key that is accepted; one more
   * is 429. All processes on one store count together.
   * @default any number
   */
  readonly rateLimit?: Rate | undefined;
  /**
   * How clients reach the server.
   * @default directly; what requests say of proxies is ignored
   */
  readonly proxies?: Proxies | undefined;
  /**
   * The folder of the reference docs, served at `/docs`.
   * @default where `npm run generate` builds them
   */
  readonly docs?: string;
  /**
   * The page on which runs are looked at, served at `/`; without it `/` leads to the docs.
   *
   * @default the one of this repository
   */
  readonly runsPage?: string;
  /**
   * Gets a line for each request, and one for each internal error.
   * @default nowhere
   */
  readonly log?: Log;
  /**
   * Is told of every call that can change something.
   * @default nobody is
   */
  readonly audit?: Audit | undefined;
  /**
   * Counts requests.
   * @default nobody does
   */
  readonly meter?: Pick<Meter, "request"> | undefined;
  /**
   * Follows requests.
   * @default nobody does
   */
  readonly tracing?: Pick<Tracing, "requests"> | undefined;
  /**
   * Names a request that has no name.
   * @default randomUUID
   */
  readonly newRequestId?: () => string;
  /**
   * Milliseconds of a clock that never goes back; what a request took is measured by it.
   * @default performance.now
   */
  readonly stopwatch?: () => number;
  /**
   * How slowly a body may arrive before it is refused with 408.
   * @default a minute, and a second for every 8 KiB
   */
  readonly bodyPace?: BodyPace;
  /**
   * Milliseconds that running requests have when the server stops. Those that have not finished by then are
   * cut off with 503.
   * @default 7,000
   */
  readonly graceMs?: number;
  /**
   * The operations, by operationId.
   * @default the operations of the system
   */
  readonly operations?: Operations;
};

/** The system as a listener for any `node:http` server that leaves a missing `Host` to it. */
export type AegisServer = {
  readonly listener: RequestListener;
  /** Whether there is a page at `/`. */
  readonly hasPage: boolean;
  /** Prepares the folder of uploads and starts the engine. */
  readonly start: () => Promise<void>;
  /**
   * Answers 503 from now on, ends waits for runs at once, and stops the engine. Running requests continue for
   * the grace period; close the store after their responses.
   */
  readonly stop: () => Promise<void>;
};

/** How often the store notes which keys were used, in milliseconds. */
const noteUseMs = 60_000;

/**
 * The system under `/api/v1`, a page for people at `/`, and `/docs`, `/openapi.json`, `/openapi.yaml`,
 * `/healthz` and `/readyz`.
 *
 * `/healthz` says that the process answers, `/readyz` with 200 or 503 whether it can serve: not while it
 * stops, while the store cannot be read, and while the disk has less than 64 MiB free.
 */
export async function createServer({
  store,
  engine,
  prices,
  clock,
  uploads,
  inactiveMetrics = new Set(),
  runLimits = documentedRunLimits,
  billing = true,
  checkResponses = false,
  allowsHost = () => true,
  rateLimit,
  proxies,
  docs = docsFolder,
  runsPage = runsPageFile,
  log = silentLog,
  audit,
  meter,
  tracing,
  newRequestId = randomUUID,
  stopwatch = () => performance.now(),
  bodyPace,
  graceMs = 7_000,
  operations = everyOperation,
}: ServerOptions): Promise<AegisServer> {
  const stopping = new AbortController();
  const shutdown = new AbortController();
  setMaxListeners(0, stopping.signal, shutdown.signal);
  const now = () => timestamp(clock());
  const version = perTickVersion(store);
  const keyOf = ({ user_id }: Caller) => String(user_id);
  const { authenticate, noteUse } = createAuthenticator({ ...store, version }, clock);
  const pageOfRuns = await readRunsPage(runsPage);
  const aliasNumbers = createAliasNumbers();
  const readiness = createReadiness(store, () => roomIn(uploads), stopping.signal, log);
  const listener = serveApi<undefined, Caller>({
    begin: () => undefined,
    authenticate,
    answer: answerCalls({
      operations,
      context: { store, engine, now, prices, billing, inactiveMetrics, runLimits, aliasNumbers },
      audit,
      checkResponses,
      stopping: stopping.signal,
      shutdown: shutdown.signal,
    }),
    pages: new Map([...(await readPages(docs)), ...pageOfRuns, ["/readyz", readiness]]),
    newFiles: () => createTempUploads(uploads, newRequestId),
    conditions: { version, keyOf, secret: version() === undefined ? "shared" : newRequestId() },
    earlierRequests: earlierRequests(store, keyOf),
    ...(tracing === undefined ? {} : { beforeRouting: [tracing.requests] }),
    ...(rateLimit === undefined ? {} : { rateLimits: createRateLimits(rateLimit, store) }),
    ...(proxies === undefined ? {} : { proxies }),
    ...(bodyPace === undefined ? {} : { bodyPace }),
    allowsHost,
    exposedHeaders: ["ETag", "Location", "RateLimit", "RateLimit-Policy", "X-Request-Id"],
    newRequestId,
    stopwatch,
    stopping: stopping.signal,
    shutdown: shutdown.signal,
    log: ({ method, path, status, ms, bytes }, { id, caller, operation, origin: { client = null } }) => {
      meter?.request(operation?.id ?? null, status, ms);
      const { user_id = null, api_key_id = null } = caller ?? {};
      log.info({ request_id: id, client, method, path, status, ms, user_id, api_key_id, bytes });
    },
    outageOf,
    onError: (error, { id }) => {
      const isOutage = outageOf(error) !== undefined;
      const what = isOutage ? "The disk or the database failed." : "A request failed.";
      log.error({ request_id: id, err: error }, what);
    },
    onBrokenResponse: (error, { id }) => log.error({ request_id: id, err: error }, "A response broke off."),
  });
  let timer: NodeJS.Timeout | undefined;
  const note = () =>
    noteUse().catch((error: unknown) => log.error({ err: error }, "The use of keys could not be recorded."));
  return {
    listener,
    hasPage: pageOfRuns.has("/"),
    start: async () => {
      await prepareFolder(uploads);
      await engine.start();
      timer = setInterval(note, noteUseMs).unref();
    },
    stop: async () => {
      stopping.abort();
      setTimeout(() => shutdown.abort(), graceMs).unref();
      clearInterval(timer);
      await engine.stop();
      await note();
    },
  };
}

/** Free bytes on the disk of a folder. */
async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
