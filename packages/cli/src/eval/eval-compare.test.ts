import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
await file("before.csv", "input,output,golden_answer\nq1,a,a\nq2,b,b\nq3,c,x\nq4,d,d\n");
await file("after.csv", "input,output,golden_answer\nq4,D,d\nq1,a,a\nq3,x,x\nq5,e,e\n");
const scored = (dataset: string) => ["eval", "run", "--dataset", dataset, "--metric", "exact_match=50"];
await aegis(scored("before.csv"));
await aegis(["eval", "bless", "1", "--baseline", "base.json"]);
const gated = [...scored("after.csv"), "--baseline", "base.json"];

describe("aegis eval run --baseline", () => {
  test("fails if a row is worse, though the run passes by itself", async () => {
    expect((await aegis(scored("after.csv"))).code).toBe(0);
    const { code, out } = await aegis(gated);
    expect(code).toBe(1);
    expect(out).toContain(
      "Compared with base.json: of 3 rows 1 are better, 1 worse, 1 unchanged; 1 are new, 1 gone.",
    );
    expect(out).toContain("line 2  exact_match  100     0    D\n");
    expect(out).toContain("Failed. 1 of 3 rows are worse than in base.json; at most 0 may be.");
  });

  test.each([
    [["--max-regressions", "1"], 0],
    [["--tolerance", "99"], 1],
    [["--tolerance", "100"], 0],
    [["--max-regressions", "1", "--fail-under", "80"], 1],
  ])("allows what %j allow", async (more, code) => {
    expect((await aegis([...gated, ...more, "--quiet"])).code).toBe(code);
  });

  test("fails if no row is in the baseline", async () => {
    await file("others.csv", "input,output,golden_answer\nz,a,a\n");
    const { code, err } = await aegis([...scored("others.csv"), "--baseline", "base.json", "--quiet"]);
    expect([code, err]).toEqual([1, "others.csv: No row of base.json is in the run.\n"]);
  });

  test("takes an earlier run, and the baseline of a configuration", async () => {
    expect((await aegis([...scored("after.csv"), "--baseline", "run:1", "--quiet"])).code).toBe(1);
    await file(
      "aegis.config.yaml",
      "dataset: after.csv\nmetrics: { exact_match: 50 }\ngate: { baseline: accepted.json, regressions: 0 }\n",
    );
    expect((await aegis(["eval", "run"])).err).toContain("There is no baseline accepted.json. Write it with");
    expect((await aegis(["eval", "bless", "1"])).code).toBe(0);
    expect((await aegis(["eval", "run", "--quiet"])).code).toBe(1);
    expect((await aegis(["eval", "run", "--quiet", "--max-regressions", "1"])).code).toBe(0);
    // The fix of the row is accepted.
    expect((await aegis(["eval", "bless", "latest"])).code).toBe(0);
    expect((await aegis(["eval", "run", "--quiet"])).code).toBe(0);
  });

  test("refuses --max-regressions without a baseline", async () => {
    const { code, err } = await aegis([...scored("after.csv"), "--max-regressions", "1"]);
    expect(code).toBe(2);
    expect(err).toContain("--max-regressions needs what the run is compared with");
  });
});

test("a kept run with the line separators of Unicode in its texts is read as it was written", async () => {
  const output = "x\u2028y\u2029z\u0085\r\v\f";
  await file("separators.jsonl", `${JSON.stringify({ input: "q", output, golden_answer: "x" })}\n`);
  const printed = await aegis([...scored("separators.jsonl"), "--json"]);
  const { id } = JSON.parse(printed.out).suites[0].run;
  const name = `run:${id}`;
  for (const ending of ["jsonl", "html", "csv"])
    expect(await aegis(["eval", "report", name, "--quiet", "--output", `report.${ending}`])).toMatchObject({
      code: 1,
    });
  const [line = ""] = (await readFile(join(folder, "report.jsonl"), "utf8")).split("\n");
  expect(JSON.parse(line).record.output).toBe(output);
  expect((await aegis(["eval", "bless", name, "--baseline", "separators.json"])).code).toBe(0);
  expect((await aegis(["eval", "compare", "separators.json", name])).code).toBe(0);
});

test("a blessed baseline has scores and no texts, a line for each row, and is the same each time", async () => {
  const text = await readFile(join(folder, "base.json"), "utf8");
  expect(text.split("\n")).toHaveLength(4 + 3);
  expect(Object.values(JSON.parse(text).rows)).toEqual(
    [100, 100, 0, 100].map((exact_match) => ({ exact_match })),
  );
  await aegis(["eval", "bless", "1", "--baseline", "again.json"]);
  expect(await readFile(join(folder, "again.json"), "utf8")).toBe(text);
});

