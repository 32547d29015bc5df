import { table } from "@aegis/metrics/command";
import { argument, CommandExit, defineCommand, flag, option, wholeNumber } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { readBaseline } from "../compare/baseline.ts";
import { createComparer } from "../compare/comparison.ts";
import { exitCodes } from "../exit-code.ts";
import { createTotals } from "../gate/totals.ts";
import { readPoints } from "../plan/readers.ts";
import { comparisonCells, comparisonHeaders } from "../report/comparison-lines.ts";
import { scanRun } from "../run/read-run.ts";
import { runFolder } from "../run/run-folder.ts";
import { findRun } from "../run/run-reference.ts";
import { evalServerOf } from "../server/eval-server.ts";
import { serverOptions } from "./run-options.ts";

/** Says what became of the rows from one run to another. */
export const evalCompare = defineCommand({
  name: "compare",
  description: "Compare a run with an earlier one, or with a baseline.",
  notes: `
A run is a number, latest, or a file: one of .aegis/runs, one saved from the API, or a baseline. Rows are
matched by what they ask, not by their numbers. The exit code is 1 only beyond --max-regressions.`,
  arguments: {
    before: argument("<before>", "the earlier run, or a baseline"),
    after: argument("<after>", "the later run"),
  },
  options: {
    maxRegressions: option("--max-regressions <n>", "how many rows may be worse (default: any)", {
      read: wholeNumber({ from: 0 }),
    }),
    tolerance: option("--tolerance <points>", "how far a score may fall without being worse", {
      read: readPoints,
      fallback: 0,
    }),
    runs: option("--runs <folder>", "where runs are kept", { fallback: runFolder }),
    ...serverOptions,
    json: flag("--json", "print one JSON value"),
  },
  async run({ before, after, maxRegressions, tolerance, runs, server, key, json }, context: CliContext) {
    const { stdout } = context;
    const source = { runs, server: evalServerOf({ server, key }, context) };
    const [earlier, later] = [await findRun(before, source, context), await findRun(after, source, context)];
    const comparer = createComparer(await readBaseline(earlier.file, earlier.name), tolerance);
    const counter = createTotals();
    const head = await scanRun(later.file, later.name, (evaluations) => {
      counter.add(evaluations);
      comparer.add(evaluations, null);
    });
    const comparison = comparer.comparison();
    const { metrics } = counter.totals(head.threshold);
    if (json)
      stdout.write(`${JSON.stringify({ run: later.name, ...comparison, totals: metrics }, undefined, 2)}\n`);
    else {
      const cells = comparisonCells(comparison, metrics);
      const parts = [table([comparisonHeaders.metrics, ...cells.metrics])];
      if (cells.regressions.length > 0)
        parts.push(table([comparisonHeaders.regressions, ...cells.regressions]));
      stdout.write(`${parts.join("\n")}\n${cells.says}\n`);
    }
    if (maxRegressions !== undefined && comparison.worse > maxRegressions)
      throw new CommandExit(exitCodes.gateFailed);
  },
});
