import { type RecordField, recordFields } from "@aegis/contract";
import type { Metric } from "@aegis/metrics";
import { missingInput } from "./missing-input.ts";
import type { RecordTexts } from "./record-texts.ts";

/** A metric as it would score, and what its rows lack: a phrase for a sentence. */
type Lack = { readonly shortname: string; readonly needed: string };

/** A metric with the arguments that it would score with. */
type Scoring = { readonly metric: Metric; readonly metric_args: Readonly<Record<string, unknown>> | null };

/**
 * The first metric that can score no row, since no row has what it needs; undefined if there is none. That is
 * known before anything is scored or paid. Rows that merely lack a field here and there are no obstacle.
 *
 * @param structure the fields that rows may have
 */
export function lackingField(
  metrics: Iterable<Scoring>,
  structure: readonly RecordField[],
): Lack | undefined {
  const fullest = rowOf((field) => (structure.includes(field) ? "a text" : null));
  return lackIn(metrics, fullest);
}

/** The same for rows that are at hand: what at least one of them has. */
export function lackingInRows(metrics: Iterable<Scoring>, rows: readonly RecordTexts[]): Lack | undefined {
  return lackIn(
    metrics,
    rowOf((field) => {
      // Empty text is enough for most metrics, but not for all.
      const filled = rows.find((row) => row[field] !== null && row[field] !== "");
      return (filled ?? rows.find((row) => row[field] !== null))?.[field] ?? null;
    }),
  );
}

function lackIn(metrics: Iterable<Scoring>, row: RecordTexts): Lack | undefined {
  for (const { metric, metric_args } of metrics) {
    const needed = missingInput(metric, row, metric_args);
    if (needed !== undefined) return { shortname: metric.shortname, needed };
  }
  return undefined;
}

function rowOf(text: (field: RecordField) => string | null): RecordTexts {
  const [prompt, input, context, output, golden_answer] = recordFields.map(text);
  return {
    prompt: prompt ?? null,
    input: input ?? null,
    context: context ?? null,
    output: output ?? null,
    golden_answer: golden_answer ?? null,
  };
}
