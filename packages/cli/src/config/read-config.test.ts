import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";
import { configSchema } from "./config-schema.ts";
import { readConfig } from "./read-config.ts";

const { aegis, file, folder } = await aegisFolder();
await mkdir(join(folder, "evals"));
const whole = `# yaml-language-server: $schema=aegis.config.schema.json
name: support
dataset: rows.csv
columns: { golden_answer: expected }
model: gpt-4o
metrics:
  exact_match: 80
  rouge: { threshold: 60.5, args: { rouge_type: 1 } }
  faith:
gate: { result: 75, metrics: { rouge: 50 }, pass_rate: 95, errors: 2 }
output: [reports/junit.xml]
`;

test("a configuration says what is evaluated, with paths from its own folder", async () => {
  await file("evals/aegis.config.yaml", whole);
  const { suites, outputs } = readConfig("evals/aegis.config.yaml", folder);
  expect(outputs).toEqual([{ file: "evals/reports/junit.xml", format: ".xml" }]);
  expect(suites).toMatchObject([
    {
      name: "support",
      dataset: "evals/rows.csv",
      columns: new Map([["golden_answer", "expected"]]),
      model: "gpt-4o",
      metrics: [
        { metric: { shortname: "exact_match" }, threshold: 80, args: null },
        { metric: { shortname: "rouge" }, threshold: 60.5, args: { rouge_type: 1 } },
        { metric: { shortname: "faith" }, threshold: 80, args: null },
      ],
      gate: { result: 75, means: new Map([["rouge", 50]]), passRate: 95, errors: 2 },
    },
  ]);
});

test("an absolute path stays as it is", async () => {
  await file("evals/far.yaml", "dataset: /data/x.csv\nmetrics: { bleu: }\noutput: [/out/x.xml]\n");
  expect(readConfig("evals/far.yaml", folder)).toMatchObject({
    suites: [{ dataset: "/data/x.csv" }],
    outputs: [{ file: "/out/x.xml" }],
  });
});

test("what stands outside of suites holds for those that say nothing else", async () => {
  await file(
    "two.yaml",
    "model: a\nmetrics: { is_string: }\nsuites:\n  - { dataset: x.csv }\n  - { name: y, dataset: y.csv, model: b, metrics: { bleu: 1 } }\n",
  );
  expect(readConfig("two.yaml", folder).suites).toMatchObject([
    { name: "x.csv", model: "a", metrics: [{ metric: { shortname: "is_string" } }] },
    { name: "y", model: "b", metrics: [{ metric: { shortname: "bleu" }, threshold: 1 }] },
  ]);
});

test("a suite may share what an anchor names, and say the rest itself", async () => {
  await file(
    "shared.yaml",
    "model: &model a\nsuites:\n  - &first { dataset: x.csv, metrics: { bleu: 1 } }\n  - { <<: *first, dataset: y.csv, model: *model }\n",
  );
  expect(readConfig("shared.yaml", folder).suites).toMatchObject([
    { dataset: "x.csv", metrics: [{ threshold: 1 }] },
    { dataset: "y.csv", model: "a", metrics: [{ threshold: 1 }] },
  ]);
});

test("standard input and kept runs are not counted from the folder of the file", async () => {
  await file("evals/kept.yaml", "dataset: '-'\nmetrics: { bleu: }\ngate: { baseline: run:3 }\n");
  expect(readConfig("evals/kept.yaml", folder).suites).toMatchObject([
    { name: "standard input", dataset: "-", gate: { regressions: { baseline: "run:3" } } },
  ]);
});

