import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer as createNetServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { documentFiles } from "@aegis/contract/document";
import { type BenchRequest, load, type Peer, peer, startBare, startMock } from "./peers.ts";
import { median, printTable, ratio } from "./table.ts";

const rounds = 3;
const seconds = 3;

/**
 * Sends the same request to the mock, to plain Prism, and to a `node:http` server that sends the same bytes
 * for every request.
 */
export async function mock(): Promise<void> {
  const rows: string[][] = [];
  for (const request of requests) rows.push(await measure(request));
  printTable(
    "Mock, requests per second (16 connections, load generator on the other core)",
    ["", "node:http", "mock", "Prism", "mock / Prism (target 2.50 x)", "mock / node:http"],
    rows,
  );
}

const requests: readonly BenchRequest[] = [
  { title: "GET /runs/991", path: "/runs/991" },
  { title: "GET /datasets?page_size=20", path: "/datasets?page_size=20" },
  {
    title: "POST /evaluate",
    path: "/evaluate",
    body: '{"metric_shortname":"ans_corr","output":"4","golden_answer":"4"}',
  },
];

async function measure(request: BenchRequest): Promise<string[]> {
  await using ours = await startMock();
  await using prism = await startPrism();
  await using bare = await startBare(`${ours.url}${request.path}`, request);
  const figures = { bare: [] as number[], ours: [] as number[], prism: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    figures.bare.push(await load(bare.url, request, seconds));
    figures.ours.push(await load(ours.url, request, seconds));
    figures.prism.push(await load(prism.url, request, seconds));
  }
  const [atBare, atOurs, atPrism] = [median(figures.bare), median(figures.ours), median(figures.prism)];
  const counts = [atBare, atOurs, atPrism].map((figure) => Math.round(figure).toLocaleString("en"));
  return [request.title, ...counts, ratio(atOurs / atPrism), ratio(atOurs / atBare)];
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
    const response = await fetch(`${url}/dataset-types`).catch(() => undefined);
    if (response !== undefined) return peer(url, child);
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
