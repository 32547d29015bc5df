import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plant } from "./plant.ts";
import { responsesUsedOnce } from "./used-once.ts";

test("every response component has two users or more; one with a single user stands in its path file", () => {
  expect(responsesUsedOnce(join(import.meta.dirname, "../../../openapi/openapi.yaml"))).toEqual([]);
});

test("a response component with a single user is found, and so is one without any", () => {
  const responses =
    "responses: { 401: { $ref: ../components/responses/Unauthorized.yaml }, 404: { $ref: ../components/responses/RunNotFound.yaml } }";
  const folder = plant({
    "openapi.yaml": "paths: { /runs: { $ref: paths/runs.yaml } }",
    "paths/runs.yaml": `get: { ${responses} }`,
    "paths/datasets.yaml": "get: { responses: { 401: { $ref: ../components/responses/Unauthorized.yaml } } }",
    "components/responses/Unauthorized.yaml": "description: No key.",
    "components/responses/RunNotFound.yaml": "description: No run.",
    "components/responses/Lost.yaml": "description: Nobody.",
  });
  try {
    expect(responsesUsedOnce(join(folder, "openapi.yaml"))).toEqual([
      "components/responses/Lost.yaml",
      "components/responses/RunNotFound.yaml",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
