import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { exampleKey as key } from "@aegis/contract";
import autocannon from "autocannon";

export { exampleKey as key } from "@aegis/contract";

/** A server in a process of its own. */
export type Peer = AsyncDisposable & { readonly url: string; readonly pid: number };

/** A request to measure; a POST where it has a body. */
export type Work = { readonly title: string; readonly path: string; readonly body?: string };

/** Requests a second over 16 connections. */
export async function load(url: string, work: Work, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `${url}${work.path}`,
    connections: 16,
    duration: seconds,
    ...requestOf(work),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${work.title} with errors.`);
  return result.requests.average;
}

export function requestOf({ body }: Pick<Work, "body">) {
  const headers = { authorization: `Bearer ${key}` };
  if (body === undefined) return { method: "GET" as const, headers };
  return { method: "POST" as const, headers: { ...headers, "content-type": "application/json" }, body };
}

/** Sends what `url` sent, whatever is asked. */
export async function startBare(url: string, work: Work): Promise<Peer> {
  const sample = await fetch(url, requestOf(work));
  const type = sample.headers.get("content-type") ?? "";
  const program = join(import.meta.dirname, "bare-server.ts");
  return started([program, String(sample.status), type, await sample.text()]);
}

/** Starts a program that prints its URL as JSON once it listens. */
export async function started(args: readonly string[], basePath = ""): Promise<Peer> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const line = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with ${child.exitCode}.`);
  const { url } = JSON.parse(String(line[0]));
  return peer(`${url}${basePath}`, child);
}

/** A child process as a peer, which ends with it. */
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
