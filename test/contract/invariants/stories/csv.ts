import { isDeepStrictEqual } from "node:util";
import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import { defused } from "../answers/csv-form.ts";
import { csvOf } from "../csv-text.ts";
import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { fieldsOf, type Teller } from "../teller.ts";
import { idOf, type Row, scoreDataset, uploadDataset } from "../things.ts";

const fields = ["prompt", "input", "context", "output", "golden_answer"];

/** Texts that are hard to write as CSV, and texts that a spreadsheet would compute. */
const rows: readonly Row[] = [
  { prompt: 'He said "4", then left.', output: "4", golden_answer: "4" },
  { prompt: "two\nlines; and | pipes\tand tabs", output: "  blanks  ", golden_answer: "" },
  { prompt: "carriage\r\nreturn", output: "Ünïcödé 😀", golden_answer: "'quoted'" },
  { prompt: "=1+1", output: "@SUM(A1)", golden_answer: "-5" },
  { prompt: "x".repeat(300), output: '""', golden_answer: "," },
];

/** The cells of those rows that get an apostrophe: a number computes nothing. */
const defusedCells: readonly (readonly [row: number, column: string, text: string])[] = [
  [3, "prompt", "'=1+1"],
  [3, "output", "'@SUM(A1)"],
];

/** A dataset comes back as it was sent. */
export const datasetCsv: Story = {
  name: "dataset-csv",
  says: "An upload keeps every text unchanged; a download with raw=true has the same rows, and so has one without.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const dataset = await uploadDataset(teller, rows);
    teller.report(differentRows(recordsOf(dataset), rows), dataset);
    const read = await teller.ask("getDataset", { id: idOf(dataset) }, 200);
    teller.report(differentRows(recordsOf(read), rows), read);
    const structure = fieldsOf(dataset).structure;
    const columns = fields.filter((name) => name in (rows[0] ?? {}));
    teller.report(
      isDeepStrictEqual(structure, columns) ? [] : [`/structure is ${structure}, not ${columns}.`],
      dataset,
    );

    const raw = await teller.ask("downloadDataset", { id: idOf(dataset), query: { raw: "true" } }, 200);
    teller.report(
      [...differentRows(csvOf(raw.response.text).rows, rows), ...otherColumns(raw, columns)],
      raw,
    );
    const safe = await teller.ask("downloadDataset", { id: idOf(dataset) }, 200);
    teller.report(
      [...differentRows(withoutApostrophes(safe), rows), ...otherColumns(safe, [...columns, defused])],
      safe,
    );
    teller.report(notDefused(safe), safe);
    const plain = await uploadDataset(teller, [{ output: "4", golden_answer: "4" }]);
    const plainCsv = await teller.ask("downloadDataset", { id: idOf(plain) }, 200);
    teller.report(otherColumns(plainCsv, ["output", "golden_answer"]), plainCsv);
  },
};

/** A run's CSV says what the run says. */
export const runCsv: Story = {
  name: "run-csv",
  says: "The CSV of a run has a line for each evaluation, with what the run shows, and texts in full.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const dataset = await uploadDataset(teller, rows, { selected_metrics: '{"2":100,"12":50}' });
    const run = await scoreDataset(teller, idOf(dataset));
    for (const query of [{ raw: "true" }, {}]) {
      const report = await teller.ask("downloadRun", { id: idOf(run), query }, 200);
      const lines = "raw" in query ? csvOf(report.response.text).rows : withoutApostrophes(report);
      teller.report(differentLines(lines, run, recordsOf(dataset)), report);
      teller.report(otherIds(lines, { exact_match: "2", is_string: "12" }), report);
    }
  },
};

/** A download says what the thing says, whoever made it. */
export const downloads: Story = {
  name: "downloads",
  says: "A download has the rows of the dataset, or the evaluations of the run, that its path names.",
  source: "documented",
  reads: true,
  async tell(teller) {
    const listed = await teller.ask("listDatasets", { query: { page_size: "10" } }, 200);
    const runs = new Set<number>();
    for (const { id } of elementsOf(fieldsOf(listed).items).map(membersOf)) {
      const dataset = await teller.ask("getDataset", { id: Number(id) }, 200);
      for (const run of elementsOf(fieldsOf(dataset).runs)) runs.add(Number(membersOf(run).id));
      const records = recordsOf(dataset);
      if (records.length === 0) continue;
      const raw = await teller.ask("downloadDataset", { id: Number(id), query: { raw: "true" } }, 200);
      teller.report(differentRows(csvOf(raw.response.text).rows, records), raw);
    }
    for (const id of [...runs].slice(0, 5)) await compareReport(teller, id);
  },
};

async function compareReport(teller: Teller, id: number): Promise<void> {
  const run = await teller.ask("getRun", { id }, 200);
  const evaluations = elementsOf(fieldsOf(run).evaluations);
  if (evaluations.length === 0) return;
  const report = await teller.ask("downloadRun", { id, query: { raw: "true" } }, 200);
  teller.report(differentLines(csvOf(report.response.text).rows, run, []), report);
}

