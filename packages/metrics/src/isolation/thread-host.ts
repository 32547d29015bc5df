import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Report, Start } from "./protocol.ts";
import type { StartWorker } from "./worker-host.ts";

/** Beside this file, both as source and when built. */
const threadFile = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** Milliseconds in which a thread that was idle has to end by itself. */
const longestEnd = 5_000;

/**
 * Starts a worker thread. Only its JavaScript heap is limited. V8 may crash if a thread is ended while it
 * loads a parser, so one that is not busy is asked to end by itself, and one that loads is left to finish.
 */
export const startThread: StartWorker = ({ memory }, metrics, events) => {
  const heap = Math.ceil(memory / 4);
  const start: Start = { memory: memory * 2 ** 20, parserMemory: heap * 2 ** 20, metrics };
  const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(threadFile, {
    workerData: { start, cell },
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 32 },
    // The loaders and the secrets of the process are not for the worker.
    execArgv: [],
    env: {},
    stderr: true,
    stdout: true,
  });
  let isReady = false;
  let error: Error | undefined;
  const ready = new Promise<void>((resolve) => {
    worker.once("message", () => {
      isReady = true;
      resolve();
    });
    worker.once("exit", () => resolve());
  });
  const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const position = () => Atomics.load(cell, 0);
  worker.on("message", (report: Report) => events.report(report));
  worker.on("error", (cause: Error) => {
    error = cause;
  });
  worker.once("exit", (code) => {
    const isOutOfMemory = error !== undefined && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const kind = isOutOfMemory ? "memory" : "crashed";
    events.exit({ position: position(), isExact: true, kind, how: error?.message ?? `exit code ${code}` });
  });
  return {
    send: (order) => worker.postMessage(order),
    position,
    async kill() {
      worker.ref();
      if (!isReady) await ready;
      worker.postMessage("end");
      const terminate = () => void worker.terminate();
      if (position() !== 0) terminate();
      const patience = setTimeout(terminate, longestEnd);
      await gone;
      clearTimeout(patience);
    },
    keepAlive(keep) {
      if (keep) worker.ref();
      else worker.unref();
    },
  };
};
