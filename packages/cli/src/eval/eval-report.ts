import { relative } from "node:path";
import { refuseSameFiles } from "@aegis/metrics/command";
import { argument, defineCommand, option } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { comparerOf } from "../compare/comparer-of.ts";
import { noGate } from "../gate/gate.ts";
import { createTotals } from "../gate/totals.ts";
import { judgementOf } from "../gate/verdict.ts";
import { type GateOptions, gateWith } from "../plan/gate-with.ts";
import type { FinishedRun } from "../report/finished-run.ts";
import { openOutputs } from "../report/outputs.ts";
import { printRuns } from "../report/print-runs.ts";
import { mergeShards } from "../run/merge-shards.ts";
import { scanRun } from "../run/read-run.ts";
import { runFolder } from "../run/run-folder.ts";
import { findRun, type RunOrigin, type RunReference } from "../run/run-reference.ts";
import { createWorstRows } from "../run/worst-rows.ts";
import { evalServerOf } from "../server/eval-server.ts";
import { gateOptions, reportOptions, serverOptions } from "./run-options.ts";

/** Judges a run again, and writes its reports, without scoring anything. */
export const evalReport = defineCommand({
  name: "report",
  description: "Judge a run that is kept, and write its reports, without scoring it again.",
  notes: `
A run is a number, latest, or a file: one of .aegis/runs, or one saved from the API. Gates and exit codes are
those of aegis eval run. Several runs are the shards of one: they are merged into a new run, which is kept.`,
  arguments: {
    run: argument(
      "<run...>",
      "the run to look at, or all shards of one",
      (each, before: readonly string[] = []): readonly string[] => [...before, each],
    ),
  },
  options: {
    ...gateOptions,
    ...reportOptions,
    runs: option("--runs <folder>", "where runs are kept", { fallback: runFolder }),
    ...serverOptions,
  },
  async run({ run, runs, server, key, output, json, quiet, ...gate }, context: CliContext) {
    const { folder, stderr } = context;
    const source = { runs, server: evalServerOf({ server, key }, context) };
    const read = [...run, ...(gate.baseline === undefined ? [] : [gate.baseline])];
    const found = await Promise.all(read.map((each) => findRun(each, source, context)));
    await refuseSameFiles({
      folder,
      read: found.map(({ file }) => relative(folder, file)),
      written: output.map(({ file }) => file),
    });
    const outputs = await openOutputs(output, context);
    try {
      const [only, ...others] = found.slice(0, run.length);
      if (only === undefined) throw new RangeError("there is no run");
      const whole = others.length === 0 ? only : await mergeShards([only, ...others], runs, context);
      if (others.length > 0 && !quiet) stderr.write(`The shards are merged into ${whole.name}.\n`);
      const finished = await judgeAgain(whole, source, gate, context);
      await outputs.write([finished]);
      printRuns([finished], { json, quiet }, context);
    } finally {
      await outputs.discard();
    }
  },
});

async function judgeAgain(
  { file, name }: RunReference,
  source: RunOrigin,
  options: GateOptions,
  context: CliContext,
): Promise<FinishedRun> {
  const gate = gateWith(noGate, options);
  const comparer = gate.regressions && (await comparerOf(gate.regressions, source, context));
  const [counter, worst] = [createTotals(), createWorstRows()];
  const head = await scanRun(file, name, (evaluations) => {
    counter.add(evaluations);
    worst.add(evaluations, null);
    comparer?.add(evaluations, null);
  });
  const totals = counter.totals(head.threshold);
  const comparison = comparer?.comparison();
  const judgement = judgementOf(totals, gate, comparison);
  return {
    name: head.local?.suite ?? head.dataset ?? name,
    head,
    file,
    totals,
    worst: worst.rows(),
    comparison,
    beside: comparer?.beside,
    judgement,
  };
}
