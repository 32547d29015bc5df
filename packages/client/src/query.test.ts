import { expect, test } from "vitest";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import { queryString } from "./query.ts";

test.each([
  [{}, ""],
  [{ page: 1, shared: false, search: "a&b=ü" }, "page=1&shared=false&search=a%26b%3D%C3%BC"],
  [{ page: undefined, search: null, page_size: 5 }, "page_size=5"],
  [{ since: new Date("2026-04-01T09:12:00Z") }, "since=2026-04-01T09%3A12%3A00.000Z"],
  [{ id: [1, 2, undefined] }, "id=1&id=2"],
  [{ search: "" }, "search="],
])("the query %j is written as %j", (query, text) => {
  expect(queryString(query)).toBe(text);
});

test("a query with an invalid date is refused by the name of its parameter", () => {
  expect(() => queryString({ since: new Date("soon") })).toThrow(InvalidArgumentError);
  expect(() => queryString({ since: new Date("soon") })).toThrow("since is not a valid date.");
});
