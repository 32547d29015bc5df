import autocannon from "autocannon";

/** What came of some seconds of load. */
export type Driven = {
  readonly perSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly errors: Errors;
};

/** How many requests had no answer in time (`late`), were `cut` off, or had another status than a 2xx. */
export type Errors = Readonly<Record<string, number>>;

/** Who sends what. */
type Load = {
  readonly keys: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Each connection sends them in turn. @default evaluations without a judge */
  readonly requests?: readonly Sent[];
};

type Sent = { readonly path: string; readonly body?: string };

/** An evaluation without a judge: it is a run of its own, and on the disk before it is answered. */
export const evaluation: Sent = {
  path: "/evaluate",
  body: '{"metric_shortname":"exact_match","output":"4","golden_answer":"4"}',
};

/** In seconds, after which a client gives up. */
const patience = 30;

/** Sends requests over some connections, each the next when it has the answer to the last. */
export async function drive(
  url: string,
  { keys, connections, seconds, requests = [evaluation] }: Load,
): Promise<Driven> {
  const { pathname } = new URL(url);
  const {
    requests: sent,
    latency,
    errors,
    timeouts,
    statusCodeStats = {},
  } = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: patience,
    requests: keys.flatMap((key) => requests.map((request) => requestOf(pathname, key, request))),
  });
  const { p50, p99, max } = latency;
  const others = Object.entries(statusCodeStats)
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, { count = 0 }]) => [status, count] as const);
  return {
    perSecond: sent.average,
    p50,
    p99,
    longest: max,
    errors: { late: timeouts, cut: errors - timeouts, ...Object.fromEntries(others) },
  };
}

/** What went wrong in all: `none`, or `300 late, 22 503`. */
export function errorsText(all: readonly Errors[]): string {
  const sums: Record<string, number> = {};
  for (const errors of all)
    for (const [what, count] of Object.entries(errors)) sums[what] = (sums[what] ?? 0) + count;
  const some = Object.entries(sums).filter(([, count]) => count > 0);
  return some.length === 0 ? "none" : some.map(([what, count]) => `${count} ${what}`).join(", ");
}

function requestOf(base: string, key: string, { path, body }: Sent) {
  const headers = { authorization: `Bearer ${key}` };
  if (body === undefined) return { method: "GET" as const, path: base + path, headers };
  const json = { ...headers, "content-type": "application/json" };
  return { method: "POST" as const, path: base + path, headers: json, body };
}
