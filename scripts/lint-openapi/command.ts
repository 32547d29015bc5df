import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CommandContext, CommandError, CommandExit, defineCommand, flag, option } from "@aegis/terminal";
import { decisions } from "./decisions.ts";
import { line, root } from "./finding.ts";
import { redocly } from "./redocly.ts";
import { LinterFailed, type Report } from "./report.ts";
import { readiness } from "./score.ts";
import { spectral } from "./spectral.ts";

/** What the command needs: the linters' reports, from programs that take seconds to start. */
export type LintContext = CommandContext & { readonly report: Report };

/** `npm run lint:openapi --`. */
export const lintOpenapi = defineCommand({
  name: "npm run lint:openapi --",
  description:
    "Checks the OpenAPI document: its sources with Redocly, its bundle with Spectral, its marks by the table of decisions, and Redocly's score.",
  options: {
    source: option("--source <file>", "the root file of the sources", {
      fallback: join(root, "openapi/openapi.yaml"),
    }),
    bundle: option("--bundle <file>", "the bundle that was generated from them", {
      fallback: join(root, "generated/openapi.yaml"),
    }),
    decisions: option("--decisions <file>", "the table of decisions", {
      fallback: join(root, "openapi/decisions.md"),
    }),
    leastScore: option(
      "--least-score <number>",
      "how well, from 0 to 100, a program must be able to use the document",
      { fallback: "85" },
    ),
    json: flag("--json", "print the findings as one JSON list"),
  },
  async run({ json, leastScore, ...files }, { stdout, stderr, report }: LintContext) {
    const source = existing(files.source, "name the root file with --source");
    const bundle = existing(files.bundle, "write it with `npm run generate`");
    const table = existing(files.decisions, "name the table of decisions with --decisions");
    const linters = [redocly(source, report), spectral(bundle, report), decisions(bundle, table)];
    const [{ score, findings: unready }, ...found] = await Promise.all([
      readiness(bundle, Number(leastScore), report),
      ...linters,
    ]);
    const findings = [...found.flat(), ...unready];
    stdout.write(json ? `${JSON.stringify(findings, undefined, 2)}\n` : findings.map(line).join(""));
    const problems = findings.filter(({ severity }) => severity === "error" || severity === "warning").length;
    const count = problems === 0 ? "no problems" : problems === 1 ? "1 problem" : `${problems} problems`;
    stderr.write(`lint: ${count}; the agent readiness is ${score}.\n`);
    if (problems > 0) throw new CommandExit(1);
  },
});

/** What it prints if a linter gave no report. */
export const unreported = {
  explain: (error: unknown) => (error instanceof LinterFailed ? `lint: ${error.message}` : undefined),
};

function existing(file: string, remedy: string): string {
  const path = resolve(file);
  if (!existsSync(path)) throw new CommandError(`lint: ${file} does not exist; ${remedy}.`);
  return path;
}
