import { Command, Option } from "commander";
import { dataOption } from "./admin.ts";
import { addBalances } from "./balances.ts";
import type { CommandContext } from "./command-context.ts";
import { addKeys } from "./keys.ts";
import { addOrganizations } from "./organizations.ts";
import { type ServeFlags, serve } from "./serve.ts";
import { addUsers } from "./users.ts";
import { metricShortname, wholeNumber } from "./values.ts";

/** The command line of `aegis-server`. Parsing it throws a CommanderError, already printed, or what a command throws. */
export function program(surroundings: CommandContext): Command {
  const root = new Command("aegis-server")
    .description(
      "Runs the Aegis evaluation API with a database of its own, and looks after its users. Without a command it serves.",
    )
    .addHelpText("after", environmentHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
      outputError: (text, write) => write(`${text.trim().replaceAll(/\s*\n\s*/g, " ")}\n`),
    });
  addServe(root, surroundings);
  addUsers(root, surroundings);
  addKeys(root, surroundings);
  addOrganizations(root, surroundings);
  addBalances(root, surroundings);
  return root;
}

function addServe(root: Command, surroundings: CommandContext): void {
  root
    .command("serve", { isDefault: true })
    .description("Listen, and carry out runs, until SIGINT or SIGTERM; a second one ends it at once.")
    .option("--port <number>", "0 for one that is free", wholeNumber({ from: 0, to: 65_535 }), 4000)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addOption(dataOption())
    .option(
      "--sandbox",
      "begin with the world of the docs' examples and the key in them; loopback only",
      false,
    )
    .option("--fresh", "with --sandbox: begin that world anew, whatever became of it", false)
    .addOption(
      new Option("--without-metric <shortname...>", "switch metrics off")
        .argParser(metricShortname)
        .default([], "none"),
    )
    .option(
      "--judge-window <seconds>",
      "for how long a judge that is down is asked again, before its evaluations fail",
      wholeNumber({ from: 1, to: 86_400 }),
      600,
    )
    .option(
      "--judge-timeout <seconds>",
      "for an answer of a judge, with all tries",
      wholeNumber({ from: 1, to: 3_600 }),
      120,
    )
    .option(
      "--judge-calls <number>",
      "questions to judges at a time, over all runs",
      wholeNumber({ from: 1, to: 256 }),
      8,
    )
    .option(
      "--blocking-limit <seconds>",
      "for how long a blocking request waits for its run",
      wholeNumber({ from: 1, to: 3_600 }),
      300,
    )
    .option(
      "--threads <number>",
      "for metrics without a judge, and as many more for those that a user can make slow",
      wholeNumber({ from: 1, to: 64 }),
      1,
    )
    .option("--check-answers", "check every answer against the document, and log what does not fit", false)
    .option("--json", "say where it listens as one line of JSON", false)
    .addOption(
      new Option("--log <level>", "what goes to standard error, as lines of JSON")
        .choices(["off", "error", "warn", "info"])
        .default(surroundings.isTerminal ? "warn" : "info", "warn on a terminal, else info"),
    )
    .addHelpText("after", environmentHelp)
    .allowExcessArguments(true)
    .action((flags: ServeFlags, command: Command) => {
      // The default command gets every word that names no other.
      const [word] = command.args;
      if (word !== undefined)
        command.error(`error: unknown command '${word}'; aegis-server --help names them all.`);
      return serve(flags, surroundings);
    });
}

const environmentHelp = `
Environment:
  AEGIS_JUDGE_URL  an OpenAI-compatible endpoint that judges, such as https://api.openai.com/v1; models are asked by
                   their slugs. Without it the built-in offline judge answers, which is no judgement of quality.
  AEGIS_JUDGE_KEY  its key, where it asks for one`;
