import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carryOut, edited } from "./carry-out.ts";
import { copyCheckout, environmentOfCopy } from "./copy-checkout.ts";

/**
 * Rows of the table in CONTRIBUTING: a metric `starts_with`; `GET /organizations/me/members`, which is a list
 * with an index of its own.
 */
const changes = ["metric", "operation", "list", "index"];

const root = resolve(import.meta.dirname, "../..");
const touched = new Map<string, readonly string[]>();
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "additions-"));
  await copyCheckout(root, copy);
  for (const change of changes) touched.set(change, await carryOut(join(import.meta.dirname, change), copy));
  await run("biome", "check", "--write", ...[...touched.values()].flat());
  await run("node", "scripts/generate/main.ts");
});
afterAll(() => rm(copy, { recursive: true }));

describe("CONTRIBUTING says how many files are written by hand for", () => {
  test.each(changes)("a new %s", async (change) => {
    const table = await readFile(join(root, "CONTRIBUTING.md"), "utf8");
    const stated = new RegExp(`^\\| ${change}\\b[^|]*\\| (\\d+) \\|`, "m").exec(table)?.[1];
    expect(Number(stated), touched.get(change)?.join("\n")).toBe(touched.get(change)?.length);
  });
});

describe.concurrent("with a metric and an operation more, and nothing else changed by hand,", () => {
  test("the code compiles", () => run("tsc", "-p", "."));

  test("the document passes its rules", () => run("node", "scripts/lint-openapi.ts"));

  test("mock and server answer the operation's contract cases alike", async () => {
    expect(
      await run("node", "test/contract/main.ts", "--parity", "--only", "listOrganizationMembers"),
    ).toMatch(/^\S.* listOrganizationMembers\/200\/acme-members .* same/m);
  });

  test("the tests of what has lists pass", () => run("vitest", "run", ...projects, ...tests));
});

/** Those that an incomplete change would fail, besides the new ones. */
const tests = [
  "packages/client/src/aegis.test.ts",
  "packages/metrics/src/metrics.test.ts",
  "packages/metrics/src/structural/starts-with.test.ts",
  "packages/server/src/operations/index.test.ts",
  "packages/server/src/operations/organizations/list-organization-members.test.ts",
  "packages/server/src/store/sqlite/plans.test.ts",
  "test/contract/states/",
  "test/document/examples.test.ts",
  "test/document/structure.test.ts",
  "test/document/world",
  "test/layers.test.ts",
  "test/surfaces/story.test.ts",
];
const projects = ["unit", "server", "document", "contract", "surfaces"].flatMap((name) => [
  "--project",
  name,
]);

describe("an edit", () => {
  const at = { file: "list.ts", insert: "two,\n" };

  test("inserts after a line or before it", () => {
    expect(edited("[\n  one,\n  three,\n]", { ...at, after: "one," })).toBe("[\n  one,\ntwo,\n  three,\n]");
    expect(edited("[\n  one,\n  three,\n]", { ...at, before: "three," })).toBe(
      "[\n  one,\ntwo,\n  three,\n]",
    );
  });

  test.each([
    ["one,\none,", 2],
    ["", 0],
  ])("of %j is refused, since the line is there %d times", (text, times) => {
    expect(() => edited(text, { ...at, after: "one," })).toThrow(
      `list.ts has ${times} lines that begin with "one,", not one.`,
    );
  });
});

/** Runs a tool of the copy. @throws Error with all that it printed, if it fails */
function run(tool: string, ...parameters: readonly string[]): Promise<string> {
  const env = environmentOfCopy(process.env);
  return new Promise((done, fail) => {
    const options = { cwd: copy, env, maxBuffer: 2 ** 26 };
    execFile(join(copy, "node_modules/.bin", tool), parameters, options, (error, stdout, stderr) =>
      error === null ? done(stdout) : fail(new Error(`${tool} ${parameters.join(" ")}\n${stdout}${stderr}`)),
    );
  });
}
