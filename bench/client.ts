import { createAegis } from "@aegis/client";
import { key, startMock } from "./peers.ts";
import { median, printTable, ratio } from "./table.ts";

const request = { headers: { authorization: `Bearer ${key}` } };
const rounds = 40;
const calls = 500;

/**
 * Compares a call of the client with the same call by `fetch`: to a server on this machine, and without
 * network.
 */
export async function client(): Promise<void> {
  await using mock = await startMock();
  const url = `${mock.url}/runs/991`;
  const run = await (await fetch(url, request)).text();
  const respond = async () => new Response(run, { headers: { "content-type": "application/json" } });
  const connected = createAegis({ apiKey: key, baseUrl: mock.url });
  const unconnected = createAegis({ apiKey: key, baseUrl: mock.url, fetch: respond });
  const rows = [
    await measure("to a server on this machine", "1.15 x", {
      bare: async () => (await fetch(url, request)).json(),
      ours: () => connected.runs.get(991),
    }),
    await measure("without a network", "1.60 x", {
      bare: async () => (await respond()).json(),
      ours: () => unconnected.runs.get(991),
    }),
  ];
  printTable("Client, microseconds to get a run", ["", "fetch", "client", "client / fetch", "at most"], rows);
}

type Getting = () => Promise<unknown>;

/** Alternates, so that other load on the machine slows both. The first round of each only warms up. */
async function measure(
  title: string,
  limit: string,
  { bare, ours }: { bare: Getting; ours: Getting },
): Promise<string[]> {
  const figures = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    figures.bare.push(await microseconds(bare));
    figures.ours.push(await microseconds(ours));
  }
  const [atBare, atOurs] = [median(figures.bare.slice(1)), median(figures.ours.slice(1))];
  return [title, atBare.toFixed(0), atOurs.toFixed(0), ratio(atOurs / atBare), limit];
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
