import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bodiesOf, type Json, operations } from "../openapi-document.ts";
import { schemaErrors } from "./schemas.ts";

/**
 * The examples of the API's public pages, unchanged. A file is named after the operation and the place:
 * `request`, or the status of the response.
 */
const folder = join(import.meta.dirname, "published");
const published = globSync("*.json", { cwd: folder }).sort();

test.each(published)("the published example %s fits the schema of the document", (file) => {
  const [operation = "", place = ""] = basename(file).split(".");
  const value: Json = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const content = bodiesOf(operationOf(camelCase(operation)))[place];
  expect(schemaErrors(content?.["application/json"]?.schema ?? { not: {} }, value)).toEqual([]);
});

/** What the public page of an operation lists: statuses, and the places of its examples. */
const pages: [operationId: string, statuses: string, examples: string[]][] = [
  ["createRunFromDataset", "201 400 401 402 404 422 500", ["201", "request.arguments", "request"]],
  ["evaluate", "201 400 401 402 404 500", ["201", "request"]],
  ["getDataCollection", "200 401 404 500", ["200"]],
  ["getDataset", "200 401 404 500", ["200"]],
  ["listDataCollections", "200 401 404 422 500", ["200"]],
  ["listDatasetNames", "200 401 500", []],
  ["listDatasets", "200 401 404 422 500", ["200"]],
];

test.each(pages)("%s documents what its page lists: %s", (operationId, statuses) => {
  expect(Object.keys(operationOf(operationId).responses)).toEqual(
    expect.arrayContaining(statuses.split(" ")),
  );
});

test("every example of the pages is here, and no other", () => {
  const here = published.map((file) => {
    const [operation = "", ...place] = basename(file, ".json").split(".");
    return `${camelCase(operation)} ${place.join(".")}`;
  });
  const shown = pages.flatMap(([operationId, , examples]) =>
    examples.map((place) => `${operationId} ${place}`),
  );
  expect(here).toEqual(shown);
});

/** Which operations have a status, as the public introduction says; no others do, but our own `retryRun`. */
const general: [status: string, has: (operationId: string) => boolean][] = [
  ["401", () => true],
  ["500", () => true],
  ["201", (id) => /^create|^evaluate$/.test(id)],
  ["204", (id) => id.startsWith("delete")],
  ["402", (id) => /^evaluate$|^create.*Run|^retryRun$/.test(id)],
];

describe("the public list of statuses", () => {
  test.each(general)("%s is documented where it says, and nowhere else", (status, has) => {
    for (const { operationId, responses } of operations)
      expect(status in responses, operationId).toBe(has(operationId));
  });

  test("422 is documented wherever a body or a page is accepted", () => {
    for (const { operationId, requestBody, parameters, responses } of operations) {
      const isPaged = parameters.some(({ name }) => name === "page");
      if (requestBody !== undefined || isPaged) expect(responses, operationId).toHaveProperty("422");
    }
  });
});

function operationOf(operationId: string) {
  const found = operations.find((operation) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`There is no operation ${operationId}.`);
  return found;
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