describe("a configuration is refused with file, line and key:", () => {
  const refusals: readonly (readonly [string, string])[] = [
    ["dataset: x.csv\nmetrcs: {}\n", "bad.yaml:2: metrcs is not a key here. Did you mean metrics?"],
    [
      "dataset: x.csv\nzzz: 1\n",
      "bad.yaml:2: zzz is not a key here. The keys are name, dataset, columns, model,",
    ],
    [
      "dataset: x.csv\nmetrics:\n  bleu: 1\n  exct_match: 1\n",
      "bad.yaml:4: metrics.exct_match is not a key here. Did you mean exact_match?",
    ],
    [
      "dataset: x.csv\nmetrics:\n  bleu:\n    treshold: 1\n",
      "bad.yaml:4: metrics.bleu.treshold is not a key here. Did you mean threshold?",
    ],
    ["dataset: x.csv\nmetrics:\n  bleu: 101\n", "bad.yaml:3: metrics.bleu must be at most 100."],
    [
      "dataset: x.csv\nmetrics: { bleu: high }\n",
      'bad.yaml:2: metrics.bleu must be a number or a map of keys and values or empty, not "high".',
    ],
    ["dataset: x.csv\nmetrics: { bleu: .nan }\n", "bad.yaml:2: metrics.bleu must be a number, not .nan."],
    ["dataset: x.csv\nmetrics: [bleu]\n", "bad.yaml:2: metrics must be a map of keys and values"],
    ["dataset: x.csv\nmetrics: {}\n", "bad.yaml:2: metrics must not be empty."],
    ["dataset: x.csv\n", "bad.yaml:1: the file has no metrics."],
    ["metrics: { bleu: }\n", "bad.yaml:1: the file has no dataset."],
    [
      "dataset: x.csv\nmetrics:\n  rouge:\n    args: { rouge_type: Z }\n",
      "bad.yaml:3: metrics.rouge is refused: rouge: argument rouge_type must be one of",
    ],
    [
      "dataset: x.csv\nmetrics: { bleu: }\ncolumns:\n  goldn_answer: x\n",
      "bad.yaml:4: columns.goldn_answer is not a key here. Did you mean golden_answer?",
    ],
    [
      "dataset: x.csv\nmetrics: { bleu: }\ngate:\n  metrics: { rouge: 1 }\n",
      "bad.yaml:4: gate.metrics.rouge is not one of the metrics of the suite.",
    ],
    [
      "dataset: x.csv\nmetrics: { bleu: }\ngate: { errors: 1.5 }\n",
      "bad.yaml:3: gate.errors must be a whole number, not 1.5.",
    ],
    [
      "dataset: x.csv\nmetrics: { bleu: }\noutput:\n  - a.xml\n  - a.pdf\n",
      "bad.yaml:5: output[1] a.pdf: results are written as",
    ],
    [
      "metrics: { bleu: }\nsuites:\n  - dataset: x.csv\n  - name: y\n",
      "bad.yaml:4: suites[1] has no dataset.",
    ],
    ["suites: []\n", "bad.yaml:1: suites must not be empty."],
    ["dataset: x.csv\ndataset: y.csv\n", "bad.yaml:2: Map keys must be unique."],
    ["dataset: [x\n", "bad.yaml:2: "],
    ["- a\n", "bad.yaml:1: the file must be a map of keys and values"],
    ["", "bad.yaml:1: the file has no dataset."],
    ["dataset: x.csv\n__proto__: 1\n", "bad.yaml:2: __proto__ is not a key here."],
    ["dataset: x.csv\nmetrics: { bleu: -.inf }\n", "bad.yaml:2: metrics.bleu must be a number, not -.inf."],
    ["name: &a x\ndataset: *b\n", "bad.yaml:2: *b is used, but no &b stands before it."],
    ["metrics: *m\ndataset: &m x\n", "bad.yaml:1: *m is used, but no &m stands before it."],
    ["suites: &a [*a]\n", "bad.yaml:1: an anchor stands around an alias of itself."],
    ["dataset: &a { b: *a }\n", "bad.yaml:1: an anchor stands around an alias of itself."],
    ["<<: *nowhere\n", "bad.yaml:1: *nowhere is used"],
    ["<<: 1\n", "bad.yaml:1: Merge sources must be maps or map aliases."],
    ["dataset: !include x.csv\n", "bad.yaml:1: Unresolved tag: !include."],
    ["dataset: !!binary aGk=\n", 'bad.yaml:1: dataset must be a text, not {"type":"Buffer"'],
    ["dataset: x.csv\n---\nmetrics: { bleu: }\n", "bad.yaml:2: a configuration is one document"],
    ["dataset:\n\tx.csv\n", "bad.yaml:2: Tabs are not allowed as indentation."],
    ["dataset: x.csv\n? [a, b]\n: 1\n", "bad.yaml:1: [ a, b ] is not a key here."],
    ["\u0000\u0001\u0002", "bad.yaml:1: the file must be a map of keys and values"],
    ["# nothing\n---\n", "bad.yaml:1: the file has no dataset."],
    [`${"[".repeat(4_000)}`, "bad.yaml:1: "],
    [
      `a: &a [x,x]\n${[..."bcdefghi"].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[at]}`)}]\n`).join("")}`,
      "bad.yaml:1: Excessive alias count",
    ],
  ];

  test.each(refusals)("%j", async (text, reason) => {
    await file("bad.yaml", text);
    const { code, out, err } = await aegis(["eval", "run", "bad.yaml"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
    expect(err.split("\n")).toHaveLength(2);
  });

  test("a file that is not there, or not UTF-8", async () => {
    expect((await aegis(["eval", "run", "none.yaml"])).err).toContain("Cannot read none.yaml: ENOENT");
    await file("latin.yaml", Buffer.from("name: caf\xe9\n", "latin1"));
    expect((await aegis(["eval", "run", "latin.yaml"])).err).toBe(
      "latin.yaml:1: not UTF-8; save the file as UTF-8.\n",
    );
  });
});

test("the schema that editors get is a valid one, and takes what we take", async () => {
  const { code, out } = await aegis(["config", "schema"]);
  expect([code, JSON.parse(out)]).toEqual([0, configSchema()]);
  const takes = new Ajv({ strict: false }).compile(JSON.parse(out));
  expect(takes({ dataset: "x.csv", metrics: { bleu: 40, rouge: { args: { rouge_type: "L" } } } })).toBe(true);
  expect(takes({ metrics: { blue: 40 } })).toBe(false);
});
