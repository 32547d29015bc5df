import { setTimeout } from "node:timers/promises";
import { printTable } from "../table.ts";
import { drive, evaluation } from "./drive.ts";
import { memoryOf } from "./memory.ts";
import { type StoreKind, startSystem } from "./systems.ts";

const connections = 200;

/** 200 clients that evaluate and look at their runs: how long they wait, and whether memory grows. */
export async function clients(kinds: readonly StoreKind[], seconds: number): Promise<void> {
  const rows: string[][] = [];
  for (const kind of kinds) {
    await using system = await startSystem(kind);
    const [server] = system.servers;
    if (server === undefined) throw new Error("No server has started.");
    const requests = [evaluation, { path: "/runs?page_size=20" }];
    // What is compiled and cached by then is not what grows.
    await drive(server.url, { keys: system.keys, connections, seconds: 5, requests });
    const begin = await memoryOf(server);
    const driving = drive(server.url, { keys: system.keys, connections, seconds, requests });
    await setTimeout((seconds * 1000) / 2);
    const middle = await memoryOf(server);
    const { perSecond, p50, p99, longest, errors } = await driving;
    const end = await memoryOf(server);
    rows.push([
      kind,
      Math.round(perSecond).toLocaleString("en"),
      ...[p50, p99, longest].map((ms) => ms.toFixed(0)),
      String(errors),
      [begin, middle, end].map((mebibytes) => mebibytes.toFixed(0)).join(", "),
    ]);
  }
  printTable(
    `${connections} clients for ${seconds} s: POST /evaluate and GET /runs in turn`,
    ["", "requests per second", "p50 ms", "p99 ms", "longest ms", "errors", "MiB at begin, middle, end"],
    rows,
  );
}
