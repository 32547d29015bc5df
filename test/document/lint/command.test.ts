import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test, vi } from "vitest";

// Each test starts two linters, all of them at once.
vi.setConfig({ testTimeout: 30_000 });

const good = join(import.meta.dirname, "good.yaml");
const folder = mkdtempSync(join(tmpdir(), "lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.concurrent("a document without fault ends with 0 and prints no finding", async () => {
  expect(await lint("--source", good, "--bundle", good)).toEqual({
    code: 0,
    out: "",
    err: "lint: nothing to object to.\n",
  });
});

test.concurrent("a finding of either linter is a line with file, place, rule, subject and remedy, and ends with 1", async () => {
  const broken = join(folder, "broken.yaml");
  const renamed = readFileSync(good, "utf8").replace("operationId: getRun", "operationId: fetchRun");
  writeFileSync(broken, renamed.replace(", identifier: MIT", ""));
  const { code, out, err } = await lint("--source", broken, "--bundle", broken);
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/broken\.yaml:8:3 error info-license-strict: info license: .*`identifier`\.$/),
    expect.stringMatching(
      /broken\.yaml:\d+:20 error operation-id-verb-noun: GET \/runs\/\{run_id\} operationId: .*such as listRuns/,
    ),
    "",
  ]);
  expect({ code, err }).toEqual({ code: 1, err: "lint: 2 to mend.\n" });
});

test.concurrent("--json prints the findings as a list", async () => {
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

test.concurrent.each([
  [
    "a bundle that is not there",
    ["--bundle", "missing.yaml"],
    "missing.yaml does not exist; write it by `npm run generate`",
  ],
  [
    "a source that is not there",
    ["--source", "missing.yaml"],
    "missing.yaml does not exist; name the root file",
  ],
  ["an unknown flag", ["--bundel", good], "error: unknown option '--bundel'"],
])("%s is one clear complaint and ends with 1", async (_what, args, says) => {
  const { code, out, err } = await lint("--source", good, "--bundle", good, ...args);
  expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringContaining(says) });
  expect(err).not.toContain("    at ");
});

test.concurrent("a source that is no YAML is reported in the linter's words, without a stack", async () => {
  const garbled = join(folder, "garbled.yaml");
  writeFileSync(garbled, "a: [b\nc");
  const { code, out, err } = await lint("--source", garbled, "--bundle", good);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^lint: @redocly\/cli gave no report but said: .*garbled\.yaml.*\n$/);
});

/** Runs the command as a person would and waits for its end. */
async function lint(...args: string[]) {
  const script = join(import.meta.dirname, "../../../scripts/lint.ts");
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, err };
}
