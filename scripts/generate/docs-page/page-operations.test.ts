import { expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { pageData } from "./page-operations.ts";

const data = pageData(smallDocument(), "sk_1");
const operation = (id: string) => data.operations.find((each) => each.id === id);

test("the address ends with a slash, which is where a server finds the hosted one to put its own", () => {
  expect(data.api).toBe("https://example.com/api/");
  expect(data.servers).toEqual([{ url: "https://example.com/api/", description: "" }]);
});

test("a parameter of the path is required and begins with its example", () => {
  expect(operation("getRun")?.fields).toEqual([
    {
      name: "run_id",
      in: "path",
      kind: "number",
      required: true,
      type: "integer, at least 1",
      description: "",
      choices: [],
      start: "991",
      isSent: true,
    },
  ]);
});

test("parameters of the query are left out at first, and a boolean is a choice", () => {
  expect(operation("listRuns")?.fields).toMatchObject([
    { name: "page", kind: "number", start: "1", isSent: false },
    { name: "search", kind: "text", start: "it's & more", isSent: false },
    { name: "shared", kind: "boolean", choices: ["true", "false"], start: "", isSent: false },
  ]);
});

test("a form has its file, its texts and its JSON as in the example", () => {
  const upload = operation("createDataset");
  expect(upload?.json).toBeUndefined();
  expect(upload?.fields).toMatchObject([
    { name: "file", kind: "file", required: true, type: "file", start: "prompt\n2+2?\n", isSent: true },
    { name: "name", kind: "text", type: "string, at most 9 characters", start: "@march; now", isSent: true },
    { name: "weights", kind: "json", type: "JSON", start: '{"1": 70}', isSent: true },
  ]);
});

test("a body of JSON begins with any of its examples, which are named by what they show", () => {
  const document = withMore("first", { second: { summary: "Another run", value: { id: 2 } } });
  const created = pageData(document, "sk_1").operations.find(({ id }) => id === "createRun");
  expect(created?.json).toEqual({
    mediaType: "application/json",
    examples: [
      { title: "first", text: '{\n  "id": 1,\n  "alias": "it\'s $HOME"\n}' },
      { title: "Another run", text: '{\n  "id": 2\n}' },
    ],
  });
});

test("an operation costs money if it can be refused for lack of it", () => {
  const { operations } = pageData(withMore("201", { "402": { description: "Too little." } }), "sk_1");
  expect(operations.filter(({ costs }) => costs).map(({ id }) => id)).toEqual(["createRun", "createDataset"]);
});

test("a document without servers is refused", () => {
  expect(() => pageData({ ...smallDocument(), servers: [] }, "sk_1")).toThrow(BrokenDocument);
});

/** The small document with more beside what has this name. */
function withMore(name: string, more: object): Document {
  return JSON.parse(JSON.stringify(smallDocument()), (_, node) =>
    node !== null && typeof node === "object" && name in node ? { ...node, ...more } : node,
  );
}
