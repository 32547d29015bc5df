import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { exampleKey } from "./prepare-request.ts";
import { isStateful, Unreachable } from "./probe.ts";
import { Collector, type Report, reportText } from "./report.ts";
import type { Settings } from "./settings.ts";

const root = join(import.meta.dirname, "../..");

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
    new Option("--parity", "start a mock and a server, and compare their responses, case by case")
      .conflicts(["url", "stateless", "stateful"])
      .default(false),
  )
  .option("--json", "print the report as JSON", false)
  .action(run)
  .parseAsync();

type Options = {
  url?: string;
  key: string;
  stateless?: true;
  stateful?: true;
  only?: string;
  parity: boolean;
  seed: number;
  json: boolean;
};

async function run({ json, ...options }: Options): Promise<void> {
  try {
    const report = await runSuite(await settingsOf(options));
    process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : reportText(report)}\n`);
    process.exitCode = report.failed.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    process.stderr.write(`contract: ${error.message}\n`);
    process.exitCode = 1;
  }
}

async function settingsOf({ stateless, stateful, url, ...rest }: Omit<Options, "json">): Promise<Settings> {
  if (url === undefined) return { ...rest, stateful: stateful === true };
  const keeps = await isStateful(url, rest.key);
  return { ...rest, url, stateful: stateful ?? (stateless === undefined && keeps) };
}

/** Vitest runs the cases, as in `npm test`; this command only prints the report. */
async function runSuite(settings: Settings): Promise<Report> {
  const collector = new Collector();
  // Loaded late: a wrong option is refused at once.
  const { createVitest } = await import("vitest/node");
  const vitest = await createVitest("test", {
    root,
    watch: false,
    project: ["contract"],
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
  return collector.report;
}

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError("It is not an http or https URL.");
  return url.href.replace(/\/$/, "");
}

function integer(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError("It is not a whole number from 0.");
  return Number(text);
}
