import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseJunit } from "junit2json";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const textOf = (name: string) => readFile(join(folder, name), "utf8");

/** Three rows: one passes, one misses, and one of several lines passes. */
const rows = 'input,output,golden_answer\nTwo?,2,2\nThree?,"<b>4 & 5</b>",3\n"Four,\nfive?",4,4\n';
await file("rows.csv", rows);
const run = ["eval", "run", "--dataset", "rows.csv", "--metric", "exact_match"];

describe("aegis eval run", () => {
  test("prints a table, the worst rows by their lines, and the verdict", async () => {
    const { code, out, err } = await aegis(run);
    expect(out).toBe(
      [
        "rows.csv: 3 rows",
        "",
        "metric       mean   passed           failed to evaluate",
        "exact_match  66.67  2 of 3 (>= 100)  0",
        "",
        "The rows that miss their threshold by most:",
        "        metric       score       output        why",
        "line 3  exact_match  0 (>= 100)  <b>4 & 5</b>  The output differs from the golden answer.",
        "",
        "Failed. The result is 66.67; at least 100 is asked for.\n",
      ].join("\n"),
    );
    expect([code, err]).toEqual([1, ""]);
  });

  test.each<[readonly string[], number]>([
    [["--pass-rate", "66"], 0],
    [["--pass-rate", "67"], 1],
    [["--fail-under", "66.67"], 0],
    [["--fail-under", "exact_match=70"], 1],
    [["--fail-under", "0", "--fail-under", "exact_match=70"], 1],
  ])("ends as %j says", async (gate, code) => {
    expect((await aegis([...run, ...gate])).code).toBe(code);
  });

  test("passes by the threshold of its metric without a gate", async () => {
    const end = await aegis(["eval", "run", "--dataset", "rows.csv", "--metric", "exact_match=66"]);
    expect([end.code, end.err]).toEqual([0, ""]);
    expect(end.out).toContain("Passed. Every evaluation has a score. The result is 66.67; at least 66 is");
  });

  test("counts evaluations that failed, with their reasons, and puts them before the gate", async () => {
    await file("lacking.jsonl", '{"output":"a","golden_answer":"a"}\n\n{"output":"b"}\n');
    const lacking = ["eval", "run", "--dataset", "lacking.jsonl", "--metric", "exact_match"];
    const { code, out } = await aegis(lacking);
    expect(code).toBe(3);
    expect(out).toContain("exact_match  100.00  1 of 1 (>= 100)  1");
    expect(out).toContain("  1 × exact_match: golden_answer is missing.\n");
    expect(out).toContain("Failed. 1 of 2 evaluations failed; none may.");
    expect((await aegis([...lacking, "--max-errors", "1"])).code).toBe(0);
    // A row without a score has not passed.
    expect((await aegis([...lacking, "--max-errors", "1", "--pass-rate", "51"])).code).toBe(1);
  });

  test("says nothing with --quiet if it passes, and else why", async () => {
    expect(await aegis([...run, "--quiet", "--pass-rate", "1"])).toEqual({ code: 0, out: "", err: "" });
    expect(await aegis([...run, "--quiet"])).toEqual({
      code: 1,
      out: "",
      err: "rows.csv: The result is 66.67; at least 100 is asked for.\n",
    });
  });

  test("prints one JSON value, whatever comes of it", async () => {
    const failed = await aegis([...run, "--json"]);
    expect(JSON.parse(failed.out)).toMatchObject({
      passed: false,
      exit_code: 1,
      suites: [
        {
          name: "rows.csv",
          rows: 3,
          rows_passed: 2,
          worst_rows: [{ line: 3, metric: "exact_match", result: 0 }],
          run: { result: 66.67, threshold: 100, is_gte_threshold: false, number_of_successes: 3 },
        },
      ],
    });
    for (const [wrong, error] of [
      [["run", "--dataset", "none.csv", "--metric", "exact_match"], "Cannot read none.csv: ENOENT"],
      [["run", "--metrik", "bleu"], "unknown option '--metrik'"],
      [["run", "--dataset", "rows.csv", "--metric", "blue"], "There is no metric"],
      [["rum"], "unknown command 'rum'"],
      [["report"], "missing required argument 'run'"],
      [["report", "99"], "There is no run 99"],
      [["compare", "1"], "missing required argument 'after'"],
      [["compare", "none.json", "1"], "Cannot read none.json: ENOENT"],
      [["estimate", "--dataset", "none.csv", "--metric", "bleu"], "Cannot read none.csv: ENOENT"],
    ] as const) {
      const { code, out } = await aegis(["eval", ...wrong, "--json"]);
      expect([code, JSON.parse(out)]).toEqual([
        2,
        { passed: false, exit_code: 2, error: expect.stringContaining(error) },
      ]);
    }
    const help = await aegis(["eval", "--help", "--json"]);
    expect(help.code).toBe(0);
    expect(help.out).not.toContain("exit_code");
    const stopped = await aegis([...run, "--json"], { signal: AbortSignal.abort() });
    expect(stopped.code).toBe(130);
    expect(JSON.parse(stopped.out)).toEqual({ passed: false, exit_code: 130, error: "interrupted" });
  });

  test("keeps the run as the API shows it, and nothing of one that did not end", async () => {
    const { out } = await aegis([...run, "--json", "--runs", "kept"]);
    const [{ run: head }] = JSON.parse(out).suites;
    const kept = JSON.parse(await textOf("kept/1.json"));
    expect(kept).toMatchObject({
      ...head,
      id: 1,
      dataset: "rows.csv",
      aggregate_results: { exact_match: 66.67 },
    });
    expect(kept.evaluations[2]).toMatchObject({
      id: 3,
      record_index: 2,
      record: { id: 3, input: "Four,\nfive?", output: "4", context: null },
      result: 100,
      is_gte_threshold: true,
    });
    await file("late.jsonl", '{"output":"a","golden_answer":"a"}\n{"output":');
    expect(
      (await aegis(["eval", "run", "--dataset", "late.jsonl", "--metric", "exact_match", "--runs", "kept"]))
        .code,
    ).toBe(2);
    expect((await readdir(join(folder, "kept"))).toSorted()).toEqual([".gitignore", "1.json"]);
  });

  test("reads columns of other names, and standard input", async () => {
    const named = [
      "--metric",
      "exact_match",
      "--column",
      "golden_answer=expected",
      "--column",
      "output=answer",
    ];
    const csv = "answer,expected,output\nx,x,y\n";
    expect((await aegis(["eval", "run", "--dataset", "-", ...named], { stdin: csv })).code).toBe(0);
    const jsonl = '{"answer":"x","expected":"x","output":"y"}\n';
    expect((await aegis(["eval", "run", "--dataset", "-", ...named], { stdin: jsonl })).code).toBe(0);
  });
});

