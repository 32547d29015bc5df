import { createAegis } from "@aegis/client";
import { startMock } from "@aegis/mock";
import { Bench } from "tinybench";
import { printTable, ratio } from "./table.ts";

const apiKey = "sk_00000000000000000000000000000000";
const request = { headers: { authorization: `Bearer ${apiKey}` } };

/** A call of the client beside the same call by `fetch`: to a server on this machine, and without any network. */
export async function client(): Promise<void> {
  await using mock = await startMock();
  const baseUrl = `${mock.url}/api/v1`;
  const run = await (await fetch(`${baseUrl}/runs/991`, request)).text();
  const answer = { headers: { "content-type": "application/json" } };
  const rows = [
    await measure("to a server on this machine", baseUrl, fetch),
    await measure("without a network", baseUrl, async () => new Response(run, answer)),
  ];
  printTable(
    "Client, microseconds to get a run",
    ["", "fetch", "client", "client / fetch (aim 1.10 x)"],
    rows,
  );
}

async function measure(title: string, baseUrl: string, fetch: typeof globalThis.fetch): Promise<string[]> {
  const aegis = createAegis({ apiKey, baseUrl, fetch });
  const bench = new Bench({ time: 2000, warmupTime: 500 })
    .add("fetch", async () => (await fetch(`${baseUrl}/runs/991`, request)).json())
    .add("client", () => aegis.runs.get(991));
  await bench.run();
  const [bare = Number.NaN, ours = Number.NaN] = bench.tasks.map(microseconds);
  return [title, bare.toFixed(0), ours.toFixed(0), ratio(ours / bare)];
}

function microseconds({ name, result }: Bench["tasks"][number]): number {
  if (!("latency" in result)) throw new Error(`${name} was not measured.`);
  return result.latency.p50 * 1000;
}
