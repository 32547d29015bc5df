/**
 * A thread of a child process. It notes which evaluation is under way, and ends the process if it holds too
 * much memory, or if its parent is gone. The main thread cannot do that: it may be stuck in a row.
 */
import { flushCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import { note } from "./position-cell.ts";
import { type WatcherStart, watched } from "./watched.ts";

const { memory, parent, state }: WatcherStart = workerData;
const never = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
let noted = 0;

// As in child.ts; a thread keeps its own.
flushCompileCache();
for (;;) {
  // While nothing is scored, nothing grows, and only the parent has to be watched.
  if (noted === 0) Atomics.wait(state, watched.busy, 0, 1_000);
  Atomics.wait(never, 0, 0, 20);
  const position = Atomics.load(state, watched.position);
  if (position !== noted) note("sampled", position);
  noted = position;
  const isOver = process.memoryUsage.rss() > memory;
  if (isOver) note("overMemory", 1);
  if (isOver || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}
