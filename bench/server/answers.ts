import { load, startBare, type Work } from "../peers.ts";
import { median, printTable, ratio } from "../table.ts";
import { startSandbox } from "./sandbox.ts";

const rounds = 3;
const seconds = 3;

/** The same request to the system and to a `node:http` server that sends the same bytes without a look. */
export async function answers(): Promise<void> {
  const rows: string[][] = [];
  for (const work of works) rows.push(await measure(work));
  printTable(
    "Server, requests a second (16 connections, the load on the other core)",
    ["", "node:http", "server", "server / node:http (aim 0.50 x)"],
    rows,
  );
}

/** The two that only read are answered again while nothing changes; each of the third stores a run. */
const works: readonly Work[] = [
  { title: "GET /runs/991", path: "/runs/991" },
  { title: "GET /datasets?page_size=20", path: "/datasets?page_size=20" },
  {
    title: "POST /evaluate, exact_match, each stored on disk",
    path: "/evaluate",
    body: '{"metric_shortname":"exact_match","output":"4","golden_answer":"4"}',
  },
];

async function measure(work: Work): Promise<string[]> {
  await using ours = await startSandbox();
  await using bare = await startBare(`${ours.url}${work.path}`, work);
  const figures = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(await load(bare.url, work, seconds));
    figures.ours.push(await load(ours.url, work, seconds));
  }
  const [atBare, atOurs] = [median(figures.bare), median(figures.ours)];
  const counts = [atBare, atOurs].map((figure) => Math.round(figure).toLocaleString("en"));
  return [work.title, ...counts, ratio(atOurs / atBare)];
}
