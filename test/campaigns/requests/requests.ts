import { readFile, writeFile } from "node:fs/promises";
import { Agent } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import { chanceOf } from "../chance.ts";
import { Contradiction, mustHold } from "../contradiction.ts";
import { memoryOf } from "../memory.ts";
import { newUser } from "../new-user.ts";
import type { Progress } from "../progress.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { stackTraceIn } from "../stack-trace.ts";
import { generated } from "./generated.ts";
import { likely } from "./likely.ts";
import { neighbour } from "./neighbour.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { Tally } from "./tally.ts";

/** How the campaign goes. */
export type RequestOptions = {
  readonly count: number;
  readonly seed: number;
  /** An empty folder for the server's data and its log. */
  readonly folder: string;
  readonly tell: Progress;
  /** Ends it after the lot that is under way. */
  readonly signal?: AbortSignal;
};

/** What the campaign did and saw. */
export type RequestFigures = Pick<Tally, "requests" | "statuses" | "hungUp"> & {
  /** What another user waited meanwhile, in milliseconds. */
  readonly neighbour: { readonly answers: number; readonly median: number; readonly longest: number };
  /** In megabytes. */
  readonly memory: { readonly begin: number; readonly highest: number; readonly end: number };
};

/** How many requests are under way at a time. */
const lanes = 16;

/** How many requests are generated at a time; after each lot the memory is read. */
const lot = 400;

/**
 * Sends a server requests of every kind, sixteen at a time, while another user goes on asking for something
 * small. No answer may be a 5xx, and the body of each must fit the document.
 *
 * @throws Contradiction; the request is kept in the folder
 */
export async function requests(options: RequestOptions): Promise<RequestFigures> {
  const data = join(options.folder, "data");
  const log = join(options.folder, "server.log");
  const server = await startServer({ parameters: ["--data", data, "--sandbox"], log });
  try {
    const { key } = await newUser({ parameters: ["--data", data], environment: {} }, "other@example.com");
    await using other = neighbour({ api: server.api, key });
    const { tally, memory } = await sendAll(server, options);
    const waits = await other.waits();
    const code = await server.stop();
    mustHold(code === 0, () => `The server was asked to stop, and ended with the exit code ${code}.`);
    const trace = stackTraceIn(await readFile(log, "utf8"));
    mustHold(trace === undefined, () => `The server logged an error of its own: ${trace}`);
    const { requests, statuses, hungUp } = tally;
    return {
      requests,
      statuses,
      hungUp,
      neighbour: { answers: waits.length, median: waits[waits.length >> 1] ?? 0, longest: waits.at(-1) ?? 0 },
      memory: { begin: memory[0] ?? 0, highest: Math.max(...memory), end: memory.at(-1) ?? 0 },
    };
  } finally {
    await server.kill();
  }
}

async function sendAll({ api, pid }: ServerProcess, { count, seed, folder, tell, signal }: RequestOptions) {
  const aim = likely(chanceOf(seed));
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const tally = new Tally();
  const memory = [await memoryOf(pid)];
  for (let sent = 0; sent < count && signal?.aborted !== true; sent += lot) {
    const some = fc.sample(generated, { seed: seed + sent, numRuns: Math.min(lot, count - sent) });
    await inLanes(some, async (each) => {
      const outcome = await outcomeOf(api, agent, each, aim);
      await refuse(outcome, folder, seed);
      tally.add(each.kind, outcome.statuses);
    });
    memory.push(await memoryOf(pid));
    tell(Math.min(sent + lot, count), count, "requests");
  }
  agent.destroy();
  return { tally, memory };
}

async function inLanes<Each>(all: readonly Each[], work: (each: Each) => Promise<void>): Promise<void> {
  const rest = all.values();
  const lane = async () => {
    for (const each of rest) await work(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** @throws Contradiction for an outcome that must not be */
async function refuse({ faults: [fault], sent }: Outcome, folder: string, seed: number): Promise<void> {
  if (fault === undefined) return;
  const file = join(folder, "request.http");
  await writeFile(file, sent, "latin1");
  throw new Contradiction(
    `${fault} The seed is ${seed}. The request is in ${file}, and begins with ${sent.slice(0, 400)}`,
  );
}
