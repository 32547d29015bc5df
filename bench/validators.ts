import { readFileSync } from "node:fs";
import { documentFiles } from "@aegis/contract/document";
import { validators as generated } from "@aegis/contract/validators";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Bench } from "tinybench";
import { printTable, ratio } from "./table.ts";

const document = JSON.parse(readFileSync(documentFiles.json, "utf8"));

/** Compares the generated validators with JSON.parse, which every program needs, and with Ajv at run time. */
export async function validators(): Promise<void> {
  const rows: string[][] = [];
  for (const { title, text, schema, validate } of workloads()) {
    const value: unknown = JSON.parse(text);
    const compiled = ajv().getSchema(`document#/components/schemas/${schema}`);
    if (compiled === undefined) throw new Error(`The document has no schema ${schema}.`);
    if (!validate(value) || !compiled(value)) throw new Error(`${title} does not match ${schema}.`);
    const bench = new Bench({ time: 500 })
      .add("parse", () => JSON.parse(text))
      .add("generated", () => validate(value))
      .add("compiled", () => compiled(value));
    await bench.run();
    const [parse = Number.NaN, ours = Number.NaN, theirs = Number.NaN] = bench.tasks.map(microseconds);
    rows.push([
      title,
      text.length.toLocaleString("en"),
      parse.toFixed(1),
      ours.toFixed(1),
      theirs.toFixed(1),
      ratio(ours / parse),
      ratio(ours / theirs),
    ]);
  }
  printTable(
    "Validators, microseconds per value",
    ["", "bytes", "JSON.parse", "generated", "Ajv at run time", "generated / parse", "generated / Ajv"],
    rows,
  );
}

function workloads() {
  const { value } = document.components.examples["march-datasets"];
  const page = {
    items: Array.from({ length: 1000 }, (_, index) => ({ ...value.items[index % value.items.length] })),
    meta: { ...value.meta, page_size: 1000, total_items: 1000, items_on_page: 1000 },
  };
  return [
    {
      title: "request of createCustomRun",
      text: JSON.stringify(document.components.examples["smoke-test"].value),
      schema: "CustomRunCreate",
      validate: generated.createCustomRun.body["application/json"],
    },
    {
      title: "page of 1,000 datasets",
      text: JSON.stringify(page),
      schema: "DatasetPage",
      validate: generated.listDatasets.responses["200"],
    },
  ];
}

/** Ajv as a program uses it without generation: with the same options, compiled at start. */
function ajv(): Ajv2020 {
  const instance = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(instance);
  return instance.addSchema({ ...document, $id: "document" });
}

function microseconds(task: Bench["tasks"][number]): number {
  const { result } = task;
  if (!("latency" in result)) throw new Error(`${task.name} was not measured.`);
  return result.latency.p50 * 1000;
}
