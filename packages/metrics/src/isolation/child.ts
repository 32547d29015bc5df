/** What a child process of the pool runs: it scores what its parent sends, until its parent is gone. */
import { writeFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { note } from "./position-cell.ts";
import type { ChildStart, Order, Report } from "./protocol.ts";
import { prepareWorker, runOrder } from "./run-order.ts";
import { type WatcherStart, watched } from "./watched.ts";

const start: ChildStart = JSON.parse(process.argv[2] ?? "{}");
const send = (report: Report): void => void process.send?.(report);
const state = new Int32Array(new SharedArrayBuffer(watched.bytes));

process.on("disconnect", () => process.exit());
process.on("message", (order: Order) => void ready.then(() => run(order)));
if (process.platform === "linux") goFirst();
const ready = startWatcher().then(() => prepareWorker(start, { send }));
await ready;
// Most children end by SIGKILL, and Node would keep what it has compiled only if they ended by themselves.
flushCompileCache();

/** If the machine runs out of memory, the kernel ends this process and not its parent. */
function goFirst(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // A sandbox may forbid it. The limits of this process hold all the same.
  }
}

/** Its parent ends it if the order could not be carried out. */
async function run(order: Order): Promise<void> {
  Atomics.store(state, watched.busy, 1);
  Atomics.notify(state, watched.busy);
  const sample = (position: number): void => void Atomics.store(state, watched.position, position);
  const noteExactly = (position: number): void => {
    sample(position);
    note("exact", position === 0 ? -1 : position);
  };
  if (order.isExact) noteExactly(0);
  await runOrder(order, start, { send, mark: order.isExact ? noteExactly : sample });
  if (order.isExact) note("exact", 0);
  Atomics.store(state, watched.busy, 0);
}

/** Resolves when it has started. It watches a moment later, which a start of each child need not wait for. */
function startWatcher(): Promise<void> {
  const file = new URL(`./watcher${extname(import.meta.url)}`, import.meta.url);
  const workerData: WatcherStart = { memory: start.memory, parent: start.parent, state };
  const watcher = new Worker(file, { workerData, execArgv: [] });
  watcher.unref();
  return new Promise((resolve) => watcher.once("online", () => resolve()));
}
