import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { orphans } from "./orphans.ts";

test("every file under openapi/paths and openapi/components is reached from openapi.yaml", () => {
  expect(orphans(join(import.meta.dirname, "../../../openapi/openapi.yaml"))).toEqual([]);
});

test("the search for orphans finds a file that nothing refers to, and one that only an orphan refers to, but no README", () => {
  const folder = plant({
    "openapi.yaml": "paths: { /runs: { $ref: paths/runs.yaml } }",
    "paths/runs.yaml": "get: { x: { $ref: '../components/schemas/Run.yaml#/properties' } }",
    "paths/README.md": "# Paths",
    "paths/lost.yaml": "get: { x: { $ref: ../components/schemas/Lost.yaml } }",
    "components/schemas/Run.yaml": "discriminator: { mapping: { a: ./Upload.yaml } }",
    "components/schemas/Upload.yaml": "description: { $ref: ../../upload.md }",
    "components/schemas/Lost.yaml": "oneOf: [{ $ref: ./Run.yaml }]",
  });
  try {
    expect(orphans(join(folder, "openapi.yaml"))).toEqual([
      "components/schemas/Lost.yaml",
      "paths/lost.yaml",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Writes a small document into a folder of its own. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "orphans-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
