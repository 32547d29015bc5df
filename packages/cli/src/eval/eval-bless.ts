import { relative, resolve } from "node:path";
import { openResults, refuseSameFiles } from "@aegis/metrics/command";
import { argument, CommandError, defineCommand, option } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { baselineText, refuseReplacing } from "../compare/baseline.ts";
import { baselinesOf } from "../plan/plan-of.ts";
import { inPieces } from "../report/in-pieces.ts";
import { runFolder } from "../run/run-folder.ts";
import { findRun, isKeptRun } from "../run/run-reference.ts";
import { evalServerOf } from "../server/eval-server.ts";
import { serverOptions } from "./run-options.ts";

/** Makes a run what later ones are compared with. */
export const evalBless = defineCommand({
  name: "bless",
  description: "Write a run as the baseline that later runs are compared with.",
  notes: `
A run is a number, latest, or a file. Without --baseline, the file is the one that aegis.config.yaml names. It
holds scores and hashes, no texts, a line for each row: commit it.`,
  arguments: { run: argument("<run>", "the run to accept") },
  options: {
    baseline: option("--baseline <file>", "the file to write"),
    runs: option("--runs <folder>", "where runs are kept", { fallback: runFolder }),
    ...serverOptions,
  },
  async run({ run, baseline, runs, server, key }, context: CliContext) {
    const { folder, stdout, stderr, signal } = context;
    const { file, name } = await findRun(
      run,
      { runs, server: evalServerOf({ server, key }, context) },
      context,
    );
    const target = baseline ?? onlyOf(await baselinesOf(folder));
    if (isKeptRun(target))
      throw new CommandError(`${target} names a run. Name the file to write: --baseline FILE.`);
    await refuseSameFiles({ folder, read: [relative(folder, file)], written: [target] });
    await refuseReplacing(resolve(folder, target), target);
    const output = await openResults(resolve(folder, target), stdout, signal, target);
    try {
      for await (const text of inPieces(baselineText(file, name))) await output.write(text);
      await output.keep();
    } finally {
      await output.discard();
    }
    stderr.write(`${target} is what later runs are compared with.\n`);
  },
});

function onlyOf(files: readonly string[]): string {
  const [only, ...others] = new Set(files);
  if (only !== undefined && others.length === 0) return only;
  const why = only === undefined ? "aegis.config.yaml names none" : "aegis.config.yaml names several";
  throw new CommandError(`Name the baseline to write: --baseline FILE; ${why}.`);
}
