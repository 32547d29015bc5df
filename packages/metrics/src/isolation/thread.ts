/** What a worker thread of the pool runs. */
import { parentPort, workerData } from "node:worker_threads";
import type { Order, Start } from "./protocol.ts";
import { type Connection, prepareWorker, runOrder } from "./run-order.ts";

const { start, cell }: { start: Start; cell: Int32Array } = workerData;
const connection: Connection = {
  mark: (position) => void Atomics.store(cell, 0, position),
  send: (report) => parentPort?.postMessage(report),
};

parentPort?.on("message", (order: Order | "end") => {
  if (order === "end") parentPort?.close();
  else void ready.then(() => runOrder(order, start, connection));
});
const ready = prepareWorker(start, connection);
await ready;
