import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf } from "./github.ts";
import { inputsOf, localCalls, readWorkflow, root } from "./read-workflow.ts";

const files = globSync(".github/{workflows/*,actions/*/action}.yml", { cwd: root });

describe.each(files)("%s", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  const file = readWorkflow(name);

  test("is taken by GitHub's own parser", async () => {
    expect(await problemsOf(name, text)).toEqual([]);
  });

  test("uses only inputs that it declares", () => {
    for (const [, input] of text.matchAll(/\binputs\.(\w+)/g)) expect(inputsOf(file)).toContain(input);
  });

  test("gives what it calls of this repository only inputs that exist there", () => {
    for (const { called, given } of localCalls(file))
      expect(inputsOf(readWorkflow(called))).toEqual(expect.arrayContaining([...given]));
  });
});

test("the workflow for clients is called for each pull request, and calls the action", () => {
  const calls = (name: string) => localCalls(readWorkflow(`.github/workflows/${name}.yml`));
  expect(calls("check")).toEqual([{ called: "./.github/workflows/clients.yml", given: ["base"] }]);
  expect(calls("clients")).toEqual([{ called: "./.github/actions/clients/action.yml", given: ["base"] }]);
});

test.each([
  ["a word in the wrong place", "stepps: []", "Unexpected value 'stepps'"],
  ["a context that does not exist", `steps: [{ run: "\${{ githob.x }}" }]`, "named-value: 'githob'"],
  ["a job that waits for itself", "needs: a, steps: [{ run: x }]", "at least one job with no dependencies"],
])("%s is a problem of a workflow", async (_, content, problem) => {
  const text = `on: push\njobs: { a: { runs-on: x, ${content} } }`;
  expect(await problemsOf("a.yml", text)).toContainEqual(expect.stringContaining(problem));
});

test("a step without a shell is a problem of an action", async () => {
  const text = "name: a\ndescription: b\nruns: { using: composite, steps: [{ run: x }] }";
  expect(await problemsOf("action.yml", text)).toContainEqual(expect.stringContaining("shell"));
});