function recordsOf(dataset: Exchange): Row[] {
  return elementsOf(fieldsOf(dataset).records).map((record) => textsOf(membersOf(record)));
}

/** The texts of a record; JSON of another kind as JSON. */
function textsOf(record: JsonObject): Row {
  const texts = fields.map((name): [string, string] => [name, asCell(record[name])]);
  return Object.fromEntries(texts);
}

function asCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function differentRows(given: readonly Row[], expected: readonly Row[]): string[] {
  if (given.length !== expected.length) return [`There are ${given.length} rows, not ${expected.length}.`];
  return expected.flatMap((row, index) =>
    fields
      .filter((name) => (given[index]?.[name] ?? "") !== (row[name] ?? ""))
      .map(
        (name) =>
          `Row ${index + 1} has the ${name} ${JSON.stringify(given[index]?.[name])}, not ${JSON.stringify(row[name])}.`,
      ),
  );
}

function otherColumns({ response }: Exchange, expected: readonly string[]): string[] {
  const { columns } = csvOf(response.text);
  return isDeepStrictEqual(columns, expected)
    ? []
    : [`The columns are ${columns.join()}, not ${expected.join()}.`];
}

/** The texts before they got an apostrophe, as an upload reads them. */
function withoutApostrophes({ response }: Exchange): Row[] {
  return csvOf(response.text).rows.map((row) => {
    const cells = namedIn(row);
    return Object.fromEntries(
      Object.entries(row).map(([name, text]) => [name, cells.includes(name) ? text.replace(/^'/, "") : text]),
    );
  });
}

/** Cells are as they are, or have an apostrophe and are named in the last column. */
function notDefused({ response }: Exchange): string[] {
  const found = csvOf(response.text).rows.flatMap((row, index) =>
    namedIn(row).map((column) => [index, column, row[column] ?? ""] as const),
  );
  return isDeepStrictEqual(found, defusedCells)
    ? []
    : [`The cells with an apostrophe are ${JSON.stringify(found)}, not ${JSON.stringify(defusedCells)}.`];
}

/** The columns that a line names as defused. */
function namedIn(row: Row): string[] {
  return (row[defused] ?? "").split(/\W+/).filter((name) => name !== "");
}

/** Cells that say the same as a property of the evaluation, under another name at most. */
const cells: Readonly<Record<string, string>> = {
  explanation: "explanation",
  model_slug: "model_slug",
  is_success: "is_success",
  evaluation_cost: "evaluation_cost",
  is_gte_threshold: "is_gte_threshold",
  threshold: "threshold",
  result: "result",
  shortname: "metric",
};

function differentLines(lines: readonly Row[], run: Exchange, records: readonly Row[]): string[] {
  const { alias, evaluations, number_of_successes, number_of_failures } = fieldsOf(run);
  const expected = elementsOf(evaluations).map(membersOf);
  if (lines.length !== expected.length)
    return [`There are ${lines.length} lines, but ${expected.length} evaluations.`];
  return expected.flatMap((evaluation, index) => {
    const record = records[Number(evaluation.record_index)];
    const shown = textsOf(membersOf(evaluation.record));
    const said: JsonObject = {
      alias: alias ?? null,
      number_of_successes: number_of_successes ?? null,
      number_of_failures: number_of_failures ?? null,
      ...Object.fromEntries(
        Object.entries(cells).map(([column, name]) => [column, evaluation[name] ?? null]),
      ),
    };
    const line = lines[index] ?? {};
    return [
      ...Object.entries(said)
        .filter(([name, value]) => (line[name] ?? "") !== asCell(value))
        .map(
          ([name, value]) =>
            `Line ${index + 1} has the ${name} "${line[name]}", but the run ${JSON.stringify(value)}.`,
        ),
      ...(line.record_id === undefined || line.record_id === String(membersOf(evaluation.record).id)
        ? []
        : [`Line ${index + 1} has another record_id than the record.`]),
      ...differentTexts(line, shown, record).map(
        (name) => `Line ${index + 1} has another ${name} than the record.`,
      ),
      ...(isDeepStrictEqual(JSON.parse(line.eval_metadata || "null"), evaluation.eval_metadata)
        ? []
        : [`Line ${index + 1} has other eval_metadata than the evaluation.`]),
    ];
  });
}

/** The ids of metrics are fixed, and were sent with the upload. */
function otherIds(lines: readonly Row[], ids: Readonly<Record<string, string>>): string[] {
  return lines.flatMap(({ metric_id, shortname = "" }, index) =>
    metric_id === ids[shortname]
      ? []
      : [`Line ${index + 1} has the metric_id ${metric_id} for ${shortname}.`],
  );
}

/** The run shows only the beginning of a text; the record has all of it, if it is known. */
function differentTexts(line: Row, shown: Row, record: Row | undefined): string[] {
  return fields.filter((name) => {
    const text = line[name] ?? "";
    return record === undefined ? [...text].slice(0, 100).join("") !== shown[name] : text !== record[name];
  });
}
