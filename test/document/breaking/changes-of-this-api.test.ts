import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compareDocuments } from "../../../scripts/breaking/document/compare-documents.ts";
import { type JsonObject, objectOf } from "../../../scripts/breaking/json.ts";
import changes from "./changes-of-this-api.json" with { type: "json" };
import { gravest } from "./gravest.ts";
import { patched, patchOf } from "./patch.ts";

const generated = resolve(import.meta.dirname, "../../../generated");

let document: JsonObject;
beforeAll(async () => {
  document = objectOf(JSON.parse(await readFile(join(generated, "openapi.json"), "utf8")));
});

describe("of our own document", () => {
  test.each(changes.filter(({ breaking }) => breaking))("$change breaks", ({ patch }) => {
    expect(gravest(compareDocuments(document, revised(patch)))).toBe("breaking");
  });

  test.each(changes.filter(({ breaking }) => !breaking))("$change harms nobody", ({ patch }) => {
    expect(["added", "changed"]).toContain(gravest(compareDocuments(document, revised(patch))));
  });
});

function revised(patch: unknown): JsonObject {
  return patched(document, patchOf(patch));
}
