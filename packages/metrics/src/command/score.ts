import { argument, CommandError, defineCommand, flag, option } from "@aegis/terminal";
import { evaluate } from "../evaluate.ts";
import { judgeOptions } from "./judge.ts";
import type { MetricsContext } from "./metrics-context.ts";
import { readArgs, readMetric, refuseArguments } from "./selection.ts";
import { shown } from "./summary.ts";

/** Prints the score of one sample, or the whole result as JSON. */
export const score = defineCommand({
  name: "score",
  description: "Print the score of one sample, from 0 to 100.",
  arguments: { metric: argument("<metric>", "shortname, as aegis-metrics list shows it", readMetric) },
  options: {
    output: option("--output <text>", "what the model returned"),
    goldenAnswer: option("--golden-answer <text>", "what it should have returned"),
    prompt: option("--prompt <text>", "the instructions that it was given"),
    input: option("--input <text>", "what it was asked"),
    context: option(
      "--context <text...>",
      "what it was given to answer from; several texts are chunks in their order",
      { read: (text, before: readonly string[] = []): readonly string[] => [...before, text] },
    ),
    args: option("--args <json>", "arguments of the metric, as a JSON object", { read: readArgs }),
    json: flag("--json", "print the whole result"),
    ...judgeOptions,
  },
  async run(
    { metric, prompt, input, output, goldenAnswer, context, args = {}, json, ...judging },
    { stdout, judgeOf, signal }: MetricsContext,
  ) {
    refuseArguments(metric, args);
    const judge = await judgeOf(judging);
    const sample = {
      prompt,
      input,
      output,
      ...(goldenAnswer === undefined ? {} : { golden_answer: goldenAnswer }),
      ...(context === undefined ? {} : { context: context.length === 1 ? (context[0] ?? null) : context }),
    };
    const result = await evaluate(metric, sample, args, { judge, signal });
    if (json) stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    if (result.score === null)
      throw new CommandError(result.error?.message ?? `${metric.shortname}: there is no score.`);
    if (!json) stdout.write(`${shown(result.score)}\n`);
  },
});
