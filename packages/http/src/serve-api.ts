/**
 * Serves an API whole: a request goes through one pipeline, from its head to its response.
 *
 * What it carries has one name for each stage: `bytes` or `parts` as they arrive, `content` while it is read,
 * `request` once it fits the document, `plan` once the rules of the domain allow it, `draft` of what is to be
 * stored, and `row` in the store.
 */
import type { IncomingMessage, RequestListener } from "node:http";
import type { OperationId } from "@aegis/contract";
import { compose, type Exchange, type Middleware, present } from "./exchange.ts";
import { type AccessEntry, accessLog } from "./middleware/access-log.ts";
import { answerOnce } from "./middleware/answer-once.ts";
import { type Authenticate, authentication } from "./middleware/authentication.ts";
import { type Conditions, conditional } from "./middleware/conditional.ts";
import { contentReading, type Files } from "./middleware/content.ts";
import { crossOrigin, preflight } from "./middleware/cors.ts";
import type { EarlierRequests } from "./middleware/earlier-requests.ts";
import { type ErrorsOptions, errors } from "./middleware/errors.ts";
import { soundHead } from "./middleware/head.ts";
import { allowedHosts } from "./middleware/hosts.ts";
import { oneAtATime } from "./middleware/one-at-a-time.ts";
import { type Pages, pagesBesideApi } from "./middleware/pages.ts";
import { limitCallers, limitStrangers, type RateLimits } from "./middleware/rate-limits.ts";
import { requestIds } from "./middleware/request-ids.ts";
import { routing } from "./middleware/routing.ts";
import { safeHeaders } from "./middleware/safe-headers.ts";
import { untilStopping } from "./middleware/stopping.ts";
import { validation } from "./middleware/validation.ts";
import { type BodyPace, usualPace } from "./read/body-pace.ts";
import { noProxies, type Origin, originOf, type Proxies } from "./read/origin.ts";
import type { ReadRequest } from "./read/read-request.ts";
import { readTarget, type Target } from "./read/target.ts";
import type { ApiResponse } from "./respond/response.ts";
import { sendResponse } from "./respond/send-response.ts";

/** A call of an operation by a known caller, which fits the document. */
export type Call<State, Caller> = {
  readonly id: OperationId;
  readonly request: ReadRequest;
  readonly caller: Caller;
  readonly exchange: Exchange<State, Caller>;
};

/**
 * What differs from one server of the API to another. `State` is what it keeps for each request, `Caller` who
 * calls; neither may be undefined once its step has run.
 */
export type Api<State, Caller> = ErrorsOptions<State, Caller> & {
  /** Makes the state of a request. It must not throw: nothing is there yet to answer an error. */
  readonly begin: (req: IncomingMessage) => State;
  readonly authenticate: Authenticate<State, Caller>;
  /** Answers a call. @throws HttpError to refuse it */
  readonly answer: (call: Call<State, Caller>) => ApiResponse | Promise<ApiResponse>;
  readonly pages: Pages;
  /** Whether a request is answered even if it does not fit the document. @default none is */
  readonly isLenient?: (exchange: Exchange<State, Caller>) => boolean;
  /** Where the files of one form are kept. */
  readonly newFiles: () => Files;
  /** Steps of its own for requests to the API alone, before routing. @default none */
  readonly beforeRouting?: readonly Middleware<State, Caller>[];
  /** Has responses compressed, tagged and cached. @default they are sent as they are made, each time */
  readonly conditions?: Conditions<Caller>;
  /**
   * How slowly a body may arrive before it is refused with 408.
   * @default a minute, and a second for every 8 KiB
   */
  readonly bodyPace?: BodyPace;
  /** Knows requests that came with an idempotency key. @default nobody does; such a key is ignored */
  readonly earlierRequests?: EarlierRequests<Caller>;
  /** How many requests a caller may send in a time. @default any number */
  readonly rateLimits?: RateLimits<Caller>;
  /** How clients reach it. @default directly, and whatever requests say of proxies is ignored */
  readonly proxies?: Proxies;
  /** Whether a request with this `Host` is let in; a 403 for any other. @default every one */
  readonly allowsHost?: (header: string) => boolean;
  /** Headers that pages of this machine may read, besides those of every API. @default none */
  readonly exposedHeaders?: readonly string[];
  /** Names a request that has no name. @default requests have no names */
  readonly newRequestId?: () => string;
  /** Is told of each request that is done with. @default nobody is */
  readonly log?: (entry: AccessEntry, exchange: Exchange<State, Caller>) => void;
  /** Milliseconds of a clock that never goes back. @default performance.now */
  readonly stopwatch?: () => number;
  /** Is aborted when the server stops; calls that arrive later get a 503. @default never */
  readonly stopping?: AbortSignal;
  /** Is aborted when requests that are still running must end; they get a 503. @default never */
  readonly shutdown?: AbortSignal;
  /** Is told of a response that broke off while it was sent. @default onError */
  readonly onBrokenResponse?: (error: unknown, exchange: Exchange<State, Caller>) => void;
};

