import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { aegisLine } from "../testing/command-line.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder: all } = await aegisFolder();

/** A folder of its own for a test, with these files in it. */
async function folderWith(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(all, "team-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return {
    init: (...words: string[]) => aegisLine(["init", ...words], folder),
    run: (...words: string[]) => aegisLine(words, folder),
    read: (name: string) => readFile(join(folder, name), "utf8"),
    at: (inside: string) => aegisLine(["init"], join(folder, inside)),
  };
}

const answers = "question,answer,expected\nCapital of France?,Paris,Paris\nOf Spain?,Madrid,Madrid\n";

test("a folder with one dataset can be evaluated at once", async () => {
  const { init, run, read } = await folderWith({ "evals/support.csv": answers });
  const { code, out, err } = await init();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`dataset: evals/support.csv
columns: input is "question", output is "answer", golden_answer is "expected"
metrics: exact_match
wrote aegis.config.yaml
wrote aegis.config.schema.json
wrote .github/workflows/evals.yml
Next: aegis eval run
`);
  expect(await run("eval", "run")).toMatchObject({ code: 0, out: expect.stringContaining("Passed.") });
  const config = await read("aegis.config.yaml");
  expect(config.split("\n")[0]).toBe("# yaml-language-server: $schema=aegis.config.schema.json");
  expect(parse(config)).toEqual({
    dataset: "evals/support.csv",
    columns: { input: "question", output: "answer", golden_answer: "expected" },
    metrics: { exact_match: 100 },
  });
  expect(JSON.parse(await read("aegis.config.schema.json"))).toMatchObject({ title: "aegis.config.yaml" });
});

