import { rowChanges } from "../../report/report-data.ts";
import { scoreDirection } from "../../report/score-direction.ts";
import type { RunData } from "./run-data.ts";

/** A run beside an earlier one: rows are matched by what they ask, not by their numbers. */
export function beside(data: RunData, earlier: RunData): RunData {
  const places = placesOf(earlier);
  const rows = [...placesOf(data).keys()].map((key) => places.get(key));
  const metrics = data.run.metrics.map((metric) => {
    const then = earlier.run.metrics.find(({ shortname }) => shortname === metric.shortname);
    return { ...metric, before: rows.map((row) => (row === undefined ? null : (then?.scores[row] ?? null))) };
  });
  const changes = rows.map((row, at) => (row === undefined ? rowChanges.new : changeAt(metrics, at)));
  const comparison = {
    baseline: earlier.run.name,
    tolerance: 0,
    gone: places.size - rows.filter((row) => row !== undefined).length,
    means: Object.fromEntries(
      earlier.run.metrics.flatMap(({ shortname, mean }) => (mean === null ? [] : [[shortname, mean]])),
    ),
    changes: changes.join(""),
  };
  return { ...data, run: { ...data.run, metrics, comparison } };
}

/** Each row by what it asks: rows that ask the same are told apart by their order. */
function placesOf({ run, rowAt }: RunData): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let row = 0; row < run.rows; row += 1) {
    const { prompt, input, context, golden_answer } = rowAt(row).record;
    const asked = JSON.stringify([prompt, input, context, golden_answer]);
    let key = asked;
    for (let times = 2; places.has(key); times += 1) key = `${asked}#${times}`;
    places.set(key, row);
  }
  return places;
}

type Scored = { readonly scores: readonly (number | null)[]; readonly before: readonly (number | null)[] };

/** A row is worse if one of its scores is, and better if one is better and none is worse. */
function changeAt(metrics: readonly Scored[], row: number): string {
  const directions = metrics.map(({ scores, before }) => {
    const [now, then] = [scores[row] ?? null, before[row] ?? null];
    return now === null || then === null ? "unchanged" : scoreDirection(now - then, 0);
  });
  const change = directions.includes("worse")
    ? "worse"
    : directions.includes("better")
      ? "better"
      : "unchanged";
  return rowChanges[change];
}
