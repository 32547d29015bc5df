import autocannon from "autocannon";

/** What came of some seconds of load. */
export type Driven = {
  readonly perSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Requests without an answer, or with another than a 2xx. */
  readonly errors: number;
};

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
    non2xx,
  } = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    requests: keys.flatMap((key) => requests.map((request) => requestOf(pathname, key, request))),
  });
  const { p50, p99, max } = latency;
  return { perSecond: sent.average, p50, p99, longest: max, errors: errors + non2xx };
}

function requestOf(base: string, key: string, { path, body }: Sent) {
  const headers = { authorization: `Bearer ${key}` };
  if (body === undefined) return { method: "GET" as const, path: base + path, headers };
  const json = { ...headers, "content-type": "application/json" };
  return { method: "POST" as const, path: base + path, headers: json, body };
}
