import { metricByShortname } from "@aegis/metrics";
import type { ColumnNames } from "@aegis/metrics/command";
import { stringify } from "yaml";
import type { MetricSelectionProposal } from "./choose-metrics.ts";

/** The name under which the schema of a configuration is put beside it. */
export const schemaName = "aegis.config.schema.json";

/**
 * An `aegis.config.yaml` for one dataset, with comments that say what else could be in it.
 *
 * @param dataset its path from the folder of the file
 */
export function configText(
  dataset: string,
  columns: ColumnNames,
  { chosen, computed, judged }: MetricSelectionProposal,
): string {
  const renamed = [...columns].filter(([field, header]) => field !== header);
  const thresholds = chosen.map((name) => [name, metricByShortname(name)?.threshold]);
  return [
    `# yaml-language-server: $schema=${schemaName}`,
    "# What `aegis eval run` evaluates.",
    stringify({ dataset }).trimEnd(),
    ...(renamed.length === 0 ? [] : [stringify({ columns: Object.fromEntries(renamed) }).trimEnd()]),
    "",
    "# The score from which a row passes, of 100.",
    stringify({ metrics: Object.fromEntries(thresholds) }).trimEnd(),
    ...others("# These could be computed as well:", computed),
    ...others(
      "# A model can judge by these; add `model:`, and set AEGIS_JUDGE_URL and AEGIS_JUDGE_KEY:",
      judged,
    ),
    "",
    "# Without a gate, a run passes if its mean reaches the mean of the thresholds.",
    "# gate: { pass_rate: 95 }",
    "",
  ].join("\n");
}

/** In lines that fit a page. */
function others(says: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 90) lines.push(`#   ${name}`);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return [says, ...lines];
}
