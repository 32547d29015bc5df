import { checkArguments, metricByShortname } from "@aegis/metrics";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { init, validate } from "@polyglot-sql/sdk";
import { Ajv } from "ajv";
import { XmlDocument } from "libxml2-wasm";
import { printTable, ratio } from "../table.ts";
import { perSecond, rateOf, rateOfRows, ratesInTurns } from "./rate.ts";
import { orderSchema, type Row, workloads } from "./workloads.ts";

/** Compares the metrics that use a parser with the parser alone, on the same rows. */
export async function parsers(): Promise<void> {
  const table: string[][] = [];
  for (const [name, parse] of await bareParsers()) {
    const metric = metricByShortname(name);
    const workload = workloads[name];
    if (metric === undefined || workload === undefined) throw new Error(`There is no workload for ${name}.`);
    const { rows, args = {} } = workload;
    await metric.prepare?.();
    const complete = checkArguments(metric, args);
    const [check, bare, inWorker] = await ratesInTurns([
      // Not by `evaluate`, which would score in a process: here only the check's own time counts.
      rateOf(rows, (row) => metric.score(row, complete, nobody)),
      rateOf(rows, parse),
      rateOfRows(rows, metric, args, 2),
    ]);
    table.push([
      name,
      perSecond(bare),
      perSecond(check),
      check === undefined || bare === undefined ? "–" : ratio(bare / check),
      perSecond(inWorker),
    ]);
  }
  printTable(
    "Checks and their parsers alone, rows per second",
    ["", "parser alone", "check", "check's time / parser's", "streamed through two processes"],
    table,
  );
}

const nobody = { ask: () => Promise.reject(new Error("These metrics have no judge.")) };

async function bareParsers(): Promise<[metric: string, parse: (row: Row) => unknown][]> {
  await init();
  const ruff = new Workspace({}, PositionEncoding.Utf16);
  const check = new Ajv().compile(orderSchema);
  return [
    ["is_valid_json", ({ output }) => JSON.parse(output)],
    ["json_schema_match", ({ output }) => check(JSON.parse(output))],
    ["is_valid_xml", ({ output }) => XmlDocument.fromString(output).dispose()],
    ["is_valid_sql", ({ output }) => validate(output, "tsql", { strictSyntax: true })],
    ["is_valid_python", ({ output }) => unlessBroken(() => ruff.comments(output))],
  ];
}

function unlessBroken(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (cause) {
    return cause;
  }
}
