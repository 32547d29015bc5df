import type { MetricArgument } from "@aegis/contract";
import { expect, test } from "vitest";
import { argumentForm } from "./argument-form.ts";
import { argumentValue, enteredOf } from "./argument-value.ts";

const texts = { type: "array", items: { type: "string" } };
const oneOrMore = { type: ["string", "array"], items: { type: "string" } };

/** A schema, a default, what is entered, and the value that is sent. */
test.each<[MetricArgument["schema"], MetricArgument["default"], string, unknown]>([
  [{ type: "boolean" }, true, "", undefined],
  [{ type: "boolean" }, true, "true", undefined],
  [{ type: "boolean" }, true, "false", false],
  [{ type: "boolean" }, false, "true", true],
  [{ type: ["integer", "string"], enum: [1, 2, "L"] }, 2, "1", 1],
  [{ type: ["integer", "string"], enum: [1, 2, "L"] }, 2, "L", "L"],
  [{ type: ["integer", "string"], enum: [1, 2, "L"] }, 2, "", undefined],
  [{ type: "number", minimum: 0 }, null, "0.5", 0.5],
  [{ type: "integer", minimum: 1 }, 3, "", undefined],
  [texts, null, "one\n\ntwo\n", ["one", "two"]],
  [texts, null, "one", ["one"]],
  [texts, null, "\n", undefined],
  [oneOrMore, null, "one", "one"],
  [oneOrMore, null, "one\ntwo", ["one", "two"]],
  [{ type: "string" }, null, " a ", " a "],
  [{ type: "object" }, null, '{"type":"object"}', { type: "object" }],
  [{ type: "object" }, null, " ", undefined],
  [{ type: "array", items: { type: "number" } }, null, "[1,2]", [1, 2]],
])("for %j with the default %j, %j is %j", (schema, fallback, entered, value) => {
  expect(argumentValue(argumentForm(schema), entered, fallback)).toEqual(value);
});

test.each<[MetricArgument["schema"], unknown]>([
  [{ type: "boolean" }, false],
  [{ enum: [1, "L"] }, "L"],
  [{ type: "number" }, 0.25],
  [texts, ["one", "two"]],
  [oneOrMore, "one"],
  [{ type: "string" }, "tsql"],
  [{ type: "object" }, { type: "object" }],
])("for %j, what is entered for the stored %j is that value", (schema, value) => {
  const form = argumentForm(schema);
  expect(argumentValue(form, enteredOf(form, value), null)).toEqual(value);
});

test("an argument that is not stored is entered as nothing", () => {
  expect(enteredOf(argumentForm({ type: "object" }), undefined)).toBe("");
});
