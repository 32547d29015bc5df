import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { nodes, run } from "./project.ts";
import { type Started, start } from "./started.ts";

const headers = { authorization: `Bearer ${exampleKey}` };
const evaluate = (url: string, body: object) =>
  fetch(`${url}/evaluate`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  }).then((response) => response.json());

describe("the installed mock", () => {
  /** What Prism chooses and invents, and what the mock makes of it. */
  const requests: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["/runs/991", {}],
    ["/datasets?page_size=2&page=2", {}],
    ["/runs/991/download", {}],
    ["/runs/1", { prefer: "code=404" }],
    ...["/runs/991", "/datasets", "/data-collections", "/runs/991/download", "/organizations/me"].map(
      (path) => [path, { prefer: "dynamic=true, seed=7" }] as const,
    ),
  ];

  test("answers as the one in the workspace does, also what it invents", async () => {
    await using installed = await start(nodes.pinned, inject("project"), ["aegis-mock", "--port", "0"]);
    await using workspace = await startMock();
    for (const [path, more] of requests) {
      const [theirs, ours] = await Promise.all(
        [installed.url, `${workspace.url}/api/v1`].map(async (url) => {
          const response = await fetch(url + path, { headers: { ...headers, ...more } });
          return [response.status, await response.text()];
        }),
      );
      expect(theirs, `${path} ${JSON.stringify(more)}`).toEqual(ours);
    }
  });

  test("serves the docs, and checks the arguments of metrics", async () => {
    await using mock = await start(nodes.pinned, inject("project"), ["aegis-mock", "--port", "0"]);
    const docs = await fetch(new URL("/docs", mock.url));
    expect(await docs.text()).toContain("getRun");
    const wrong = { metric_shortname: "regex_match", output: "1", metric_args: { patern: "." } };
    expect(await evaluate(mock.url, wrong)).toMatchObject({ detail: expect.stringContaining("patern") });
  });
});

test("the installed handlers for MSW are a module of their own in browsers, which imports MSW alone", () => {
  const folder = join(inject("project"), "node_modules/@aegis/mock");
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const forBrowsers = readFileSync(join(folder, exports["./msw"].browser), "utf8");
  const imported = ts.preProcessFile(forBrowsers).importedFiles.map(({ fileName }) => fileName);
  expect(imported).toEqual(["msw"]);
});

describe("the installed server", () => {
  const place = (name: string) => join(inject("project"), "..", name);
  let server: Started;
  beforeAll(async () => {
    const folder = join(inject("project"), "started from here");
    mkdirSync(folder);
    const command = ["aegis-server", "--sandbox", "--port", "0", "--data", place("sandbox")];
    server = await start(nodes.pinned, folder, command);
  });
  afterAll(() => server.stop());

  test("has the world of the examples, and the docs", async () => {
    const run = await fetch(`${server.url}/runs/991`, { headers });
    expect(await run.json()).toMatchObject({ id: 991, alias: "support-march" });
    const docs = await fetch(new URL("/docs", server.url));
    expect(await docs.text()).toContain("getRun");
  });

  /** A metric for each parser, one whose pattern is matched apart, and one that asks the judge. */
  test.each([
    ["is_valid_sql", { output: "SELECT TOP 3 a FROM b" }],
    ["is_valid_python", { output: "print(1)" }],
    ["is_valid_xml", { output: "<a/>" }],
    ["json_schema_match", { output: '"aaa"', metric_args: { schema: { pattern: "(a+)+$" } } }],
    ["ans_corr", { prompt: "What is 2+2?", output: "4", golden_answer: "4" }],
  ])("scores %s", async (metric_shortname, sample) => {
    expect(await evaluate(server.url, { metric_shortname, ...sample })).toMatchObject({ result: 100 });
  });

  test("ends with Ctrl-C, and has written nothing where it was started", async () => {
    await server.stop();
    expect(readdirSync(join(inject("project"), "started from here"))).toEqual([]);
  });

  test("keeps users and keys for a system of one's own", async () => {
    const command = (...words: string[]) =>
      run(nodes.pinned, inject("project"), ["npx", "aegis-server", ...words, "--data", place("own")]);
    expect(await command("users", "create", "a@b.example")).toMatchObject({ code: 0 });
    expect((await command("keys", "create", "--user", "a@b.example")).stdout).toMatch(/sk_[0-9a-f]{32}/);
    expect((await command("users", "list")).stdout).toContain("a@b.example");
  });
});
