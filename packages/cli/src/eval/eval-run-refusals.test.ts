import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { aegis, file } = await aegisFolder();
await file("good.csv", "output,golden_answer\na,a\n");
const good = ["--dataset", "good.csv"];
const match = ["--metric", "exact_match"];

describe("aegis eval run refuses with 2", () => {
  test.each<[string, string | Buffer, string]>([
    ["empty.csv", "", "empty.csv: there is no header line."],
    ["header.csv", "output,golden_answer\n", "header.csv: there are no rows."],
    ["empty.jsonl", "\n", "empty.jsonl: there are no rows."],
    [
      "typo.csv",
      "output,golden_answr\na,b\n",
      'typo.csv:1: there is no column golden_answer, which exact_match needs. Its column "golden_answr" may be meant.',
    ],
    [
      "logs.csv",
      "input,last_assistant\na,b\n",
      "logs.csv:1: there is no column output, which exact_match needs. Its columns are input, last_assistant.",
    ],
    ["latin.csv", Buffer.from("output,golden_answer\nb,b\ncaf\xe9,a\n", "latin1"), "latin.csv:3: not UTF-8"],
    ["broken.jsonl", '{"output":"a","golden_answer":"a"}\n{"output"\n', "broken.jsonl:2: not JSON"],
    ["rows.txt", "", "rows.txt: rows are read from a .jsonl or a .csv file"],
  ])("the dataset %s", async (name, content, reason) => {
    await file(name, content);
    const { code, out, err } = await aegis(["eval", "run", "--dataset", name, ...match]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
    expect(err.split("\n")).toHaveLength(2);
  });

  test.each<[readonly string[], string]>([
    [match, "Name the rows to score: --dataset FILE, or write an aegis.config.yaml."],
    [good, "Name a metric: --metric NAME or --metric NAME=THRESHOLD."],
    [["--dataset", "none.csv", ...match], "Cannot read none.csv: ENOENT"],
    [[...good, "--metric", "exct_match"], 'There is no metric "exct_match". Did you mean exact_match?'],
    [[...good, "--metric", "exact_match=NaN"], "A threshold is a number from 0 to 100."],
    [[...good, ...match, "--fail-under", "-1"], "A threshold is a number from 0 to 100."],
    [
      [...good, ...match, "--fail-under", "rouge=1"],
      "--fail-under names rouge, but no --metric asks for it.",
    ],
    [[...good, ...match, "--pass-rate", "101"], "A pass rate is a percentage from 0 to 100"],
    [[...good, ...match, "--max-errors", "x"], "--max-errors"],
    [[...good, ...match, "--args", "bleu={}"], "There are arguments for bleu, but no --metric asks for it."],
    [[...good, ...match, "--args", 'exact_match={"n":1}'], 'exact_match: unknown argument "n"'],
    [
      [...good, ...match, "--column", "goldenanswer=x"],
      'There is no field "goldenanswer". Did you mean golden_answer?',
    ],
    [
      [...good, ...match, "--column", "input=outputs"],
      'there is no column "outputs" for input. Did you mean output?',
    ],
    [[...good, ...match, "--column", "input"], "Columns are given as FIELD=HEADER"],
    [[...good, ...match, "--output", "a.xml", "--output", "a.xml"], "a.xml is given twice."],
    [
      [...good, ...match, "--output", "a.pdf"],
      "a.pdf: results are written as .html, .xml, .json, .jsonl, .csv, .md",
    ],
    [
      [...good, ...match, "--output", "none/a.xml"],
      "Cannot write to none/a.xml: make the folder none first.",
    ],
    [[...good, ...match, "--metrik", "x"], "unknown option '--metrik'"],
    [
      [...good, "--metric", "ans_corr", "--judge-url", "http://127.0.0.1:1/v1"],
      "Name the model that judges ans_corr: with --model, or in AEGIS_JUDGE_MODEL.",
    ],
    [[...good, "--metric", "ans_corr", "--judge-url", "nowhere"], "is not a URL."],
  ])("%j", async (parameters, reason) => {
    const { code, out, err } = await aegis(["eval", "run", ...parameters]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
    expect(err.split("\n")).toHaveLength(2);
  });
});

describe("aegis eval run ends early", () => {
  const judged = [
    "eval",
    "run",
    "--dataset",
    "qa.jsonl",
    "--metric",
    "faith",
    "--model",
    "gpt-4o",
    "--judge-tries",
    "1",
  ];
  const row = '{"input":"What is it?","output":"It is a cat.","golden_answer":"A cat."}\n';

  test.each([4, 200])("with 4 if the judge of %i rows is out of reach", async (count) => {
    await file(
      "qa.jsonl",
      Array.from({ length: count }, (_, at) => row.replace("cat", `cat ${at}`)).join(""),
    );
    const { code, out, err } = await aegis([...judged, "--judge-url", "http://127.0.0.1:1/v1"]);
    expect([code, out]).toEqual([4, ""]);
    expect(err).toMatch(/^The judge answers no question: .*\n$/);
  });

  test.each([1, 2])("with 4 if there are only %i rows", async (count) => {
    await file(
      "qa.jsonl",
      Array.from({ length: count }, (_, at) => row.replace("cat", `cat ${at}`)).join(""),
    );
    const unreachable = [...judged, "--judge-url", "http://127.0.0.1:1/v1"];
    const { code, out, err } = await aegis([...unreachable, "--max-errors", "9"]);
    expect([code, out]).toEqual([4, ""]);
    expect(err).toMatch(/^The judge answers no question: .*\n$/);
  });

  test.each<[string, string]>([
    ["a baseline that is missing", "gate: { baseline: none.json }"],
    ["a dataset that is missing", "dataset: none.jsonl"],
    ["a dataset without rows", "dataset: empty.jsonl"],
    ["a metric without a model", "model: ''"],
  ])("before a suite is paid for if a later one has %s", async (_, wrong) => {
    await using judge = await startFakeJudge();
    await file("qa.jsonl", row);
    await file("empty.jsonl", "\n");
    const second = { name: "second", dataset: "qa.jsonl", model: "gpt-4o" };
    const fields = Object.entries(second).filter(([key]) => !wrong.startsWith(key));
    const lines = [...fields.map(([key, value]) => `${key}: ${value}`), wrong].join(", ");
    await file(
      "late.yaml",
      `metrics: { toxic: }\nsuites: [{ dataset: qa.jsonl, model: gpt-4o }, { ${lines} }]\n`,
    );
    const { code } = await aegis(["eval", "run", "late.yaml", "--judge-url", judge.url, "--no-cache"]);
    expect([code, judge.asked()]).toEqual([2, 0]);
  });

  test("with 2, after a few questions, if the judge refuses the key", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(401, { "content-type": "application/json" }).end('{"error":{"message":"no"}}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    try {
      await file(
        "qa.jsonl",
        row.replace("cat", "dog").repeat(3) +
          Array.from({ length: 200 }, (_, at) => row.replace("cat", `cat ${at}`)).join(""),
      );
      const { code, err } = await aegis([...judged, "--judge-url", `http://127.0.0.1:${port}/v1`]);
      expect(code).toBe(2);
      expect(err).toContain("The judge answers no question:");
      expect(asked).toBeLessThan(50);
    } finally {
      server.close();
    }
  });
});
