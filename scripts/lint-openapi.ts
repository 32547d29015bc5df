import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { decisions } from "./lint-openapi/decisions.ts";
import { line, root } from "./lint-openapi/finding.ts";
import { redocly } from "./lint-openapi/redocly.ts";
import { LinterFailed } from "./lint-openapi/report.ts";
import { readiness } from "./lint-openapi/score.ts";
import { spectral } from "./lint-openapi/spectral.ts";

type Options = Readonly<Record<"source" | "bundle" | "decisions" | "leastScore", string>> & {
  readonly json?: true;
};

const command = new Command("npm run lint:openapi --")
  .description(
    "Checks the OpenAPI document: its sources with Redocly, its bundle with Spectral, its marks by the table of decisions, and Redocly's score.",
  )
  .option("--source <file>", "the root file of the sources", join(root, "openapi/openapi.yaml"))
  .option("--bundle <file>", "the bundle that was generated from them", join(root, "generated/openapi.yaml"))
  .option("--decisions <file>", "the table of decisions", join(root, "openapi/decisions.md"))
  .option(
    "--least-score <number>",
    "how well, from 0 to 100, a program must be able to use the document",
    "85",
  )
  .option("--json", "print the findings as one JSON list")
  .action(main);

async function main({ json, leastScore, ...files }: Options): Promise<void> {
  const source = existing(files.source, "name the root file with --source");
  const bundle = existing(files.bundle, "write it with `npm run generate`");
  const table = existing(files.decisions, "name the table of decisions with --decisions");
  try {
    const linters = [redocly(source), spectral(bundle), decisions(bundle, table)];
    const [{ score, findings: unready }, ...found] = await Promise.all([
      readiness(bundle, Number(leastScore)),
      ...linters,
    ]);
    const findings = [...found.flat(), ...unready];
    process.stdout.write(json ? `${JSON.stringify(findings, undefined, 2)}\n` : findings.map(line).join(""));
    const problems = findings.filter(({ severity }) => severity === "error" || severity === "warning").length;
    const count = problems === 0 ? "no problems" : problems === 1 ? "1 problem" : `${problems} problems`;
    process.stderr.write(`lint: ${count}; the agent readiness is ${score}.\n`);
    process.exitCode = problems === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof LinterFailed)) throw error;
    command.error(`lint: ${error.message}`);
  }
}

function existing(file: string, remedy: string): string {
  const path = resolve(file);
  return existsSync(path) ? path : command.error(`lint: ${file} does not exist; ${remedy}.`);
}

await command.parseAsync();
