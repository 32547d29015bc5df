import { accessSync, constants } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { junitOf } from "./junit.ts";
import { exampleKey } from "./prepare-request.ts";
import { isStateful, Unreachable } from "./probe.ts";
import { Collector, reportText } from "./report.ts";
import type { Settings } from "./settings.ts";

const root = join(import.meta.dirname, "../..");

/** What the exit code says. */
const exitCodes = { kept: 0, broken: 1, usage: 2, unreachable: 3 };

await new Command("npm run contract --")
  .description(
    "Checks whether a server keeps the contract. Without --url it starts one: the server with --stateful, otherwise a mock. " +
      "On a server at a URL, the cases change and delete only what they have made there, and nothing of it stays; " +
      "what a key's user pays for scoring is spent.",
  )
  .option("--url <url>", "base URL, such as http://127.0.0.1:4010/api/v1", baseUrl)
  .addOption(new Option("--key <key>", "API key").env("AEGIS_API_KEY").default(exampleKey))
  .addOption(new Option("--stateless", "tell the server by Prefer how to respond").conflicts("stateful"))
  .option(
    "--stateful",
    "bring the server into the states that cases need; by default the server is asked whether it is stateful",
  )
  .option("--only <text>", "only cases whose id contains this text; coverage is not checked")
  .option("--seed <n>", "the seed of the generated requests", integer, Date.now() % 2 ** 31)
  .addOption(
    new Option("--parity", "start a mock and a server, and compare their responses, case by case").conflicts([
      "url",
      "stateless",
      "stateful",
    ]),
  )
  .option(
    "--documented",
    "judge only what the API's public pages say, not what the document decides where they are silent",
  )
  .option("--json", "print the report as JSON")
  .option("--junit <file>", "also write the results to a file, as JUnit XML", writable)
  .addHelpText(
    "after",
    "\nExit codes: 0 the contract is kept, 1 it is broken, 2 a wrong option, 3 nothing answers at the URL.",
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.kept : exitCodes.usage))
  .action(run)
  .parseAsync();

type Options = {
  url?: string;
  key: string;
  stateless?: true;
  stateful?: true;
  only?: string;
  parity?: true;
  seed: number;
  documented?: boolean;
  json?: true;
  junit?: string;
};

async function run({ json, junit, ...options }: Options): Promise<void> {
  try {
    const { report, results } = await runSuite(await settingsOf(options));
    if (junit !== undefined) await writeFile(junit, junitOf(results));
    process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : reportText(report)}\n`);
    process.exitCode = report.failed.length === 0 ? exitCodes.kept : exitCodes.broken;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    process.stderr.write(`contract: ${error.message}\n`);
    process.exitCode = exitCodes.unreachable;
  }
}

async function settingsOf({
  stateless,
  stateful,
  url,
  documented: onlyDocumented = false,
  ...others
}: Omit<Options, "json" | "junit">): Promise<Settings> {
  const rest = { ...others, onlyDocumented };
  if (url === undefined) return { ...rest, stateful: stateful === true };
  const keeps = await isStateful(url, rest.key);
  return { ...rest, url, stateful: stateful ?? (stateless === undefined && keeps) };
}

/** Vitest runs the cases, as in `npm test`; this command only prints the report. */
async function runSuite(settings: Settings): Promise<Collector> {
  const collector = new Collector();
  // Loaded late: a wrong option is refused at once.
  const { createVitest } = await import("vitest/node");
  const vitest = await createVitest("test", {
    root,
    watch: false,
    project: ["contract"],
    // On one server, what one file makes would be in the lists that another one compares.
    fileParallelism: settings.url === undefined,
    reporters: [collector],
  });
  vitest.provide("contract", settings);
  const files = [
    "cases",
    ...(settings.parity === true ? [] : ["invariants/stories"]),
    ...(settings.only === undefined && settings.parity !== true ? ["property"] : []),
  ];
  if (files.includes("property"))
    process.stderr.write(`contract: generated requests by --seed ${settings.seed}\n`);
  await vitest.start(files.map((file) => `test/contract/${file}.test.ts`)).finally(() => vitest.close());
  return collector;
}

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError("It is not an http or https URL.");
  return url.href.replace(/\/$/, "");
}

/** Found out before the suite has run for nothing. */
function writable(file: string): string {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
  } catch {
    throw new InvalidArgumentError("Its folder is not there, or cannot be written to.");
  }
  return file;
}

function integer(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError("It is not a whole number from 0.");
  return Number(text);
}
