import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createAegis } from "@aegis/client";
import { key } from "./peers.ts";
import { median, printTable, ratio } from "./table.ts";

const request = { headers: { authorization: `Bearer ${key}` } };
const rounds = 40;
const calls = 500;

/**
 * A call of the client beside the same call by `fetch`: to a server on this machine, and without any network.
 */
export async function client(): Promise<void> {
  await using mock = await startMock();
  const url = `${mock.baseUrl}/runs/991`;
  const run = await (await fetch(url, request)).text();
  const answer = async () => new Response(run, { headers: { "content-type": "application/json" } });
  const connected = createAegis({ apiKey: key, baseUrl: mock.baseUrl });
  const unconnected = createAegis({ apiKey: key, baseUrl: mock.baseUrl, fetch: answer });
  const rows = [
    await measure("to a server on this machine", {
      bare: async () => (await fetch(url, request)).json(),
      ours: () => connected.runs.get(991),
    }),
    await measure("without a network", {
      bare: async () => (await answer()).json(),
      ours: () => unconnected.runs.get(991),
    }),
  ];
  printTable(
    "Client, microseconds to get a run",
    ["", "fetch", "client", "client / fetch (aim 1.10 x)"],
    rows,
  );
}

type Getting = () => Promise<unknown>;

/**
 * Takes turns, so that whatever else the machine does slows both alike. The first round of each only warms
 * up.
 */
async function measure(title: string, { bare, ours }: { bare: Getting; ours: Getting }): Promise<string[]> {
  const figures = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    figures.bare.push(await microseconds(bare));
    figures.ours.push(await microseconds(ours));
  }
  const [atBare, atOurs] = [median(figures.bare.slice(1)), median(figures.ours.slice(1))];
  return [title, atBare.toFixed(0), atOurs.toFixed(0), ratio(atOurs / atBare)];
}

async function microseconds(get: Getting): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    await get();
    times.push(performance.now() - began);
  }
  return median(times) * 1000;
}

/** In a process of its own: its work is no part of a call's time. */
async function startMock() {
  const command = join(import.meta.dirname, "../packages/mock/src/main.ts");
  const child = spawn(process.execPath, [command, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(line));
  return {
    baseUrl: `${url}/api/v1`,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
