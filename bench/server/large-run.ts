import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { metricByShortname } from "@aegis/metrics";
import { type Peer, requestOf } from "../peers.ts";
import { printTable } from "../table.ts";
import { uploadFile, writeRows } from "./files.ts";
import { peakMemory, restMemory, startSandbox } from "./sandbox.ts";

const count = 100_000;
const shortnames = ["exact_match", "is_valid_json", "word_ct_match"];

/**
 * Measures a run over 100,000 rows with three structural metrics, from its start until it has finished, and
 * how long other requests take meanwhile.
 */
export async function largeRun(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-large-run-"));
  try {
    const file = join(folder, "rows.csv");
    await writeRows(file, count, "");
    await using server = await startSandbox();
    const dataset = await uploadRows(server, file);
    await post(server, "/data-collections", { name: "Large", dataset_ids: [dataset] });
    const quiet = await latencies(server, setTimeout(3000));
    const idle = await restMemory(server);
    const began = performance.now();
    const first = await post(server, "/runs/dataset", { dataset_id: dataset });
    const meanwhile = await latencies(server, untilFinished(server));
    const seconds = (performance.now() - began) / 1000;
    const peak = await peakMemory(server);
    printTable(
      `A run over ${count.toLocaleString("en")} rows by ${shortnames.join(", ")}`,
      [
        "",
        "seconds",
        "evaluations per second (target 20,000)",
        "peak memory, MiB (target 300)",
        "above idle, MiB",
        "GET meanwhile, p99 ms (target 50)",
        "GET without it, p99 ms",
      ],
      [
        [
          "start to finished",
          seconds.toFixed(1),
          Math.round((count * shortnames.length) / seconds).toLocaleString("en"),
          peak.toFixed(0),
          (peak - idle).toFixed(0),
          percentile(meanwhile, 0.99).toFixed(1),
          percentile(quiet, 0.99).toFixed(1),
        ],
      ],
    );
    await post(server, "/runs/dataset", { dataset_id: dataset });
    const beside = await latencies(server, poll(server, first));
    printTable(
      "The same run read in a loop, beside another one",
      ["", "p99 ms (target 50)", "longest ms (target 250)"],
      [["GET meanwhile", percentile(beside, 0.99).toFixed(1), percentile(beside, 1).toFixed(1)]],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function uploadRows(server: Peer, file: string): Promise<number> {
  const ids = shortnames.map((shortname) => metricByShortname(shortname)?.id);
  const selected = Object.fromEntries(ids.map((id) => [id, 100]));
  const response = await uploadFile(server, file, {
    selected_metrics: JSON.stringify(selected),
    name: "Large",
  });
  const { id } = JSON.parse(await response.text());
  return id;
}

/** @returns the id of what was created */
async function post(server: Peer, path: string, json: object): Promise<number> {
  const response = await fetch(server.url + path, requestOf({ body: JSON.stringify(json) }));
  if (response.status !== 201)
    throw new Error(`POST ${path} failed with ${response.status}: ${await response.text()}`);
  const { id }: { id: number } = JSON.parse(await response.text());
  return id;
}

/** Reads a run again and again for 10 s. */
async function poll(server: Peer, id: number): Promise<void> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    const response = await fetch(`${server.url}/runs/${id}`, requestOf({}));
    for await (const _ of response.body ?? []);
  }
}

/** Polls the runs of the collections, since those come without their evaluations. */
async function untilFinished(server: Peer): Promise<void> {
  for (;;) {
    const response = await fetch(`${server.url}/data-collections?page_size=1`, requestOf({}));
    const { items }: { items: readonly { runs: readonly { finished_at: string | null }[] }[] } = JSON.parse(
      await response.text(),
    );
    if (items.every(({ runs }) => runs.every(({ finished_at }) => finished_at !== null))) return;
    await setTimeout(50);
  }
}

/** Sends two reading requests in turn until `end`. @returns the milliseconds that each of them took */
async function latencies(server: Peer, end: Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const path of ["/runs/991", "/datasets?page_size=20"]) {
      const began = performance.now();
      const response = await fetch(server.url + path, requestOf({}));
      await response.arrayBuffer();
      times.push(performance.now() - began);
    }
    await setTimeout(5);
  }
  await over;
  return times;
}

function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
