import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../../scripts/breaking/document/compare-documents.ts";
import type { JsonObject } from "../../../scripts/breaking/json.ts";
import document from "./document.json" with { type: "json" };
import documentChanges from "./document-changes.json" with { type: "json" };
import { gravest } from "./gravest.ts";
import { patched, patchOf } from "./patch.ts";

describe("a document", () => {
  test("does not differ from itself", () => {
    expect(compareDocuments(document, document)).toEqual([]);
  });

  test.each(documentChanges)("$change: $level", ({ level, patch }) => {
    const revision = patched<JsonObject>(document, patchOf(patch));
    expect(gravest(compareDocuments(document, revision))).toBe(level);
  });
});
