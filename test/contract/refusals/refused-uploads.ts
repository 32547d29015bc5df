import type { FormPart } from "@aegis/contract/cases";

/** A form that every server refuses with 400, whatever it holds, and the encoding of its texts. */
type RefusedUpload = readonly [
  what: string,
  form: readonly FormPart[],
  detail: string,
  encoding?: BufferEncoding,
];

/** A form with a file and other parts, by default a selection that needs nothing but `output`. */
function form(
  value: string,
  parts: Readonly<Record<string, string>> = {},
  fileName = "rows.csv",
): FormPart[] {
  const texts = { selected_metrics: '{"10":70}', ...parts };
  const file = { name: "file", value, fileName, contentType: "text/csv" };
  // The file comes first: what is to be done with it is said after it.
  return [file, ...Object.entries(texts).map(([name, text]) => ({ name, value: text }))];
}

const csv = "output\na\n";

/** Files that are not CSV, or not such as can be read. */
const files: readonly RefusedUpload[] = [
  ["an empty file", form(""), "The file has no rows."],
  ["a header line alone", form("output\n"), "The file has no rows below its header line."],
  [
    "an empty first line",
    form("\n\n"),
    "The first line is empty. Begin the file with the names of its columns.",
  ],
  [
    "no column of a field",
    form("question\na\n"),
    'Line 1: no column is named prompt, input, context, output or golden_answer. The only column is "question".',
  ],
  [
    "a column twice",
    form("output,output\na,b\n"),
    'Line 1, column 2: column 1 already has the name "output". Rename one of them.',
  ],
  ["a column without a name", form("output,,input\na,b,c\n"), "Line 1, column 2: the column has no name."],
  [
    "1001 columns",
    form(`output,${Array.from({ length: 1000 }, (_, at) => `c${at}`)}\n`),
    "Line 1: there are 1001 columns; the limit is 1000. Leave some out.",
  ],
  ["a quote that is not closed", form('output\n"a\n'), "Line 2, column 1: a quoted cell is not closed."],
  [
    "text after a quote",
    form('output,input\n"a"b,c\n'),
    "Line 2, column 1: there is text after a closing quote.",
  ],
  ["a row with too few cells", form("output,input\na\n"), "Line 2: the row has 1 cell, the header has 2."],
  [
    "a row with too many cells",
    form("output,input\na,b\nc,d,e\n"),
    "Line 3: the row has 3 cells, the header has 2.",
  ],
  ["a row of 5 MiB", form(`output\n"${"a".repeat(5 * 2 ** 20)}"\n`), "the row is longer than 4 MiB."],
  ["a NUL byte", form("output\na\0b\n"), "the file has a NUL byte. Save it as text."],
  [
    "Latin-1",
    form("output\nGrüße aus Köln\n"),
    "Line 2: the file is not UTF-8; it looks like Windows-1252 or Latin-1.",
    "latin1",
  ],
  ["UTF-16", form("output\na\n"), "The file is UTF-16. Save it as UTF-8.", "utf16le"],
  [
    "a workbook",
    form("PK\u0003\u0004"),
    "The file is a workbook or an archive. Save it as CSV in UTF-8.",
    "latin1",
  ],
  ["gzip", form("\u001f\u008b\u0008\u0000"), "The file is compressed. Upload the CSV itself.", "latin1"],
  ["JSON", form('[{"output":"a"}]'), "The file is JSON."],
  ["JSON Lines", form('{"output":"a"}\n{"output":"b"}\n'), "The file is JSON Lines."],
  ["HTML", form("<!doctype html><p>a"), "The file is HTML or XML."],
];

/** Parts that do not fit, alone or together with the file. */
const parts: readonly RefusedUpload[] = [
  [
    "no metric",
    form(csv, { selected_metrics: "{}" }),
    "selected_metrics is empty. Name at least one metric.",
  ],
  [
    "a metric by name",
    form(csv, { selected_metrics: '{"abc":70}' }),
    '"abc" in selected_metrics is not a metric id.',
  ],
  [
    "an unknown metric",
    form(csv, { selected_metrics: '{"999":70}' }),
    "Metric 999 in selected_metrics is unknown or not active.",
  ],
  ["a threshold of 101", form(csv, { selected_metrics: '{"10":101}' }), "selected_metrics does not fit"],
  [
    "a selection that is not JSON",
    form(csv, { selected_metrics: "{" }),
    "selected_metrics: JSON decode error",
  ],
  ["a selection that is a list", form(csv, { selected_metrics: "[]" }), "selected_metrics does not fit"],
  [
    "a metric that needs a column",
    form(csv, { selected_metrics: '{"2":70}' }),
    'Line 1: metric "exact_match" needs golden_answer, which no column holds.',
  ],
  [
    "a mapping of no field",
    form(csv, { column_mappings: '{"nope":"output"}' }),
    'column_mappings names the field "nope", which records do not have.',
  ],
  [
    "a mapping to no column",
    form(csv, { column_mappings: '{"input":"nope"}' }),
    'column_mappings names the column "nope", which the file does not have.',
  ],
  [
    "a name with a line break",
    form(csv, { name: "a\u0007b" }),
    "name contains a control character, such as a line break. Remove it.",
  ],
  [
    "a name that is blank",
    form(csv, { name: "\u3000" }),
    "name is empty. Leave it out to use the name of the file.",
  ],
  [
    "a file whose name is blank",
    form(csv, {}, "\u3000"),
    "name is empty. Leave it out to use the name of the file.",
  ],
];

export const uploads = [...files, ...parts].map(
  ([what, form, detail, encoding = "utf8"]) => [what, form, detail, encoding] as const,
);
