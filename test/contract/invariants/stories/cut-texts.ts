import { elementsOf, membersOf } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { idOf, type Row, scoreDataset, scoreRows, uploadDataset } from "../things.ts";

const fields = ["prompt", "input", "context", "output", "golden_answer"];

/** Just below, at and above the length; also characters of two units of UTF-16, or of two code points. */
const texts = [
  ...[99, 100, 101, 250].map((length) => "abcdefghij".repeat(25).slice(0, length)),
  ...[50, 99, 100, 101].map((length) => "😀".repeat(length)),
  `${"x".repeat(99)}😀y`,
  `${"e\u0301".repeat(60)}`,
];

const rows = texts.map((text): Row => Object.fromEntries(fields.map((name) => [name, text])));

/** A run shows the beginnings of texts. */
export const cutTexts: Story = {
  name: "cut-texts",
  says: "A run shows the first 100 characters of each text of a record; everything else has it in full.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const dataset = await uploadDataset(teller, rows);
    teller.report(notShown(elementsOf(fieldsOf(dataset).records).map(membersOf), texts), dataset);
    const runs = [await scoreRows(teller, rows), await scoreDataset(teller, idOf(dataset))];
    for (const made of runs) {
      const read = await teller.ask("getRun", { id: idOf(made) }, 200);
      for (const shown of [made, read])
        teller.report(notShown(recordsIn(shown), texts.map(beginning)), shown);
      await teller
        .ask("updateRun", { id: idOf(made), json: {} }, 200)
        .then((same) => teller.report(notShown(recordsIn(same), texts.map(beginning)), same));
    }
  },
};

/** The response to a POST does the same, before anything is read. */
export const cutAtOnce: Story = {
  name: "cut-at-once",
  says: "A run that was waited for shows the first 100 characters of each text; POST /evaluate all of it.",
  source: "documented",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const run = await scoreRows(teller, rows);
    teller.report(notShown(recordsIn(run), texts.map(beginning)), run);
    const [, , , long = {}] = rows;
    // That the response repeats the texts, an invariant of every response says.
    await teller.ask("evaluate", { json: { metric_shortname: "exact_match", ...long } }, 201);
  },
};

function recordsIn(run: Exchange) {
  return elementsOf(fieldsOf(run).evaluations).map((evaluation) => membersOf(membersOf(evaluation).record));
}

function beginning(text: string): string {
  return [...text].slice(0, 100).join("");
}

function notShown(
  records: readonly Readonly<Record<string, unknown>>[],
  expected: readonly string[],
): string[] {
  if (records.length !== expected.length)
    return [`There are ${records.length} records, not ${expected.length}.`];
  return records.flatMap((record, index) =>
    fields
      .filter((name) => record[name] !== expected[index])
      .map(
        (name) =>
          `The ${name} of record ${index + 1} is ${lengthOf(record[name])} characters long, not ${lengthOf(expected[index])}, or another text.`,
      ),
  );
}

function lengthOf(text: unknown): number {
  return [...String(text)].length;
}
