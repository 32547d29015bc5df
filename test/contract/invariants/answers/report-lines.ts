import { type Csv, csvOf } from "../csv-text.ts";
import { decimalOf } from "../decimal.ts";
import type { AnswerInvariant } from "../invariant.ts";
import { isCsv } from "./csv-form.ts";

/** The lines of a run's CSV agree with each other and each with itself. */
export const reportLines: AnswerInvariant = {
  name: "report-lines",
  says: "A run's CSV has a line for each evaluation, and no column that is empty in all of them.",
  source: "decided",
  find(exchange) {
    if (!isCsv(exchange) || exchange.operation.operationId !== "downloadRun") return [];
    const csv = csvOf(exchange.response.text);
    if (csv.faults.length > 0) return [];
    return [
      ...emptyColumns(csv),
      ...uneven(csv),
      ...miscounted(csv),
      ...torn(csv),
      ...csv.rows.flatMap(contradictions),
    ];
  },
};

function emptyColumns({ columns, rows }: Csv): string[] {
  return columns
    .filter((name) => rows.every((row) => row[name] === ""))
    .map((name) => `The column ${name} is empty in every line.`);
}

function uneven({ rows: [first, ...others] }: Csv): string[] {
  return ["alias", "number_of_successes", "number_of_failures"]
    .filter((name) => others.some((row) => row[name] !== first?.[name]))
    .map((name) => `The column ${name} is not the same in every line.`);
}

function miscounted({ columns, rows }: Csv): string[] {
  const expected = {
    number_of_successes: rows.filter(({ is_success }) => is_success === "true").length,
    number_of_failures: rows.filter(({ is_success }) => is_success === "false").length,
  };
  return Object.entries(expected)
    .filter(([name, count]) => columns.includes(name) && rows[0]?.[name] !== String(count))
    .map(([name, count]) => `The column ${name} is ${rows[0]?.[name]}, but the lines are ${count}.`);
}

/** The lines of a record follow one another: rows are in their order (Q13), and a row is one record. */
function torn({ rows }: Csv): string[] {
  const starts = rows.map(({ record_id }) => record_id).filter((id, index, ids) => id !== ids[index - 1]);
  return new Set(starts).size === starts.length ? [] : ["A record_id is in lines that are apart."];
}

function contradictions(row: Csv["rows"][number], index: number): string[] {
  const {
    is_success,
    result = "",
    threshold,
    is_gte_threshold = "",
    evaluation_cost,
    evaluation_cost_raw,
  } = row;
  const verdict = result === "" ? "" : String(Number(result) >= Number(threshold));
  const at = `Line ${index + 1}`;
  return [
    ...(is_success === "true" || is_success === "false"
      ? []
      : [`${at}: is_success is "${is_success}", not true or false.`]),
    ...((is_success === "true") === (result !== "")
      ? []
      : [`${at}: is_success is ${is_success}, the result "${result}".`]),
    ...(is_gte_threshold === verdict
      ? []
      : [`${at}: is_gte_threshold is "${is_gte_threshold}", not "${verdict}".`]),
    ...(isSameCost(evaluation_cost, evaluation_cost_raw)
      ? []
      : [
          `${at}: the costs "${evaluation_cost}" and "${evaluation_cost_raw}" differ, or are not written as they should be.`,
        ]),
  ];
}

/** One without needless zeros, the other with fifteen decimals. */
function isSameCost(short = "", long = ""): boolean {
  if (short === "" || long === "") return short === long;
  return decimalOf(short) === decimalOf(long) && /\.\d{15}$/.test(long) && !/\.\d*0$/.test(short);
}
