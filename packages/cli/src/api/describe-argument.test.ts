import { expect, test } from "vitest";
import { describeArgument } from "./describe-argument.ts";
import type { ArgumentSchema } from "./value-shape.ts";

test.each<[ArgumentSchema, boolean, string]>([
  [
    { description: "The page.", type: "integer", minimum: 1, maximum: 2 ** 31 - 1, default: 1 },
    false,
    "The page. (at least 1; default: 1)",
  ],
  [{ description: "A score.", type: "integer", minimum: 0, maximum: 100 }, false, "A score. (0 to 100)"],
  [{ type: "string", enum: ["a", "b", null] }, true, "(required; one of a, b)"],
  [{ description: "A name.", type: "string", maxLength: 255 }, false, "A name. (at most 255 characters)"],
  [{ description: "Raw.", type: "boolean", default: false }, false, "Raw. (default: false)"],
  [
    { description: "Ids.", type: "array", maxItems: 5, items: { type: "integer" } },
    false,
    "Ids. (may be repeated, or all as a list in JSON; at most 5 items)",
  ],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, false, "(more than 0; less than 1)"],
  [{ description: "Any.", type: "object" }, false, "Any. (JSON, or @file)"],
])("an argument of %j is described in the help, with its bounds", (schema, required, text) => {
  expect(describeArgument(schema, required)).toBe(text);
});
