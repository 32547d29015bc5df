import { expect, test } from "vitest";
import { reportRun } from "../testing/report-run.ts";
import type { ReportRow } from "./report-data.ts";
import { reportText, runsElement } from "./report-text.ts";

const hostile = '</script><script>alert(1)</script><!--<script>\u2028\u0000\ud800 "quoted" \\';

function rowOf(output: string): ReportRow {
  const record = { prompt: null, input: null, context: null, output, golden_answer: null };
  return {
    record,
    evaluations: [{ explanation: hostile, metadata: { [hostile]: hostile }, finished_at: null }],
  };
}

async function written(...runs: readonly (readonly ReportRow[])[]): Promise<string> {
  const sources = runs.map((rows) => ({
    rows: (async function* () {
      yield* rows;
    })(),
    summary: () => ({ ...reportRun({ rouge: rows.map(() => 50) }), name: hostile }),
  }));
  let page = "";
  for await (const text of reportText("<page>", sources)) page += text;
  return page;
}

/** The elements with data, by the attribute that tells them apart. */
function elementsIn(page: string): readonly (readonly [string, unknown])[] {
  return Array.from(
    page.matchAll(/<script type="application\/json" ([^>]+)>(.*?)<\/script>\n/gs),
    ([, attributes = "", json = ""]) => [attributes, JSON.parse(json)] as const,
  );
}

test("everything that was given is read again, whatever texts are in it", async () => {
  const rows = [rowOf(hostile), rowOf("two")];
  const page = await written(rows);
  expect(elementsIn(page)).toEqual([
    ['data-run="0" data-first="0"', rows],
    [`id="${runsElement}"`, [{ ...reportRun({ rouge: [50, 50] }), name: hostile }]],
  ]);
});

test("no text can begin or end an element", async () => {
  const page = await written([rowOf(hostile)]);
  expect(page.match(/<[^>]{0,9}/g)).toEqual(["<page", "<script ty", "</script", "<script ty", "</script"]);
});

test("rows are in pieces that know their first row, and each run has its own", async () => {
  const long = Array.from({ length: 250 }, (_, row) => rowOf(`row ${row}`));
  const huge = ["x".repeat(400_000), "y", "z"].map(rowOf);
  const found = elementsIn(await written(long, huge));
  expect(found.map(([attributes]) => attributes)).toEqual([
    'data-run="0" data-first="0"',
    'data-run="0" data-first="100"',
    'data-run="0" data-first="200"',
    'data-run="1" data-first="0"',
    'data-run="1" data-first="1"',
    `id="${runsElement}"`,
  ]);
  expect(found.slice(0, 3).flatMap(([, rows]) => rows)).toEqual(long);
  expect(found.slice(3, 5).flatMap(([, rows]) => rows)).toEqual(huge);
});

test("a run without rows has no piece", async () => {
  expect(elementsIn(await written([])).map(([attributes]) => attributes)).toEqual([`id="${runsElement}"`]);
});
