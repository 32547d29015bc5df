import type { Progress } from "../../test/campaigns/progress.ts";
import { startBare } from "../peers.ts";
import { median, printTable, ratio } from "../table.ts";
import { drive, type Errors, errorsText, evaluation } from "./drive.ts";
import { type StoreKind, startSystem } from "./systems.ts";

const rounds = 3;
const seconds = 3;
const connectionCounts = [1, 16, 64];

/**
 * Evaluations without a judge, each on the disk before it is answered: one connection pays for a commit with
 * each, many share them. Beside a `node:http` server that answers every request the same.
 */
export async function evaluate(kinds: readonly StoreKind[], tell: Progress): Promise<void> {
  const rows: string[][] = [];
  for (const kind of kinds) {
    await using system = await startSystem(kind);
    const [server] = system.servers;
    const [apiKey = ""] = system.keys;
    if (server === undefined) throw new Error("No server has started.");
    await using bare = await startBare(`${server.url}${evaluation.path}`, {
      title: "an evaluation",
      ...evaluation,
      apiKey,
    });
    let alone = Number.NaN;
    for (const connections of connectionCounts) {
      const figures = {
        bare: [] as number[],
        ours: [] as number[],
        p99: [] as number[],
        errors: [] as Errors[],
      };
      for (let round = 0; round < rounds; round += 1) {
        tell(rows.length, kinds.length * connectionCounts.length, `${kind}, ${connections} connections`);
        const load = { keys: system.keys, connections, seconds };
        figures.bare.push((await drive(bare.url, load)).perSecond);
        const { perSecond, p99, errors } = await drive(server.url, load);
        figures.ours.push(perSecond);
        figures.p99.push(p99);
        figures.errors.push(errors);
      }
      const [atBare, atOurs] = [median(figures.bare), median(figures.ours)];
      if (connections === 1) alone = atOurs;
      rows.push([
        `${kind}, ${connections} connections`,
        ...[atBare, atOurs].map((figure) => Math.round(figure).toLocaleString("en")),
        ratio(atOurs / atBare),
        ratio(atOurs / alone),
        median(figures.p99).toFixed(0),
        errorsText(figures.errors),
      ]);
    }
  }
  printTable(
    "POST /evaluate, exact_match, requests per second of 8 users",
    ["", "node:http", "server", "server / node:http", "/ one connection", "p99 ms", "errors"],
    rows,
  );
}
