import { describe, expect, test } from "vitest";
import { HttpError } from "../respond/response.ts";
import { findOperation } from "./find-operation.ts";

test("a path under the base path leads to its operation", () => {
  expect(findOperation("GET", { path: "/api/v1/runs/991", query: "a=1" })).toEqual({
    kind: "operation",
    id: "getRun",
    path: { run_id: "991" },
  });
});

describe("a path that leads to no operation is refused, with a way out", () => {
  test.each([
    ["GET", "/api/v1/nothing", "", 404, "Nothing at /api/v1/nothing.", {}],
    [
      "PATCH",
      "/api/v1/runs/991",
      "",
      405,
      "PATCH is not allowed on /api/v1/runs/991; use DELETE, GET, HEAD, PUT.",
      { allow: "DELETE, GET, HEAD, PUT" },
    ],
    [
      "POST",
      "/api/v1/datasets/",
      "",
      307,
      "The path is /api/v1/datasets, without a slash at the end.",
      { location: "/api/v1/datasets" },
    ],
    [
      "GET",
      "/api/v1/datasets/",
      "page=2",
      307,
      "The path is /api/v1/datasets?page=2, without a slash at the end.",
      { location: "/api/v1/datasets?page=2" },
    ],
  ])("%s %s?%s: %d", (method, path, query, status, detail, headers) => {
    const refusal = (() => {
      try {
        return findOperation(method, { path, query });
      } catch (error) {
        return error;
      }
    })();
    if (!(refusal instanceof HttpError)) throw new Error("It leads somewhere.");
    expect(refusal.response).toMatchObject({ status, headers });
    expect(JSON.parse(refusal.response.body.toString())).toEqual({ detail });
  });
});
