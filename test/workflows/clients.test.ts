import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCheckout } from "../additions/copy-checkout.ts";
import { type Played, playSteps } from "./play-steps.ts";
import { readWorkflow, root, stepsOf } from "./read-workflow.ts";

const steps = stepsOf(readWorkflow(".github/actions/clients/action.yml"));

let folder: string;
let copy: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "workflows-"));
  copy = join(folder, "copy");
  await copyCheckout(root, copy);
  await git("init", "--quiet");
  await commit("same");
  await changing(
    "openapi/components/schemas/RunUpdate.yaml",
    /^properties:\n/m,
    "$&  note: { type: string }\n",
    () => commit("another"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("the steps that check clients fail", () => {
  test("at a client that is not what the document gives, and name its file", async () => {
    const file = "generated/python/aegis/_facts.py";
    const { ran, failed, said } = await changing(file, /$/, "# By hand.\n", () => play("same"));
    expect([ran.at(-1), failed]).toEqual(["Every client is what the document gives", true]);
    expect(said.match(/^generated\/\S+ is .*\.$/gm)).toEqual([`${file} is different.`]);
  });

  test("at a change that breaks callers, and leave it in the summary", async () => {
    const { ran, failed, summary } = await play("another");
    expect([ran.at(-1), failed]).toEqual(["The document breaks nobody", true]);
    expect(summary).toContain("### PUT /runs/{run_id}\n\n- request body `note`: the property was removed\n");
  });

  test("at a client that does not send what it is told", async () => {
    const { ran, failed, said, summary } = await changing(
      "packages/client/src/query.ts",
      /new URLSearchParams\(pairs\)\.toString\(\)/,
      '""',
      () => play("same"),
    );
    expect([ran.at(-1), failed]).toEqual(["Every client can call every operation of the mock", true]);
    expect(ran).toEqual(steps.map(({ name }) => name));
    expect(said).toContain('listDatasetNames: query: {} instead of {\\"shared\\":\\"false\\"}.');
    expect(summary).toMatch(/^# Changes of the API from same to the working tree\n/);
    expect(summary).not.toContain("Breaking");
  });
});

function play(base: string): Promise<Played> {
  return playSteps(steps, { base }, copy, folder);
}

/** Does something while a file of the copy is another. */
async function changing<T>(
  name: string,
  what: RegExp,
  replacement: string,
  during: () => Promise<T>,
): Promise<T> {
  const file = join(copy, name);
  const text = await readFile(file, "utf8");
  if (!what.test(text)) throw new Error(`${name} has no ${what}.`);
  await writeFile(file, text.replace(what, replacement));
  try {
    return await during();
  } finally {
    await writeFile(file, text);
  }
}

/** Commits what is compared, and tags it. */
async function commit(tag: string): Promise<void> {
  await git("add", "openapi", "generated/metrics.json");
  await git("commit", "--quiet", "--message", tag);
  await git("tag", tag);
}

function git(...args: readonly string[]) {
  const identity = ["user.name=Test", "user.email=test@example.com", "commit.gpgsign=false"];
  return promisify(execFile)("git", ["-C", copy, ...identity.flatMap((each) => ["-c", each]), ...args]);
}
