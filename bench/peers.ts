import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { exampleKey as key } from "@aegis/contract";
import autocannon from "autocannon";

export { exampleKey as key } from "@aegis/contract";

/** A server in a process of its own. */
export type Peer = AsyncDisposable & { readonly url: string; readonly pid: number };

/** A request to measure: a POST if it has a body, or else a GET. */
export type BenchRequest = {
  readonly title: string;
  readonly path: string;
  readonly body?: string;
  /** Each time with another `Idempotency-Key`. Default: without one */
  readonly hasKey?: true;
  /** Whose API key it is sent with. Default: that of the examples */
  readonly apiKey?: string;
};

/** Measures requests per second over 16 connections. */
export async function load(url: string, request: BenchRequest, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `${url}${request.path}`,
    connections: 16,
    duration: seconds,
    // Writes another id for each `[<id>]`.
    idReplacement: request.hasKey === true,
    ...requestOf(request),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${request.title} with errors.`);
  return result.requests.average;
}

export function requestOf({ body, hasKey, apiKey = key }: Pick<BenchRequest, "body" | "hasKey" | "apiKey">) {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    ...(hasKey === true ? { "idempotency-key": "bench-[<id>]" } : {}),
  };
  if (body === undefined) return { method: "GET" as const, headers };
  return { method: "POST" as const, headers: { ...headers, "content-type": "application/json" }, body };
}

/** Starts a server that answers every request with what `url` answers now. */
export async function startBare(url: string, request: BenchRequest): Promise<Peer> {
  const sample = await fetch(url, requestOf(request));
  const type = sample.headers.get("content-type") ?? "";
  const program = join(import.meta.dirname, "bare-server.ts");
  return started([program, String(sample.status), type, await sample.text()]);
}

/** Starts the mock. */
export function startMock(): Promise<Peer> {
  const command = join(import.meta.dirname, "../packages/mock/src/main.ts");
  return started([command, "--port", "0", "--json"], "/api/v1");
}

/**
 * Starts a program that prints its URL as JSON once it listens.
 *
 * @param environment what it gets besides ours
 */
export async function started(
  args: readonly string[],
  basePath = "",
  environment: Readonly<Record<string, string>> = {},
): Promise<Peer> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const line = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with ${child.exitCode}.`);
  const { url } = JSON.parse(String(line[0]));
  return peer(`${url}${basePath}`, child);
}

/** Makes a peer of a child process. Disposing of the peer ends the process. */
export function peer(url: string, child: ChildProcess): Peer {
  return {
    url,
    pid: child.pid ?? 0,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
