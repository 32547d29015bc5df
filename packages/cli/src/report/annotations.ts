import { isAbsolute, relative, resolve } from "node:path";
import { shown } from "@aegis/metrics/command";
import type { CliContext } from "../cli-context.ts";
import type { FinishedRun } from "./finished-run.ts";
import { oneLine } from "./one-line.ts";

/**
 * In GitHub Actions, marks the worst rows in the dataset's file: as errors if the run fails, else as
 * warnings. The runner reads such lines from standard error, too.
 */
export function annotate(runs: readonly FinishedRun[], context: CliContext): void {
  if (context.environment.GITHUB_ACTIONS !== "true") return;
  for (const { head, worst, judgement, comparison } of runs) {
    for (const { says } of judgement.checks.filter(({ passed }) => !passed))
      context.stderr.write(`::error title=aegis::${escaped(oneLine(says, 300))}\n`);
    const level = judgement.passed ? "warning" : "error";
    const mark = (line: number | null, metric: string, says: string): void => {
      const place = line === null ? "" : `file=${property(fileOf(head.dataset, context))},line=${line},`;
      const text = escaped(oneLine(`${metric}: ${says}`, 300));
      context.stderr.write(`::${level} ${place}title=${property(metric)}::${text}\n`);
    };
    for (const { line, metric, before, after } of comparison?.regressions ?? [])
      mark(line, metric, `${shown(before)} before, ${shown(after)} now.`);
    for (const { line, metric, result, threshold, explanation } of worst)
      mark(line, metric, `${shown(result)} is below ${threshold}. ${explanation ?? ""}`);
  }
}

/** As the repository has it. */
function fileOf(dataset: string | null, { folder, environment }: CliContext): string {
  const { GITHUB_WORKSPACE: root = folder } = environment;
  const path = relative(root, resolve(folder, dataset ?? ""));
  return path.startsWith("..") || isAbsolute(path) ? (dataset ?? "") : path;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
