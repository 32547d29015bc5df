import { describe, expect, test } from "vitest";
import { createRouter } from "./router.ts";

const route = createRouter({
  getRun: { method: "GET", path: "/runs/{run_id}" },
  deleteRun: { method: "DELETE", path: "/runs/{run_id}" },
  createRunFromDataset: { method: "POST", path: "/runs/dataset" },
  downloadRun: { method: "GET", path: "/runs/{run_id}/download" },
  listRuns: { method: "GET", path: "/runs" },
});

describe("a path leads to its operation", () => {
  test.each([
    ["GET", "/runs", "listRuns", {}],
    ["GET", "/runs/991", "getRun", { run_id: "991" }],
    ["HEAD", "/runs/991", "getRun", { run_id: "991" }],
    ["POST", "/runs/dataset", "createRunFromDataset", {}],
    ["GET", "/runs/991/download", "downloadRun", { run_id: "991" }],
    ["GET", "/runs/dataset/download", "downloadRun", { run_id: "dataset" }],
    ["GET", "/runs/a%20b", "getRun", { run_id: "a b" }],
    ["GET", "/runs/a%2Fdownload", "getRun", { run_id: "a/download" }],
    ["GET", "/runs/%E0%A4%A", "getRun", { run_id: "%E0%A4%A" }],
    ["GET", "/runs/__proto__", "getRun", { run_id: "__proto__" }],
  ])("%s %s: %s", (method, path, id, parameters) => {
    expect(route(method, path)).toEqual({ kind: "operation", id, path: parameters });
  });
});

describe("a fixed path hides the templated one beside it, and other methods are named", () => {
  test.each([
    ["GET", "/runs/dataset", ["POST"]],
    ["PATCH", "/runs/991", ["DELETE", "GET", "HEAD"]],
    ["get", "/runs", ["GET", "HEAD"]],
    ["OPTIONS", "/runs", ["GET", "HEAD"]],
  ])("%s %s allows %j", (method, path, allowed) => {
    expect(route(method, path)).toEqual({ kind: "method", allowed });
  });
});

test.each([
  ["/runs/", "slash"],
  ["/runs/991/", "slash"],
  ["/runs/991/download/", "slash"],
  ["/", "nothing"],
  ["", "nothing"],
  ["//", "nothing"],
  ["/runs//", "nothing"],
  ["/runs//download", "nothing"],
  ["/run", "nothing"],
  ["/runs/991/downloads", "nothing"],
])("%j is not a path of an operation: %s", (path, kind) => {
  expect(route("GET", path)).toEqual({ kind });
});