const text = await readFile(join(folder, "base.json"), "utf8");

describe("a baseline that was formatted", () => {
  const { aegis_baseline, means, rows } = JSON.parse(text);
  test.each<[string, string]>([
    ["indented", JSON.stringify({ aegis_baseline, means, rows }, undefined, 2)],
    ["in one line", JSON.stringify({ aegis_baseline, means, rows })],
    ["with CRLF", text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${text}`],
    ["with its keys in another order", JSON.stringify({ rows, means, aegis_baseline })],
  ])("is one: %s", async (_, formatted) => {
    await file("formatted.json", formatted);
    const { code, err } = await aegis([...scored("after.csv"), "--baseline", "formatted.json", "--quiet"]);
    expect([code, err]).toEqual([
      1,
      "after.csv: 1 of 3 rows are worse than in formatted.json; at most 0 may be.\n",
    ]);
  });

  test.each<[unknown, string]>([
    [{ aegis_baseline: 2, means, rows }, "is a baseline of another version of aegis."],
    [{ aegis_baseline, rows }, "is a broken baseline"],
    [{ aegis_baseline, means, rows: { a: { exact_match: "1" } } }, "is a broken baseline"],
    [{ means, rows }, "is not a run: it has no evaluations."],
  ])("is refused if it is broken: %j", async (value, reason) => {
    await file("broken.json", JSON.stringify(value));
    const { code, err } = await aegis([...scored("after.csv"), "--baseline", "broken.json"]);
    expect(code).toBe(2);
    expect(err).toContain(`broken.json ${reason}`);
  });
});

describe("aegis eval compare", () => {
  test("prints what became of metrics and rows, and gates only if asked", async () => {
    await aegis([...scored("after.csv"), "--runs", "two"]);
    const { code, out } = await aegis(["eval", "compare", "base.json", "two/1.json"]);
    expect(code).toBe(0);
    expect(out).toContain("exact_match  75.00   75.00  0.00    1       1      1          0");
    expect(out).toContain("row 1  exact_match  100     0    D");
    const strict = ["eval", "compare", "base.json", "two/1.json", "--max-regressions", "0", "--json"];
    const gate = await aegis(strict);
    expect(gate.code).toBe(1);
    expect(JSON.parse(gate.out)).toMatchObject({ matched: 3, worse: 1, better: 1, fresh: 1, gone: 1 });
  });

  test("takes a run as the API answers it, in one line", async () => {
    const kept = JSON.parse(await readFile(join(folder, ".aegis/runs/1.json"), "utf8"));
    await writeFile(join(folder, "saved.json"), JSON.stringify(kept));
    const { out } = await aegis(["eval", "compare", "1", "saved.json", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ matched: 4, unchanged: 4, fresh: 0, gone: 0 });
  });

  test.each([
    [["1", "99"], "There is no run 99 in .aegis/runs; the latest is"],
    [["1", "latest", "--runs", "none"], "There are no runs in none."],
    [["none.json", "1"], "Cannot read none.json: ENOENT"],
    [["before.csv", "1"], "before.csv is not a run: "],
    [["1", "base.json"], "base.json is not a run: it has no evaluations."],
  ])("refuses %j", async (parameters, reason) => {
    const { code, out, err } = await aegis(["eval", "compare", ...parameters]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });

  test("refuses a file that ends before the run does", async () => {
    const text = await readFile(join(folder, ".aegis/runs/1.json"), "utf8");
    await file("cut.json", text.slice(0, text.lastIndexOf("\n]")));
    expect((await aegis(["eval", "compare", "1", "cut.json"])).err).toBe(
      "cut.json: the file ends before the run does.\n",
    );
  });
});

describe("aegis eval report", () => {
  test("judges a run again, and writes what eval run would have written", async () => {
    await aegis([...scored("before.csv"), "--runs", "three", "--output", "run.xml"]);
    const { code, out } = await aegis(["eval", "report", "1", "--runs", "three", "--output", "report.xml"]);
    expect(code).toBe(0);
    expect(out).toContain("exact_match  75.00  3 of 4 (>= 50)  0");
    expect(await readFile(join(folder, "report.xml"), "utf8")).toBe(
      await readFile(join(folder, "run.xml"), "utf8"),
    );
    const strict = ["eval", "report", "1", "--runs", "three", "--pass-rate", "76"];
    expect((await aegis(strict)).code).toBe(1);
    expect(await aegis([...strict, "--quiet"])).toEqual({
      code: 1,
      out: "",
      err: "before.csv: 3 of 4 rows passed, 75 %; at least 76 % is asked for.\n",
    });
  });
});
