import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { exitCodeOf, runCommand } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { afterAll, expect, test } from "vitest";
import { lintOpenapi, unreported } from "../../../scripts/lint-openapi/command.ts";
import { type Report, report } from "../../../scripts/lint-openapi/report.ts";

const good = join(import.meta.dirname, "good.yaml");
const table = join(import.meta.dirname, "decisions.md");
const folder = mkdtempSync(join(tmpdir(), "lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a linter said of a file is true of it in each test: no file is written twice. */
const reports = new Map<string, ReturnType<Report>>();
const reportOnce: Report = (...call) => {
  const key = JSON.stringify(call);
  const known = reports.get(key) ?? report(...call);
  reports.set(key, known);
  return known;
};

test.concurrent("a good document ends with 0 and prints nothing", async () => {
  expect(await lint("--source", good, "--bundle", good)).toEqual({
    code: 0,
    out: "",
    err: expect.stringMatching(/^lint: no problems; the agent readiness is \d+(\.\d)?\.\n$/),
  });
});

test.concurrent("a problem of either linter is a line with file, place, rule, subject and remedy, and ends with 1", async () => {
  const broken = join(folder, "broken.yaml");
  const renamed = readFileSync(good, "utf8").replace("operationId: getRun", "operationId: fetchRun");
  writeFileSync(broken, renamed.replace(", identifier: MIT", ""));
  const { code, out, err } = await lint("--source", broken, "--bundle", broken);
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/broken\.yaml:7:3 error info-license-strict: info license: .*`identifier`\.$/),
    expect.stringMatching(
      /broken\.yaml:\d+:20 error operation-id-verb-noun: GET \/runs\/\{run_id\} operationId: .*such as listRuns/,
    ),
    "",
  ]);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("lint: 2 problems;") });
});

test.concurrent("--json prints the problems as a list", async () => {
  const untagged = join(folder, "untagged.yaml");
  writeFileSync(
    untagged,
    readFileSync(good, "utf8").replace("tags: [Evaluations]", "tags: [Evaluations, Runs]"),
  );
  const { out } = await lint("--json", "--source", good, "--bundle", untagged);
  expect(JSON.parse(out)).toMatchObject([
    { rule: "operation-one-tag", severity: "error", subject: "POST /evaluate tags" },
  ]);
});

test.concurrent("a score that is too low is a problem, which names the worst operation", async () => {
  const { code, out } = await lint("--source", good, "--bundle", good, "--least-score", "99");
  expect(code).toBe(1);
  expect(out).toMatch(
    /^test\/document\/lint\/good\.yaml:1:1 error agent-readiness: The agent readiness is \d+\.\d, and must be 99 or more\. Begin with updateRun: .+\n$/,
  );
});

test.concurrent("a mark without a decision is a problem at the mark, and a decision without a mark one at its row", async () => {
  const other = join(folder, "decisions.md");
  writeFileSync(other, readFileSync(table, "utf8").replace("`createRun`", "`updateRun`"));
  const { code, out } = await lint("--source", good, "--bundle", good, "--decisions", other);
  expect(code).toBe(1);
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/good\.yaml:\d+:7 error decision-named: POST \/runs: Name `createRun` in the last/),
    expect.stringMatching(/decisions\.md:5:1 error decision-marked: The last column names `updateRun`/),
    "",
  ]);
});

test.concurrent.each([
  [
    "a bundle that is not there",
    ["--bundle", "missing.yaml"],
    "missing.yaml does not exist; write it with `npm run generate`",
  ],
  [
    "a source that is not there",
    ["--source", "missing.yaml"],
    "missing.yaml does not exist; name the root file",
  ],
  ["an unknown flag", ["--bundel", good], "error: unknown option '--bundel'"],
])("%s is one clear message and ends with 1", async (_what, args, says) => {
  const { code, out, err } = await lint("--source", good, "--bundle", good, ...args);
  expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringContaining(says) });
  expect(err).not.toContain("    at ");
});

test.concurrent("a source that is not YAML is one problem with its place", async () => {
  const garbled = join(folder, "garbled.yaml");
  writeFileSync(garbled, "a: [b\nc");
  const { code, out, err } = await lint("--source", garbled, "--bundle", good);
  expect(out).toMatch(/garbled\.yaml:2:1 error parser: deficient indentation\.\n$/);
  expect(out.split("\n")).toHaveLength(2);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("lint: 1 problem;") });
});

test.concurrent("a file that cannot be parsed is reported once, however many files refer to it", async () => {
  const whole = join(folder, "whole.yaml");
  const references = "paths:\n  /a: { $ref: part.yaml }\n  /b: { $ref: part.yaml }\n";
  writeFileSync(whole, readFileSync(good, "utf8").replace("paths:\n", references));
  writeFileSync(join(folder, "part.yaml"), "get: [");
  const { code, out } = await lint("--source", whole, "--bundle", good);
  expect(code).toBe(1);
  expect(out.match(/no-unresolved-refs/g)).toHaveLength(1);
  expect(out).toMatch(/part\.yaml:1:7 error no-unresolved-refs: Failed to parse: /);
});

// That it ends with 0 as a program is what the check `openapi` needs.
test.concurrent.each([
  ["too bad", ["--least-score", "99"]],
  ["not there", ["--bundle", "missing.yaml"]],
])(
  "started as a program on a bundle that is %s, it prints the same and ends with 1 as well",
  async (_, args) => {
    const files = ["--source", good, "--bundle", good];
    const ended = await started(...files, ...args);
    expect(ended).toEqual(await lint(...files, ...args));
    expect(ended.code).toBe(1);
  },
);

const always = ["--decisions", table, "--least-score", "80"];

/** Runs the command, in this process, and says how it ended. */
async function lint(...args: string[]) {
  const context = { ...testContext(), report: reportOnce };
  const run = () => runCommand(lintOpenapi, context, [...always, ...args]);
  const code = await exitCodeOf(run, context, unreported);
  return { code, ...(await context.written()) };
}

/** Runs the command as a user would, and waits until it ends. */
async function started(...args: string[]) {
  const script = join(import.meta.dirname, "../../../scripts/lint-openapi.ts");
  const child = spawn(process.execPath, [script, ...always, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, err };
}
