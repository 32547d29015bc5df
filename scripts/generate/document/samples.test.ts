import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { BrokenDocument } from "../read/broken-document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { operationsOf } from "./document.ts";
import { type SampleCall, sampleCall } from "./sample-call.ts";
import { curlSample } from "./sample-curl.ts";
import { pythonSample } from "./sample-python.ts";
import { typescriptSample } from "./sample-typescript.ts";

function callOf(id: string, document = smallDocument()): SampleCall {
  const operation = operationsOf(document).find((each) => each.id === id);
  if (operation === undefined) throw new Error(`${id} is not in the document.`);
  return sampleCall(document, operation, `sk_${"0".repeat(32)}`);
}

/** The words that a shell would make of a command, got from a shell. */
function words(command: string): string[] {
  const script = command.replace(/^curl/, 'printf "%s\\0"');
  return execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const key = ["-H", "Authorization: Bearer sk_00000000000000000000000000000000"];

test.each([
  ["getRun", ["https://example.com/api/runs/991", ...key]],
  ["deleteRun", ["-X", "DELETE", "https://example.com/api/runs/991", ...key]],
  ["downloadRun", ["https://example.com/api/runs/991/download", ...key, "-o", "run_991.csv"]],
  ["listRuns", ["https://example.com/api/runs?page=1&search=it%27s+%26+more", ...key]],
  [
    "createRun",
    [
      "-X",
      "POST",
      "https://example.com/api/runs",
      ...key,
      "-H",
      "Content-Type: application/json",
      "-d",
      `{"id":1,"alias":"it's $HOME"}`,
    ],
  ],
  [
    "createDataset",
    ["-X", "POST", "https://example.com/api/datasets", ...key]
      .concat(["-F", "file=@march.csv;type=text/csv"])
      .concat(["--form-string", "name=@march; now", "-F", 'weights={"1":70}']),
  ],
])("a shell reads the curl of %s as it is meant", (id, expected) => {
  expect(words(curlSample(callOf(id)))).toEqual(expected);
});

test.each([
  ["getRun", "const run = await aegis.runs.get(991);\nconsole.log(run);"],
  ["deleteRun", "await aegis.runs.delete(991);"],
  ["downloadRun", "const csv = await aegis.runs.download(991);\nconsole.log(await csv.text());"],
  [
    "listRuns",
    `for await (const run of aegis.runs.list({ search: "it's & more" })) {\n  console.log(run);\n}`,
  ],
  ["createRun", `const run = await aegis.runs.create({ id: 1, alias: "it's $HOME" });\nconsole.log(run);`],
  [
    "createDataset",
    [
      "const dataset = await aegis.datasets.create({",
      '  file: await openAsBlob("march.csv", { type: "text/csv" }),',
      '  name: "@march; now",',
      '  weights: { "1": 70 },',
      "});",
      "console.log(dataset);",
    ].join("\n"),
  ],
])("the TypeScript of %s calls the client by its names", (id, expected) => {
  const [, body] = typescriptSample(callOf(id)).split(
    'const aegis = createAegis({\n  apiKey: "sk_00000000000000000000000000000000",\n  baseUrl: "https://example.com/api/",\n});\n\n',
  );
  expect(body).toBe(expected);
});

const auth = '    headers={"Authorization": "Bearer sk_00000000000000000000000000000000"},';

test.each([
  ["getRun", ["requests.get(", '    "https://example.com/api/runs/991",', auth], ["print(response.json())"]],
  ["deleteRun", ["requests.delete(", '    "https://example.com/api/runs/991",', auth], []],
  [
    "downloadRun",
    ["requests.get(", '    "https://example.com/api/runs/991/download",', auth],
    ['with open("run_991.csv", "wb") as file:', "    file.write(response.content)"],
  ],
  [
    "listRuns",
    ["requests.get(", '    "https://example.com/api/runs",', auth].concat(
      '    params={"page": "1", "search": "it\'s & more"},',
    ),
    ["print(response.json())"],
  ],
  [
    "createRun",
    ["requests.post(", '    "https://example.com/api/runs",', auth].concat(
      '    json={"id": 1, "alias": "it\'s $HOME"},',
    ),
    ["print(response.json())"],
  ],
  [
    "createDataset",
    ["requests.post(", '    "https://example.com/api/datasets",', auth].concat(
      '    files={"file": ("march.csv", open("march.csv", "rb"), "text/csv")},',
      '    data={"name": "@march; now", "weights": "{\\"1\\":70}"},',
    ),
    ["print(response.json())"],
  ],
])("the Python of %s sends the same", (id, call, shown) => {
  const [first = "", ...rest] = call;
  expect(pythonSample(callOf(id)).split("\n")).toEqual(
    ["import requests", "", `response = ${first}`, ...rest, ")", "response.raise_for_status()"].concat(shown),
  );
});

test.each([
  ["getRun", "parameters", "Parameter run_id of getRun has no example; give it one."],
  ["createRun", "request", "The request of createRun has no named example; give it one."],
])("%s without an example in its %s is refused by name", (id, _, problem) => {
  const bare = JSON.parse(JSON.stringify(smallDocument()), (key, value) =>
    key === "example" || key === "examples" ? undefined : value,
  );
  expect(() => callOf(id, bare)).toThrow(new BrokenDocument(problem));
});

test("a header that a call has besides those of all stands in its samples", () => {
  const call = { ...callOf("listRuns"), headers: [{ name: "If-None-Match", value: 'W/"a"' }] };
  expect(words(curlSample(call))).toEqual(
    words(curlSample(callOf("listRuns"))).concat("-H", 'If-None-Match: W/"a"'),
  );
  expect(typescriptSample(call)).toContain(
    `{ search: "it's & more", headers: { "If-None-Match": "W/\\"a\\"" } }`,
  );
  expect(pythonSample(call)).toContain('"If-None-Match": "W/\\"a\\""');
});
