import type { CaseRequest } from "@aegis/contract/cases";
import { expect, test } from "vitest";
import { prepareRequest } from "./prepare-request.ts";

const target = { url: "http://127.0.0.1:1/api/v1", key: "sk_1" };
const request: CaseRequest = { method: "POST", path: "/runs", scheme: "Bearer" };

test("a prepared request has the whole URL, the key with its scheme, and the preference for a mock", () => {
  const call = prepareRequest({ ...request, query: { search: "a b&c" } }, target, "code=404");
  expect(call).toEqual({
    method: "POST",
    url: "http://127.0.0.1:1/api/v1/runs?search=a+b%26c",
    headers: { Authorization: "Bearer sk_1", Prefer: "code=404" },
  });
});

test("a prepared request without a scheme has no key", () => {
  expect(prepareRequest({ ...request, scheme: null }, target).headers).toEqual({});
});

test("padding repeats the last item of a list, and leaves the case unchanged", () => {
  const json = { blocks: [{ rows: [1, 2] }] };
  const body = { json, padding: { at: ["body", "blocks", 0, "rows"], length: 4 } };
  expect(prepareRequest({ ...request, body }, target).body).toBe('{"blocks":[{"rows":[1,2,2,2]}]}');
  expect(json.blocks[0]?.rows).toEqual([1, 2]);
});

test("padding a place without a list is an error", () => {
  const body = { json: {}, padding: { at: ["body", "rows"], length: 2 } };
  expect(() => prepareRequest({ ...request, body }, target)).toThrow("There is no list at rows to pad.");
});

test.each([
  [{ json: null }, "null"],
  [{ text: '{"' }, '{"'],
  [{ form: [{ name: "name", value: "x" }] }, [{ name: "name", value: "x" }]],
])("the body %j is sent as %j", (body, sent) => {
  expect(prepareRequest({ ...request, body }, target).body).toEqual(sent);
});
