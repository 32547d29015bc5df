import { setTimeout } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { NeighbourNews, NeighbourTask } from "./neighbour.ts";

// A thread of its own: what the campaign itself takes time for must not look like a wait.

/** Milliseconds between two questions. */
const pause = 50;

const { api, key }: NeighbourTask = workerData;
let isEnded = false;
parentPort?.once("message", () => {
  isEnded = true;
});
const waits: number[] = [];
let fault: string | undefined;
while (!isEnded && fault === undefined) {
  const begun = performance.now();
  const response = await fetch(`${api}/organizations/me`, { headers: { authorization: `Bearer ${key}` } });
  await response.text();
  waits.push(performance.now() - begun);
  if (response.status !== 200)
    fault = `Another user's GET /organizations/me was answered with ${response.status}.`;
  await setTimeout(pause);
}
const news: NeighbourNews = { waits, fault };
parentPort?.postMessage(news);
