import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { evaluationsOf } from "../testing/evaluations-of.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder } = await aegisFolder();
const bin = fileURLToPath(new URL("../../bin.mjs", import.meta.url));
const rows = 200_000;
/** Half of it is what the command takes with few rows. As objects, the rows would take more than the rest. */
const megabytesOfHeap = 40;

test("a run of 200,000 rows is blessed, and compared with its baseline, in a small heap", async () => {
  await pipeline(Readable.from(runText()), createWriteStream(join(folder, "run.json")));
  expect(await aegis("bless", "run.json", "--baseline", "base.json")).toMatchObject({ code: 0 });
  const compared = await aegis("compare", "base.json", "run.json", "--json");
  expect(compared.code).toBe(0);
  expect(JSON.parse(compared.out)).toMatchObject({ matched: rows, unchanged: rows, fresh: 0, gone: 0 });
});

async function aegis(...parameters: readonly string[]) {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytesOfHeap}`, bin, "eval", ...parameters],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { code, out };
}

/** A run that was kept. Each row asks something else. */
function* runText(): Generator<string> {
  yield '{"id":1,"threshold":50,"evaluations":[';
  const [evaluation] = evaluationsOf({ bleu: 50 }, { input: "<input>" });
  const [before, after] = JSON.stringify(evaluation).replaceAll("said of <input>", "said").split("<input>");
  for (let row = 0; row < rows; row += 1) {
    const line = `${before}${row}${after}`.replace('"record_index":0', `"record_index":${row}`);
    yield `${row === 0 ? "" : ","}\n${line}`;
  }
  yield '\n],"aggregate_results":{"bleu":50}}\n';
}
