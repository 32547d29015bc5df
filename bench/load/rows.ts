import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Progress } from "../../test/campaigns/progress.ts";
import { started } from "../peers.ts";
import { uploadFile, writeRows } from "../server/files.ts";
import { peakMemory, restMemory } from "../server/sandbox.ts";
import { printTable, ratio } from "../table.ts";
import { score, upload } from "./scored.ts";
import { type StoreKind, startSystem } from "./systems.ts";

/**
 * Uploads datasets of several sizes, and scores each by exact_match: time, memory and disk for each row.
 * Beside a `node:http` server that reads the upload to its end.
 */
export async function rows(
  kinds: readonly StoreKind[],
  counts: readonly number[],
  tell: Progress,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-rows-"));
  const table: string[][] = [];
  try {
    for (const kind of kinds) {
      let first: { readonly uploaded: number; readonly scored: number } | undefined;
      for (const count of counts) {
        const file = join(folder, `${count}.csv`);
        await writeRows(file, count, "");
        const say = (doing: string) =>
          tell(
            table.length,
            kinds.length * counts.length,
            `${kind}, ${count.toLocaleString("en")} rows, ${doing}`,
          );
        const { limit, uploaded, scored, memory, kept } = await measure(kind, file, say);
        const each = { uploaded: uploaded / count, scored: scored / count };
        first ??= each;
        table.push([
          `${kind}, ${count.toLocaleString("en")} rows`,
          ...[limit, uploaded, scored].map((seconds) => seconds.toFixed(1)),
          ...[each.uploaded / first.uploaded, each.scored / first.scored].map(ratio),
          memory.map((mebibytes) => mebibytes.toFixed(0)).join(", "),
          kept.map((bytes) => Math.round(bytes / count).toLocaleString("en")).join(", "),
        ]);
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  printTable(
    "Datasets by their size",
    [
      "",
      "node:http, upload, s",
      "uploaded, s",
      "scored, s",
      "upload of a row / that of the first",
      "score of a row / that of the first",
      "MiB idle, at most in the upload, in the run",
      "bytes on the disk for a row, for its evaluation",
    ],
    table,
  );
}

async function measure(kind: StoreKind, file: string, say: (doing: string) => void) {
  say("uploading to node:http");
  const limit = await uploadToBare(file);
  await using system = await startSystem(kind);
  const [server] = system.servers;
  const [key = ""] = system.keys;
  if (server === undefined) throw new Error("No server has started.");
  const idle = await restMemory(server);
  const empty = await system.bytes();
  say("uploading");
  let dataset = 0;
  const uploaded = await secondsOf(async () => {
    dataset = await upload(server, file, key, "Rows");
  });
  const inUpload = await peakMemory(server);
  const withRows = await system.bytes();
  await restMemory(server);
  say("scoring");
  const scored = await secondsOf(() => score(server, dataset, key));
  const kept = [withRows - empty, (await system.bytes()) - withRows];
  return { limit, uploaded, scored, memory: [idle, inUpload, await peakMemory(server)], kept };
}

async function uploadToBare(file: string): Promise<number> {
  await using bare = await started([bareServer, "201", "application/json", '{"id":1}']);
  return await secondsOf(async () => void (await uploadFile(bare, file, { name: "Rows" })));
}

const bareServer = join(import.meta.dirname, "../bare-server.ts");

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
