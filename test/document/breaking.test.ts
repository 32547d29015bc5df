import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compare } from "../../scripts/breaking/compare.ts";

const document = `
openapi: 3.1.0
info: { title: Runs, version: 1.4.0 }
servers: [{ url: https://example.com }]
paths:
  /runs:
    post:
      operationId: createRun
      description: Creates a run.
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [dataset_id]
              properties:
                dataset_id: { type: integer, maximum: 100 }
                alias: { type: string }
      responses:
        "201":
          description: The run.
          content:
            application/json:
              schema:
                type: object
                required: [id, state]
                properties:
                  id: { type: integer }
                  state: { type: string, enum: [working, finished] }
                  cost: { type: string }
        "402": { description: Too little money. }
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "breaking-"));
  await writeFile(join(folder, "base.yaml"), document);
});
afterAll(() => rm(folder, { recursive: true }));

/** The document with a text replaced, which must be in it: a mutation that misses proves nothing. */
function mutated(...edits: [from: string, to: string][]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, document);
}

async function comparisonWith(name: string, text: string) {
  await writeFile(join(folder, `${name}.yaml`), text);
  return compare(folder, "base.yaml", `${name}.yaml`);
}

describe("the comparison", () => {
  test.concurrent.for([
    ["a property removed from an answer", "                  cost: { type: string }\n", ""],
    ["a property of an answer no longer required", "required: [id, state]", "required: [id]"],
    ["a new value in an answer's enum", "[working, finished]", "[working, finished, failed]"],
    ["a required property added to a request", "required: [dataset_id]", "required: [dataset_id, alias]"],
    ["a bound lowered in a request", "maximum: 100", "maximum: 99"],
    ["a type changed in a request", "alias: { type: string }", "alias: { type: integer }"],
    ["a status removed", '        "402": { description: Too little money. }\n', ""],
    ["an operation moved to another method", "    post:", "    put:"],
    ["a path renamed", "  /runs:", "  /jobs:"],
  ] as const)("%s breaks", async ([name, from, to]) => {
    const { breaking, ownedUp } = await comparisonWith(name, mutated([from, to]));
    expect(breaking).not.toEqual([]);
    expect(ownedUp).toBe(false);
  });

  test.concurrent.for([
    ["a description changed", "Creates a run.", "Makes a run."],
    [
      "an optional property added to a request",
      "alias: {",
      "note: { type: string }\n                alias: {",
    ],
    [
      "a property added to an answer",
      "id: { type: integer }",
      "id: { type: integer }\n                  at: { type: string }",
    ],
    ["a bound raised in a request", "maximum: 100", "maximum: 101"],
    ["a required property of a request made optional", "required: [dataset_id]", "required: []"],
    ["a status added", '        "402":', '        "500": { description: An error. }\n        "402":'],
    [
      "an operation added",
      "  /runs:",
      "  /ping: { get: { responses: { '200': { description: Here. } } } }\n  /runs:",
    ],
  ] as const)("%s is safe", async ([name, from, to]) => {
    const { breaking, changes, ownedUp } = await comparisonWith(name, mutated([from, to]));
    expect(breaking).toEqual([]);
    expect(changes).not.toEqual([]);
    expect(ownedUp).toBe(true);
  });

  test.concurrent.for([
    ["1.4.0", "1.5.0", false],
    ["1.4.0", "2.0.0", true],
    ["0.4.0", "0.4.1", false],
    ["0.4.0", "0.5.0", true],
    ["0.4.0", "1.0.0", true],
    ["2.4.0", "1.9.0", false],
  ] as const)("a break from %s to %s is owned up to: %s", async ([from, to, ownedUp]) => {
    const name = `${from}-${to}`;
    await writeFile(join(folder, `${name}-base.yaml`), mutated(["1.4.0", from]));
    await writeFile(join(folder, `${name}.yaml`), mutated(["1.4.0", to], ["  /runs:", "  /jobs:"]));
    const comparison = await compare(folder, `${name}-base.yaml`, `${name}.yaml`);
    expect(comparison.ownedUp).toBe(ownedUp);
  });
});

describe("the command", () => {
  test("answers 0 for no break, 1 for a hidden one, 2 with one line for what it cannot compare", async () => {
    const repository = join(folder, "repository");
    const git = await createRepository(repository);
    await git("commit", "--quiet", "--allow-empty", "--message", "nothing yet");
    await git("tag", "empty");
    await commitDocument(repository);

    expect(await command("HEAD", repository)).toMatchObject({ code: 0, stderr: "" });
    expect(await command("HEAD~9", repository)).toEqual({
      code: 2,
      stdout: "",
      stderr: "breaking: HEAD~9 is not a commit of this repository; name a branch, a tag or a hash.\n",
    });
    expect(await command("empty", repository)).toEqual({
      code: 2,
      stdout: "",
      stderr: "breaking: empty has no openapi/openapi.yaml; name a commit that has one.\n",
    });

    await writeFile(
      join(repository, "openapi/openapi.yaml"),
      mutated(["required: [dataset_id]", "required: [alias]"]),
    );
    const { code, stdout } = await command("HEAD", repository);
    expect(code).toBe(1);
    expect(stdout).toContain("of them breaking; info.version 1.4.0 → 1.4.0.");

    await writeFile(join(repository, "openapi/openapi.yaml"), "openapi: [");
    const broken = await command("HEAD", repository);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/^breaking: .+\n$/);
  });

  test("finds a path removed from a repository that has this one's settings for Redocly", async () => {
    const repository = join(folder, "configured");
    await createRepository(repository);
    await copyFile(resolve(import.meta.dirname, "../../redocly.yaml"), join(repository, "redocly.yaml"));
    await commitDocument(repository);
    await writeFile(
      join(repository, "openapi/openapi.yaml"),
      `${document.slice(0, document.indexOf("paths:"))}paths: {}\n`,
    );
    const { code, stdout } = await command("HEAD", repository);
    expect(stdout).toMatch(/\n1 change since HEAD, 1 of them breaking; info\.version 1\.4\.0 → 1\.4\.0\.\n/);
    expect(code).toBe(1);
  });
});

/** Makes an empty repository and returns git in it. */
async function createRepository(repository: string) {
  await mkdir(join(repository, "openapi"), { recursive: true });
  const git = gitIn(repository);
  await git("init", "--quiet");
  return git;
}

async function commitDocument(repository: string): Promise<void> {
  await writeFile(join(repository, "openapi/openapi.yaml"), document);
  const git = gitIn(repository);
  await git("add", "openapi");
  await git("commit", "--quiet", "--message", "the document");
}

function gitIn(repository: string) {
  return (...args: string[]) => promisify(execFile)("git", ["-C", repository, ...identity, ...args]);
}

const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];

/** Runs the command and says how it ended. */
async function command(
  base: string,
  repository: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = resolve(import.meta.dirname, "../../scripts/breaking.ts");
  return new Promise((done) => {
    execFile(process.execPath, [script, base, "--repository", repository], (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