test("each metric that a configuration names in a comment can be put into it", async () => {
  const text = "Paris is the capital of France.";
  const row = { prompt: "Answer.", input: text, context: text, output: text, golden_answer: text };
  const { init, run, read } = await folderWith({ "rows.jsonl": `${JSON.stringify(row)}\n` });
  await init();
  const named = [...(await read("aegis.config.yaml")).matchAll(/^# {3}(.*)$/gm)].flatMap(([, names = ""]) =>
    names.split(", "),
  );
  expect(named.length).toBeGreaterThan(0);
  const metrics = named.flatMap((name) => ["--metric", name]);
  const { out } = await run("eval", "run", "--dataset", "rows.jsonl", ...metrics, "--json");
  expect(JSON.parse(out).suites[0].failures).toEqual([]);
});

describe("metrics are chosen by what is expected:", () => {
  test.each([
    ["words", "output,golden_answer\nyes,yes\n", "exact_match"],
    [
      "sentences",
      `output,golden_answer\n${"It is paid within two weeks. ".repeat(2)},x y z u v w\n`,
      "rouge, bleu",
    ],
    ["JSON", '{"output":"{}","golden_answer":"{\\"a\\":1}"}\n', "json_equal"],
    ["numbers", "output,golden_answer\n1,1\n2,2.5\n", "numeric_match"],
    ["nothing, of texts", "input,output\na,some text\n", "text_readability"],
    ["nothing, of JSON", '{"output":"[1]"}\n', "is_valid_json"],
  ])("%s", async (_, text, metrics) => {
    const name = text.startsWith("{") ? "rows.jsonl" : "rows.csv";
    const { init } = await folderWith({ [name]: text });
    expect((await init("--ci", "none")).out).toContain(`\nmetrics: ${metrics}\n`);
  });
});

describe("columns are recognized", () => {
  test.each([
    [
      "input;actual_output;expected_output;retrieval_context",
      'input, context is "retrieval_context", output is "actual_output", golden_answer is "expected_output"',
    ],
    [
      "user_input,retrieved_contexts,response,reference",
      'input is "user_input", context is "retrieved_contexts", output is "response", golden_answer is "reference"',
    ],
    ["Question\tAnswer", 'input is "Question", output is "Answer"'],
    ["answer,prediction", 'output is "prediction", golden_answer is "answer"'],
    ["output,answer", 'output, golden_answer is "answer"'],
    ['"Ground Truth","Model Output"', 'output is "Model Output", golden_answer is "Ground Truth"'],
    ["sep=|\noutput|id", "output\nnot used: id"],
  ])("in %j", async (header, columns) => {
    const delimiter = /[;|\t]/.exec(header.replace("sep=", ""))?.[0] ?? ",";
    const cells = header
      .split("\n")
      .at(-1)
      ?.split(delimiter)
      .map(() => "text");
    const { init } = await folderWith({ "rows.csv": `${header}\n${cells?.join(delimiter)}\n` });
    const { out, err } = await init("--ci", "none");
    expect(err).toBe("");
    expect(out).toContain(`\ncolumns: ${columns}\n`);
  });

  test("with the help of --column", async () => {
    const { init, read } = await folderWith({ "rows.csv": "q,a\nx,y\n" });
    expect(await init()).toMatchObject({
      code: 2,
      err: "None of rows.csv has a column that is known to hold outputs. Name one with --dataset and --column output=HEADER.\n",
    });
    expect((await init("--column", "output=a")).code).toBe(0);
    expect(parse(await read("aegis.config.yaml"))).toMatchObject({ columns: { output: "a" } });
  });
});

describe("init refuses", () => {
  test.each([
    ["a folder without files", {}, [], "There is no .csv or .jsonl file here. Name one with --dataset.\n"],
    [
      "several datasets",
      { "b.csv": "output\nx\n", "a/c.jsonl": '{"output":"x"}\n', "notes.csv": "id\n1\n" },
      [],
      "There are several datasets: b.csv, a/c.jsonl. Name one with --dataset.\n",
    ],
    ["a dataset without rows", { "b.csv": "output\n" }, [], "b.csv has no rows.\n"],
    ["a file that is not there", {}, ["--dataset", "x.csv"], /^Cannot read x\.csv: ENOENT.*\n$/],
    [
      "JSON in several lines",
      { "b.jsonl": "{\n}" },
      ["--dataset", "b.jsonl"],
      /^b\.jsonl does not begin with/,
    ],
    [
      "a column that is not there",
      { "b.csv": "output\nx\n" },
      ["--column", "input=frage"],
      /there is no column "frage" for input/,
    ],
    [
      "no output in the file that is named",
      { "b.csv": "id,text\n1,x\n" },
      ["--dataset", "b.csv"],
      "b.csv: no column is known to hold the outputs. Its columns are id, text; name one with --column output=HEADER.\n",
    ],
  ])("%s", async (_, files, words, problem) => {
    const { init } = await folderWith(files);
    const { code, out, err } = await init(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(problem);
  });

  test("to replace a file that says something else, and then writes none", async () => {
    const { init, read } = await folderWith({
      "rows.csv": answers,
      "aegis.config.yaml": "dataset: mine.csv\n",
    });
    expect(await init()).toEqual({
      code: 2,
      out: "",
      err: "aegis.config.yaml is there already, and nothing was written; --force replaces it.\n",
    });
    await expect(read(".github/workflows/evals.yml")).rejects.toThrow("ENOENT");
    expect((await init("--force")).code).toBe(0);
    expect(await read("aegis.config.yaml")).toContain("dataset: rows.csv");
    expect((await init()).code).toBe(0);
  });
});

describe("the workflow", () => {
  test("is at the root of the repository, and runs in the folder of the dataset", async () => {
    const { at, read } = await folderWith({
      ".git": "gitdir: elsewhere\n",
      "evals/rows.csv": answers,
      "evals/package.json": '{"devDependencies":{"@aegis/cli":"*"}}',
    });
    expect((await at("evals")).out).toContain("wrote ../.github/workflows/evals.yml\n");
    expect(parse(await read(".github/workflows/evals.yml"))).toMatchObject({
      on: { pull_request: null, workflow_dispatch: null },
      jobs: {
        evaluations: {
          defaults: { run: { "working-directory": "evals" } },
          steps: [
            { uses: expect.stringMatching(/^actions\/checkout@/) },
            { uses: expect.stringMatching(/^actions\/setup-node@/) },
            { run: "npm ci" },
            { run: "npx aegis eval run" },
          ],
        },
      },
    });
  });

  test("of GitLab is printed, since the file is there", async () => {
    const { init, read } = await folderWith({ "rows.csv": answers, ".gitlab-ci.yml": "stages: [test]\n" });
    const { out } = await init();
    const [, job = ""] = /Add to .gitlab-ci.yml:\n\n(.*)\nNext:/s.exec(out) ?? [];
    expect(parse(job)).toMatchObject({
      evaluations: { artifacts: { reports: { junit: "evaluations.xml" } } },
    });
    await expect(read(".github/workflows/evals.yml")).rejects.toThrow("ENOENT");
  });
});