/**
 * Makes an API a listener for any `node:http` server that leaves a missing `Host` to it, as that of `listen`
 * does.
 */
export function serveApi<State, Caller>(api: Api<State, Caller>): RequestListener {
  const { begin, onError, onBrokenResponse = onError, proxies = noProxies } = api;
  const handle = compose(pipelineOf(api), (exchange) => api.answer(callOf(exchange)));
  const serve = async (exchange: Exchange<State, Caller>) => {
    const response = await handle(exchange);
    await exchange.send(
      exchange.req,
      exchange.res,
      withHeaders(atBase(response, exchange.origin), exchange.headers),
    );
  };
  return (req, res) => {
    const exchange: Exchange<State, Caller> = {
      req,
      res,
      target: withoutBase(readTarget(req.url ?? "/"), proxies.basePath),
      origin: originOf(req, proxies),
      state: begin(req),
      id: "",
      headers: none,
      send: sendResponse,
      operation: undefined,
      caller: undefined,
      content: undefined,
      request: undefined,
    };
    serve(exchange).catch((error: unknown) => {
      onBrokenResponse(error, exchange);
      res.destroy();
    });
  };
}

/** What happens to a request, the outermost first. */
function pipelineOf<State, Caller>(api: Api<State, Caller>): readonly Middleware<State, Caller>[] {
  const {
    newRequestId,
    log,
    stopwatch = () => performance.now(),
    allowsHost,
    stopping,
    conditions,
    earlierRequests,
    rateLimits,
  } = api;
  return [
    ...(newRequestId === undefined ? [] : [requestIds<State, Caller>(newRequestId)]),
    ...(log === undefined ? [] : [accessLog(log, stopwatch)]),
    safeHeaders(),
    crossOrigin(api.exposedHeaders ?? []),
    errors(api),
    ...(allowsHost === undefined ? [] : [allowedHosts<State, Caller>(allowsHost)]),
    soundHead(),
    preflight(),
    pagesBesideApi(api.pages),
    ...(api.beforeRouting ?? []),
    ...(rateLimits === undefined ? [] : [limitStrangers<State, Caller>(rateLimits)]),
    routing(),
    authentication(api.authenticate),
    ...(rateLimits === undefined ? [] : [limitCallers<State, Caller>(rateLimits)]),
    ...(stopping === undefined ? [] : [untilStopping<State, Caller>(stopping)]),
    ...(conditions === undefined ? [] : [conditional<State, Caller>(conditions)]),
    ...(earlierRequests === undefined ? [] : [oneAtATime<State, Caller>(earlierRequests)]),
    contentReading(api.newFiles, api.shutdown, api.bodyPace ?? usualPace),
    validation(api.isLenient ?? (() => false)),
    ...(earlierRequests === undefined ? [] : [answerOnce(earlierRequests, api.onError)]),
  ];
}

function callOf<State, Caller>(exchange: Exchange<State, Caller>): Call<State, Caller> {
  return {
    id: present(exchange.operation, "routing").id,
    request: present(exchange.request, "validation"),
    caller: present(exchange.caller, "authentication"),
    exchange,
  };
}

/** A proxy may leave the base path where it is. */
function withoutBase(target: Target, basePath: string): Target {
  const { path } = target;
  if (basePath === "" || !`${path}/`.startsWith(`${basePath}/`)) return target;
  return { ...target, path: path.slice(basePath.length) || "/" };
}

/** Leads to where clients find it, which a proxy may have below a path of its own. */
function atBase(response: ApiResponse, { base }: Origin): ApiResponse {
  const { location } = response.headers;
  const key = location === undefined ? "Location" : "location";
  const path = location ?? response.headers.Location;
  if (base === "" || path === undefined || !path.startsWith("/")) return response;
  return { ...response, headers: { ...response.headers, [key]: base + path } };
}

const none: ApiResponse["headers"] = {};

/** `Vary` says whatever either of the two says. */
function withHeaders(response: ApiResponse, more: ApiResponse["headers"]): ApiResponse {
  if (more === none) return response;
  const { vary } = response.headers;
  const varies = vary === undefined || more.vary === undefined ? {} : { vary: `${vary}, ${more.vary}` };
  return { ...response, headers: { ...response.headers, ...more, ...varies } };
}
