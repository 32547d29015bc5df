import { entityTag, type ReadRequest } from "@aegis/http";
import { expect, test } from "vitest";
import { pageOf } from "./page.ts";
import { loadExamples } from "./produce/example-set.ts";
import { createUsualAnswer } from "./usual-answer.ts";

/** What a list gives that the world does not have, by the first of its two examples. */
async function answer(example: unknown, request: Partial<ReadRequest>) {
  const id = "listDatasetTypes";
  const other = { items: ["other"], meta: { current_page: 1 } };
  const set = await loadExamples({
    id,
    statuses: [{ status: 200, examples: ["first", "other"] }],
    produce: async (choice) => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(choice.example === "first" ? example : other)),
    }),
  });
  return createUsualAnswer(false)(set, id, { path: {}, query: {}, body: undefined, ...request });
}

const items = ["a", "b", "c"];
const example = { ...pageOf(items, { page: 1, page_size: 20 }), note: "kept" };

test.each([
  [{}, ["a", "b", "c"]],
  [{ page: 1, page_size: 20 }, ["a", "b", "c"]],
  [{ page: 1, page_size: 2 }, ["a", "b"]],
  [{ page: 2, page_size: 2 }, ["c"]],
  [{ page: 3, page_size: 2 }, []],
  [{ page: 2147483647 }, []],
])("the query %j gets %j of a list that only its example shows", async (query, found) => {
  const { body, headers } = await answer(example, { query });
  const { meta } = pageOf(items, query);
  expect(JSON.parse(body.toString())).toEqual({ note: "kept", items: found, meta });
  expect(headers.etag).toBe(entityTag(body));
});

test.each([
  ["a list without pages", items, {}],
  ["a list with another meta", { items, meta: { next: "b" } }, {}],
  ["a page that a body asks for", example, { body: { search: "a" } }],
])("%s is answered by the example as it is", async (_what, shown, request) => {
  const { body } = await answer(shown, { query: { page: 2, page_size: 1 }, ...request });
  expect(JSON.parse(body.toString())).toEqual(shown);
});