describe("the outputs of aegis eval run", () => {
  test("are read by a JUnit reader, and have failures only if the run fails", async () => {
    await aegis([...run, "--output", "failed.xml"]);
    const failed = await parseJunit(await textOf("failed.xml"));
    const [suite] = (failed && "testsuite" in failed && failed.testsuite) || [];
    expect(suite).toMatchObject({ name: "rows.csv", tests: 5, failures: 2, errors: 0, skipped: 0 });
    expect(suite?.testcase?.filter((test) => test.failure !== undefined)).toMatchObject([
      { classname: "aegis.gate", name: "threshold" },
      {
        classname: "aegis.exact_match",
        name: "row 2: Three?",
        failure: [{ message: "0 is below 100. The output differs from the golden answer." }],
      },
    ]);

    await aegis([...run, "--output", "passed.xml", "--pass-rate", "50"]);
    const passed = await textOf("passed.xml");
    expect(passed).toContain('tests="5" failures="0" errors="0" skipped="1"');
    expect(passed).not.toContain("<failure");
    expect(passed).toContain('<skipped message="The gate passes all the same. 0 is below 100.');
  });

  test("say in JUnit XML how long the run took", async () => {
    let now = 1_767_225_600_000;
    const clock = () => {
      now += 125;
      return now;
    };
    await aegis([...run, "--output", "timed.xml"], { clock });
    const [suites, suite] = [...(await textOf("timed.xml")).matchAll(/ time="(\d+\.\d{3})"/g)];
    expect(Number(suite?.[1])).toBeGreaterThan(0);
    expect(suites?.[1]).toBe(suite?.[1]);
  });

  test("say an evaluation that failed as an error", async () => {
    await file("lack.jsonl", '{"output":"b"}\n');
    await aegis([
      "eval",
      "run",
      "--dataset",
      "lack.jsonl",
      "--metric",
      "exact_match",
      "--output",
      "lack.xml",
    ]);
    const text = await textOf("lack.xml");
    expect(text).toContain('errors="1"');
    expect(text).toContain('<error message="exact_match: golden_answer is missing.">');
  });

  test("have all evaluations as JSON, JSON lines and CSV", async () => {
    await aegis([...run, "--output", "all.json", "--output", "all.jsonl", "--output", "all.csv"]);
    const { suites } = JSON.parse(await textOf("all.json"));
    const lines = (await textOf("all.jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual(suites[0].evaluations.map((each: object) => ({ suite: "rows.csv", ...each })));
    expect(parseCsv(await textOf("all.csv"), { columns: true })).toMatchObject(
      [100, 0, 100].map((result, at) => ({
        record_index: `${at}`,
        metric: "exact_match",
        result: `${result}`,
      })),
    );
  });

  test("defuse formulas in CSV, and markup in Markdown", async () => {
    await file("hostile.csv", 'output,golden_answer\n"=cmd()|<img src=x>|[a](b)",x\n');
    const hostile = ["eval", "run", "--dataset", "hostile.csv", "--metric", "exact_match"];
    await aegis([...hostile, "--output", "hostile.csv.csv", "--output", "hostile.md"]);
    expect(await textOf("hostile.csv.csv")).toContain("'=cmd()");
    const markdown = await textOf("hostile.md");
    expect(markdown).toContain("❌");
    const html = marked.parse(markdown, { async: false });
    expect(html).not.toMatch(/<(?:a|img)\b/);
    expect(html).toContain("<td><code>=cmd()|&lt;img src=x&gt;|[a](b)</code></td>");
  });

  test("leave nothing behind if the run is refused", async () => {
    await aegis(["eval", "run", "--dataset", "none.csv", "--metric", "exact_match", "--output", "no.xml"]);
    expect(existsSync(join(folder, "no.xml"))).toBe(false);
    expect((await readdir(folder)).filter((name) => name.startsWith(".aegis-"))).toEqual([]);
  });
});

describe("in GitHub Actions, aegis eval run", () => {
  const environment = {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
  };

  test("marks the rows that miss their threshold in the dataset, and adds to the summary", async () => {
    await file("summary.md", "before\n");
    const { err } = await aegis(run, { environment });
    expect(err.split("\n")).toEqual([
      "::error title=aegis::The result is 66.67; at least 100 is asked for.",
      "::error file=rows.csv,line=3,title=exact_match::exact_match: 0 is below 100. The output differs from the golden answer.",
      "",
    ]);
    expect(await textOf("summary.md")).toMatch(/^before\n### rows.csv: ❌ failed\n/);
  });

  test("warns if the gate passes all the same", async () => {
    const { err } = await aegis([...run, "--pass-rate", "50"], { environment });
    expect(err).toMatch(/^::warning file=rows.csv,line=3,.*\n$/);
  });
});
