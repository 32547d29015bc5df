import type { OutputFile } from "@aegis/io/output-file";
import {
  argument,
  CommandError,
  defineCommand,
  option,
  progressOn,
  type Values,
  wholeNumber,
} from "@aegis/terminal";
import { evaluateRows } from "../evaluate-rows.ts";
import type { Judge } from "../judge/judge.ts";
import type { Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import { refuseSameFiles } from "./distinct-files.ts";
import { judgeOptions } from "./judge.ts";
import type { MetricsContext } from "./metrics-context.ts";
import { openRows } from "./read-rows.ts";
import { openResults } from "./results-out.ts";
import type { FileRow } from "./row.ts";
import { type MetricChoice, readNamedArgs, readSelected, refuseArguments } from "./selection.ts";
import { count, failuresOf, newSummary, shown, summaryTable } from "./summary.ts";

const parameters = {
  rows: argument(
    "<rows>",
    "a .jsonl or .csv file with prompt, input, context, output, golden_answer; - for standard input",
  ),
  metric: option("--metric <name[=threshold]>", "a metric, and the score that passes; may be repeated", {
    required: true,
    read: readSelected,
  }),
  args: option("--args <name=json>", "arguments of a metric, as a JSON object; may be repeated", {
    read: readNamedArgs,
    fallback: new Map(),
    fallbackText: "none",
  }),
  out: option("--out <file>", "file to write; - for standard output", { fallback: "-" }),
  workers: option("--workers <number>", "processes to score in", {
    read: wholeNumber({ from: 1, to: 64 }),
    fallback: 1,
  }),
  ...judgeOptions,
};

type ScoreFileValues = Values<typeof parameters>;

/**
 * Scores the rows of a file, writes one line of JSON per row in their order, and prints a summary.
 * Evaluations that failed are in the results, with their reasons, and make the command fail at the end. Any
 * other failure leaves no file behind.
 */
export const scoreFile = defineCommand({
  name: "score-file",
  description: "Score each row of a file by one or more metrics: one line of JSON per row, and a summary.",
  arguments: { rows: parameters.rows },
  options: {
    metric: parameters.metric,
    args: parameters.args,
    out: parameters.out,
    workers: parameters.workers,
    ...judgeOptions,
  },
  async run(values, context: MetricsContext) {
    const { metric: selected, args } = values;
    for (const metric of args.keys())
      if (!selected.some((each) => each.metric === metric))
        throw new CommandError(`There are arguments for ${metric.shortname}, but no --metric asks for it.`);
    for (const { metric } of selected) refuseArguments(metric, args.get(metric) ?? {});
    const { AEGIS_JUDGES: judges = "" } = context.environment;
    await refuseSameFiles({ read: [values.rows, values.judges ?? judges], written: [values.out] });
    const judge = await context.judgeOf(values);
    const out = await openResults(values.out, context.stdout, context.signal);
    try {
      const { text, failures } = await scoreRows(values, judge, out, context);
      await out.keep();
      context.stderr.write(text);
      if (failures !== undefined) throw new CommandError(failures);
    } finally {
      await out.discard();
    }
  },
});

/** @returns the summary, and what to say of evaluations that failed */
async function scoreRows(
  { rows, metric: selected, args, workers }: ScoreFileValues,
  judge: Judge,
  out: OutputFile,
  context: MetricsContext,
): Promise<{ readonly text: string; readonly failures: string | undefined }> {
  const { signal, stdin } = context;
  const needs = new Map(
    selected.flatMap(({ name, metric }) => metric.needs.map((field) => [field, name] as const)),
  );
  const { rows: read, share } = await openRows({ file: rows, needs, stdin, signal });
  const tasks = selected.map(({ metric }) => ({ metric, args: args.get(metric) ?? {} }));
  const summaries = selected.map(newSummary);
  const progress = progressOn(context);
  let row = 0;
  let lines = "";
  try {
    for await (const results of evaluateRows(samplesOf(read), tasks, { judge, signal, workers })) {
      for (const [at, summary] of summaries.entries()) {
        const [result, one] = [results[at], selected[at]];
        if (result && one) count(summary, result, one.threshold);
      }
      lines += lineOf(row, results, selected);
      row += 1;
      if (lines.length < linesAtOnce) continue;
      await out.write(lines);
      lines = "";
      progress.update(row, share());
    }
    await out.write(lines);
  } finally {
    progress.clear();
  }
  return { text: `${summaryTable(selected, summaries)}${row} rows\n`, failures: failuresOf(summaries) };
}

async function* samplesOf(rows: AsyncIterable<FileRow>): AsyncGenerator<Sample> {
  for await (const { sample } of rows) yield sample;
}

const linesAtOnce = 1 << 16;

function lineOf(row: number, results: readonly Result[], selected: readonly MetricChoice[]): string {
  const scores = Object.fromEntries(
    results.map(({ score, explanation, metadata, error }, at) => [
      selected[at]?.name,
      { score: score === null ? null : shown(score), explanation, metadata, error },
    ]),
  );
  return `${JSON.stringify({ row, scores })}\n`;
}
