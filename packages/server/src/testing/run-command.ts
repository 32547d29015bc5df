import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { exitCodeOf, runCommand as runInContext } from "@aegis/terminal";
import { aegisServer } from "../command/aegis-server.ts";
import { problemOf } from "../command/problem.ts";

/** What a command wrote, and its exit code: 1 if it refused, in one line of `err`. */
export type Ran = { readonly out: string; readonly err: string; readonly code: number };

/** What differs from the usual context. */
export type RunOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** @default always the same bytes, so that two keys would be equal */
  readonly random?: (length: number) => Uint8Array;
  /** Is given what the command writes as a result, as soon as it does. */
  readonly onOut?: (chunk: string) => void;
};

/** Runs a command line as main.ts does, on 2026-04-02, with streams in place of the process's. */
export async function runCommand(
  parameters: readonly string[],
  {
    environment = {},
    isTerminal = false,
    signal = AbortSignal.abort(),
    clock = () => Date.UTC(2026, 3, 2, 10),
    random = (length) => new Uint8Array(length).fill(7),
    onOut = () => {},
  }: RunOptions = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  stdout.on("data", (chunk) => onOut(String(chunk)));
  const context = {
    stdin: Readable.from([]),
    stdout,
    stderr,
    isTerminal,
    environment,
    clock,
    random,
    signal,
  };
  const work = () => runInContext(aegisServer, context, parameters);
  const code = await exitCodeOf(work, context, { explain: problemOf });
  stdout.end();
  stderr.end();
  return { out: await out, err: await err, code };
}

/** A command that runs until it is asked to stop. */
export type Running = {
  /** The line that says where it listens, parsed. */
  readonly said: { readonly url: string; readonly api: string; readonly data: string; readonly key?: string };
  readonly stop: () => Promise<Ran>;
};

/** Runs `serve` on a free port until it is stopped. */
export async function runServer(
  parameters: readonly string[],
  options: Pick<RunOptions, "environment" | "clock"> = {},
): Promise<Running> {
  const stopping = new AbortController();
  let ended: Promise<Ran> | undefined;
  const line = new Promise<string>((resolve) => {
    ended = runCommand(["--port", "0", "--json", "--log", "error", ...parameters], {
      ...options,
      signal: stopping.signal,
      onOut: resolve,
    });
  });
  const first = await Promise.race([line, ended]);
  if (typeof first !== "string") throw new Error(`The server did not start: ${first?.err}`);
  const stop = async () => {
    stopping.abort();
    const ran = await ended;
    if (ran === undefined) throw new Error("The command never ran.");
    return ran;
  };
  return { said: JSON.parse(first), stop };
}
