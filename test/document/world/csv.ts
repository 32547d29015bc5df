import { evaluationsOf, fifteenDecimals, verdict } from "./scores.ts";
import { type Field, fields, metric, row, rows, type World } from "./world.ts";

type Row = Record<string, string>;

/** Rows as the lines of a file, the header first. */
export function linesOf(rows: readonly Row[]): string[][] {
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
}

/** The rows of a dataset's CSV: the fields that it has, in their fixed order. */
export function datasetRows(world: World, id: number): Row[] {
  const { structure } = row(world.datasets, id);
  const columns = fields.filter((field) => structure.includes(field));
  const records = rows(world.records).filter(({ dataset_id }) => dataset_id === id);
  return records.map((record) => Object.fromEntries(columns.map((field) => [field, record[field] ?? ""])));
}

/** The rows of a run's CSV: the columns that any line fills, in their fixed order. */
export function reportRows(world: World, id: number): Row[] {
  const { alias, model_slug } = row(world.runs, id);
  const lines = evaluationsOf(world, id).map((scored) => {
    const { dataset_id, ...record } = row(world.records, scored.record_id);
    const { shortname, label } = metric(scored.metric_id);
    const cost = fifteenDecimals(scored.evaluation_cost ?? "0");
    return {
      alias,
      ...textsOf(record),
      explanation: scored.explanation,
      model_slug,
      is_success: String(scored.is_success),
      evaluation_cost_raw: cost,
      evaluation_cost: cost.replace(/\.?0+$/, ""),
      is_gte_threshold: String(verdict(scored) ?? ""),
      threshold: String(scored.threshold),
      result: String(scored.result ?? ""),
      metric_id: String(scored.metric_id),
      eval_metadata: "",
      shortname,
      name: label,
    };
  });
  const filled = new Set(
    lines.flatMap((line) => Object.entries(line).flatMap(([key, text]) => (text === "" ? [] : key))),
  );
  return lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => filled.has(key))));
}

function textsOf(record: Readonly<Record<Field, string | null>>): Row {
  return Object.fromEntries(fields.map((field) => [field, record[field] ?? ""]));
}
