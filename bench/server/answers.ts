import { type BenchRequest, load, startBare } from "../peers.ts";
import { median, printTable, ratio } from "../table.ts";
import { startSandbox } from "./sandbox.ts";

const evaluate = {
  path: "/evaluate",
  body: '{"metric_shortname":"exact_match","output":"4","golden_answer":"4"}',
};

const rounds = 3;
const seconds = 3;

/** Sends the same request to our server and to a `node:http` server that answers every request the same. */
export async function answers(): Promise<void> {
  const rows: string[][] = [];
  for (const request of requests) rows.push(await measure(request));
  printTable(
    "Server, requests per second (16 connections, load generator on the other core)",
    ["", "node:http", "server", "server / node:http (target 0.50 x)"],
    rows,
  );
}

/** The first two only read, so their responses are cached; each of the others stores a run. */
const requests: readonly BenchRequest[] = [
  { title: "GET /runs/991", path: "/runs/991" },
  { title: "GET /datasets?page_size=20", path: "/datasets?page_size=20" },
  { title: "POST /evaluate, exact_match, each stored on disk", ...evaluate },
  { title: "the same, each with an Idempotency-Key", ...evaluate, hasKey: true },
];

async function measure(request: BenchRequest): Promise<string[]> {
  await using ours = await startSandbox();
  await using bare = await startBare(`${ours.url}${request.path}`, request);
  const figures = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(await load(bare.url, request, seconds));
    figures.ours.push(await load(ours.url, request, seconds));
  }
  const [atBare, atOurs] = [median(figures.bare), median(figures.ours)];
  const counts = [atBare, atOurs].map((figure) => Math.round(figure).toLocaleString("en"));
  return [request.title, ...counts, ratio(atOurs / atBare)];
}
