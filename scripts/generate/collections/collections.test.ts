import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { operationsOf } from "../document/document.ts";
import { finishedDocument } from "../document/finished-document.ts";
import { readSource } from "../read/source.ts";
import { addressOf, type Collection, type CollectionRequest, collectionOf } from "./requests.ts";

const folder = join(import.meta.dirname, "../../../openapi");
let collection: Collection;
let requests: readonly CollectionRequest[];
let operations: ReturnType<typeof operationsOf>;

beforeAll(async () => {
  const document = finishedDocument(await readSource(folder));
  operations = operationsOf(document);
  collection = collectionOf(document, "sk_test");
  requests = collection.folders.flatMap((each) => each.requests);
});

describe("a collection", () => {
  test("has a request for each operation, of its method", () => {
    const names = requests.map(({ name, method }) => `${method} ${name}`);
    for (const { node, method } of operations)
      expect(names).toContain(`${method.toUpperCase()} ${node.summary}`);
  });

  test("deletes last", () => {
    const methods = requests.map(({ method }) => method);
    expect(methods.slice(methods.indexOf("DELETE"))).toEqual(methods.filter((method) => method === "DELETE"));
  });

  test("has the ids of the examples in its paths", () => {
    for (const { path } of requests) expect(path).not.toMatch(/[{}]/);
  });

  test("has each file that a form sends", () => {
    const sent = requests.flatMap(({ body }) =>
      body?.kind === "form" ? body.parts.filter(({ kind }) => kind === "file") : [],
    );
    expect(sent.map(({ value }) => value)).toEqual(Object.keys(collection.files));
    expect(Object.values(collection.files).join()).toMatch(/^prompt,/);
  });

  test("asks for what is refused, too", () => {
    const refused = requests.filter(({ status }) => status >= 400);
    expect(refused.map(({ status }) => status)).toEqual([400, 404, 422]);
  });
});

test("an address escapes its query", () => {
  const request = { name: "", method: "GET", path: "/a", body: undefined, status: 200 };
  expect(addressOf({ ...request, query: [["search", "a & b=ü"]] })).toBe(
    "{{baseUrl}}/a?search=a%20%26%20b%3D%C3%BC",
  );
});
