import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { median, printTable, ratio } from "../table.ts";
import { uploadFile, writeRows } from "./files.ts";
import { peakMemory, restMemory, startSandbox } from "./sandbox.ts";

const rounds = 3;
const count = 400_000;
/** Makes 400,000 rows about 100 MB. */
const filling = " It left the warehouse in the morning and came in the evening.";

/** Compares uploading a file of 100 MB to the server with parsing it by csv-parse alone. */
export async function upload(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-upload-"));
  try {
    const file = join(folder, "rows.csv");
    await writeRows(file, count, filling);
    const { size } = await stat(file);
    const figures = { parsed: [] as number[], stored: [] as number[], memory: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      figures.parsed.push(await secondsOf(() => readByParser(file)));
      await using server = await startSandbox();
      const idle = await restMemory(server);
      let response: Response | undefined;
      figures.stored.push(
        await secondsOf(async () => {
          response = await uploadFile(server, file, { selected_metrics: '{"2": 100}', name: "Large" });
        }),
      );
      await response?.body?.pipeTo(new WritableStream());
      figures.memory.push((await peakMemory(server)) - idle);
    }
    const [parsed, stored] = [median(figures.parsed), median(figures.stored)];
    printTable(
      `A CSV file of ${(size / 1e6).toFixed(0)} MB and ${count.toLocaleString("en")} rows`,
      [
        "",
        "csv-parse alone, s",
        "uploaded and stored, s",
        "stored / parsed (target 2.50 x)",
        "peak memory above idle, MiB, response included (target 200)",
      ],
      [
        [
          "POST /datasets",
          parsed.toFixed(1),
          stored.toFixed(1),
          ratio(stored / parsed),
          median(figures.memory).toFixed(0),
        ],
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readByParser(file: string): Promise<void> {
  const nowhere = new Writable({ objectMode: true, write: (_, __, done) => done() });
  await pipeline(createReadStream(file), parse({ bom: true }), nowhere);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
