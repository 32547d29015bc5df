import { Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "./command-context.ts";
import { list } from "./list.ts";
import { score } from "./score.ts";
import { scoreFile } from "./score-file.ts";
import { readArgs, readMetric, readNamedArgs, readSelected } from "./selection.ts";

/** The command line. Parsing it throws a CommanderError, already printed, or a CommandError. */
export function program(surroundings: CommandContext): Command {
  const root = new Command("aegis-metrics")
    .description("Scores what a model put out, each time from 0 to 100.")
    .addHelpText(
      "after",
      "\nMetrics that are judged ask the built-in offline judge, which is no judgement of quality, or the model that\n" +
        "AEGIS_JUDGE_URL, AEGIS_JUDGE_MODEL and AEGIS_JUDGE_KEY name at an OpenAI-compatible endpoint.",
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
    });

  root
    .command("score")
    .description("Print the score of one sample, from 0 to 100.")
    .argument("<metric>", "shortname, as in the list", readMetric)
    .option("--output <text>", "what the model put out")
    .option("--golden-answer <text>", "what it should have put out")
    .option("--prompt <text>", "the instructions that it was given")
    .option("--input <text>", "what it was asked")
    .option(
      "--context <text...>",
      "what it was given to answer from; several texts are chunks in their order",
    )
    .option("--args <json>", "arguments of the metric, as a JSON object", readArgs, {})
    .option("--json", "print the whole result", false)
    .action((metric, { args, json, context, goldenAnswer, ...texts }) =>
      score(
        {
          metric,
          sample: {
            ...texts,
            golden_answer: goldenAnswer,
            context: context?.length === 1 ? context[0] : context,
          },
          args,
          json,
        },
        surroundings,
      ),
    );

  root
    .command("score-file")
    .description("Score each row of a file by one or several metrics: a line of JSON a row, and a summary.")
    .argument(
      "<rows>",
      "a .jsonl or .csv file with prompt, input, context, output, golden_answer; - for standard input",
    )
    .requiredOption(
      "--metric <name[=threshold]>",
      "a metric, and the score that passes; may be repeated",
      readSelected,
    )
    .option(
      "--args <name=json>",
      "arguments of a metric, as a JSON object; may be repeated",
      readNamedArgs,
      new Map(),
    )
    .option("--out <file>", "where to write; - for standard output", "-")
    .option("--workers <number>", "threads to score on", readWorkers, 1)
    .action((file, { metric, args = new Map(), out, workers }) =>
      scoreFile({ file, selected: metric, args, out, workers }, surroundings),
    );

  root
    .command("list")
    .description("Show the metrics.")
    .option("--json", "print everything that is known of them", false)
    .action(({ json }) => list({ json }, surroundings));

  return root;
}

function readWorkers(text: string): number {
  const workers = Number(text);
  if (!(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw new InvalidArgumentError("A whole number from 1 to 64 is needed.");
  return workers;
}
