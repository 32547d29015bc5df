import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer as createNetServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { documentFiles } from "@aegis/contract/document";
import { load, type Peer, peer, startBare, started, type Work } from "./peers.ts";
import { median, printTable, ratio } from "./table.ts";

const rounds = 3;
const seconds = 3;

/**
 * The same request to the mock, to plain Prism, and to a `node:http` server that sends the same bytes without
 * a look.
 */
export async function mock(): Promise<void> {
  const rows: string[][] = [];
  for (const work of works) rows.push(await measure(work));
  printTable(
    "Mock, requests a second (16 connections, the load on the other core)",
    ["", "node:http", "mock", "Prism", "mock / Prism (aim 2.50 x)", "mock / node:http"],
    rows,
  );
}

const works: readonly Work[] = [
  { title: "GET /runs/991", path: "/runs/991" },
  { title: "GET /datasets?page_size=20", path: "/datasets?page_size=20" },
  {
    title: "POST /evaluate",
    path: "/evaluate",
    body: '{"metric_shortname":"ans_corr","output":"4","golden_answer":"4"}',
  },
];

async function measure(work: Work): Promise<string[]> {
  await using ours = await startMock();
  await using prism = await startPrism();
  await using bare = await startBare(`${ours.url}${work.path}`, work);
  const figures = { bare: [] as number[], ours: [] as number[], prism: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(await load(bare.url, work, seconds));
    figures.ours.push(await load(ours.url, work, seconds));
    figures.prism.push(await load(prism.url, work, seconds));
  }
  const [atBare, atOurs, atPrism] = [median(figures.bare), median(figures.ours), median(figures.prism)];
  const counts = [atBare, atOurs, atPrism].map((figure) => Math.round(figure).toLocaleString("en"));
  return [work.title, ...counts, ratio(atOurs / atPrism), ratio(atOurs / atBare)];
}

function startMock(): Promise<Peer> {
  const command = join(import.meta.dirname, "../packages/mock/src/main.ts");
  return started([command, "--port", "0", "--json"], "/api/v1");
}

async function startPrism(): Promise<Peer> {
  const manifest = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
  const port = await freePort();
  const command = join(dirname(manifest), "dist/index.js");
  const child = spawn(process.execPath, [command, "mock", "--port", String(port), documentFiles.yaml], {
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/dataset-types`).catch(() => undefined);
    if (answer !== undefined) return peer(url, child);
    await setTimeout(200);
  }
  child.kill();
  throw new Error("Prism did not start within 20 seconds.");
}

async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
