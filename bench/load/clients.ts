import { setTimeout } from "node:timers/promises";
import type { Progress } from "../../test/campaigns/progress.ts";
import { startBare } from "../peers.ts";
import { printTable, ratio } from "../table.ts";
import { drive, errorsText, evaluation } from "./drive.ts";
import { memoryOf } from "./memory.ts";
import { type StoreKind, startSystem } from "./systems.ts";

/**
 * Clients that evaluate and look at their runs: how long they wait, and whether memory grows. Beside a
 * `node:http` server that answers every request like the last of theirs.
 */
export async function clients(
  kinds: readonly StoreKind[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
  tell: Progress,
): Promise<void> {
  const rows: string[][] = [];
  for (const kind of kinds) {
    await using system = await startSystem(kind);
    const [server] = system.servers;
    if (server === undefined) throw new Error("No server has started.");
    const list = "/runs?page_size=20";
    const requests = [evaluation, { path: list }];
    const [apiKey = ""] = system.keys;
    tell(rows.length, kinds.length, kind);
    // What is compiled and cached by then is not what grows.
    await drive(server.url, { keys: system.keys, connections, seconds: 5, requests });
    const begin = await memoryOf(server);
    const driving = drive(server.url, { keys: system.keys, connections, seconds, requests });
    await setTimeout((seconds * 1000) / 2);
    const middle = await memoryOf(server);
    const { perSecond, p50, p99, longest, errors } = await driving;
    const end = await memoryOf(server);
    await using bare = await startBare(`${server.url}${list}`, { title: "a list", path: list, apiKey });
    const limit = await drive(bare.url, { keys: system.keys, connections, seconds: 5, requests });
    rows.push([
      kind,
      ...[limit.perSecond, perSecond].map((figure) => Math.round(figure).toLocaleString("en")),
      ratio(perSecond / limit.perSecond),
      ...[p50, p99, longest].map((ms) => ms.toFixed(0)),
      errorsText([errors]),
      [begin, middle, end].map((mebibytes) => mebibytes.toFixed(0)).join(", "),
    ]);
  }
  printTable(
    `${connections} clients for ${seconds} s: POST /evaluate and GET /runs in turn`,
    [
      "",
      "node:http, requests per second",
      "server",
      "server / node:http",
      "p50 ms",
      "p99 ms",
      "longest ms",
      "errors",
      "MiB at begin, middle, end",
    ],
    rows,
  );
}
