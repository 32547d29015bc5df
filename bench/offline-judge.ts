import { evaluate, metricByShortname } from "@aegis/metrics";
import { type Comparison, comparisons } from "./offline-judge/comparisons.ts";
import { accuracy, areaUnderCurve, type Scored } from "./offline-judge/curve.ts";
import { files, openFolder } from "./offline-judge/folder.ts";
import { printTable } from "./table.ts";

/**
 * Measures the offline judge on public data with labels, beside a line or two of code for the same purpose.
 * The data are not part of the project: download what you want to measure with into one folder. Missing
 * files are skipped.
 *
 * @param folder as `--data` names it; without one, says which files it may hold
 */
export async function offlineJudge(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    printTable(
      "The offline judge: --data names a folder with any of these files",
      ["file", "from"],
      files.map(({ name, from }) => [name, from]),
    );
    return;
  }
  const { read, missing } = openFolder(folder);
  for (const { name, from } of missing) console.error(`${folder} has no ${name} (${from}): skipped.`);
  const table: string[][] = [];
  for (const comparison of comparisons(read)) table.push(await rowOf(comparison));
  printTable(
    "The offline judge on data with labels",
    ["metric, data", "rows", "AUC", "beside it", "accuracy", "bad found", "good flagged", "ms a row"],
    table,
  );
}

async function rowOf({ metric: name, title, cases, beside }: Comparison): Promise<string[]> {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`There is no metric ${name}.`);
  const start = performance.now();
  const scored: Scored[] = [];
  for (const { sample, args, good } of cases) {
    const { score, error } = await evaluate(metric, sample, args);
    // Without a score, nothing is said against the row.
    if (error !== null && error.kind !== "refused") throw new Error(`${name}: ${error.message}`);
    scored.push({ score: score ?? 100, good });
  }
  const time = (performance.now() - start) / cases.length;
  const plain = cases.map(({ sample, good }) => ({ score: beside.score(sample), good }));
  const { found, flagged, balanced } = accuracy(scored, metric.threshold);
  return [
    `${name}, ${title}`,
    `${cases.length}`,
    shown(areaUnderCurve(scored)),
    `${shown(areaUnderCurve(plain))} ${beside.name}`,
    shown(balanced),
    percent(found),
    percent(flagged),
    time.toFixed(2),
  ];
}

/** Data without good rows, or without bad ones, have no curve. */
function shown(value: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(3);
}

function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`;
}
