import { describe, expect, test } from "vitest";
import { jsonNull, ListParts, readValue } from "./read-value.ts";
import { type ArgumentSchema, placeholderOf, shapeOf } from "./value-shape.ts";

const ids: ArgumentSchema = { type: ["array", "null"], items: { type: "integer" } };
const nullableInteger: ArgumentSchema = { type: ["integer", "null"] };
const either: ArgumentSchema = { oneOf: [{ type: "integer" }, { type: "string" }] };
const mapping: ArgumentSchema = { oneOf: [{ type: "object" }, { type: "null" }] };

describe("an argument", () => {
  test.each<[ArgumentSchema, string, unknown]>([
    [{ type: "string" }, "", ""],
    [{ type: ["string", "null"] }, "null", "null"],
    [{ type: "string" }, "@all of you", "@all of you"],
    [{ type: "integer" }, "-3", -3],
    [{ type: "integer" }, "0", 0],
    [nullableInteger, "null", jsonNull],
    [{ type: "number" }, "0.5", 0.5],
    [{ type: ["boolean", "null"] }, "false", false],
    [{ type: "object" }, '{"a":[1]}', { a: [1] }],
    [mapping, "null", jsonNull],
    [{}, "null", jsonNull],
    [either, "3", 3],
    [either, "bleu", "bleu"],
    [ids, "7", new ListParts([7])],
    [ids, "[7,8]", new ListParts([7, 8])],
    [ids, "[]", new ListParts([])],
    [ids, "null", jsonNull],
    [{ type: "array", items: { type: "string" } }, "[sic]", new ListParts(["[sic]"])],
    [{ type: "array", items: { type: "object" } }, '{"a":1}', new ListParts([{ a: 1 }])],
  ])("of %j given as %j is %j", (schema, text, value) => {
    expect(readValue(shapeOf(schema), text)).toEqual(value);
  });

  test.each<[ArgumentSchema, string, string]>([
    [{ type: "integer" }, "1.5", "Give a whole number."],
    [{ type: "integer" }, "null", "Give a whole number."],
    [{ type: "integer" }, "9007199254740993", "Give a whole number."],
    [{ type: "integer" }, "", "Give a whole number."],
    [nullableInteger, "none", "Give a whole number, or null."],
    [{ type: "number" }, "Infinity", "Give a number."],
    [{ type: "number" }, " ", "Give a number."],
    [{ type: ["boolean", "null"] }, "yes", "Give true or false, or null."],
    [{ type: "object" }, "{a:1}", "Give a JSON object, or @ and the name of a file with one."],
    [{ type: "object" }, "3", "Give a JSON object, or @ and the name of a file with one."],
    [mapping, "[1]", "Give a JSON object, or @ and the name of a file with one."],
    [{ type: "object" }, "null", "Give a JSON object, or @ and the name of a file with one."],
    [{ type: ["integer", "boolean"] }, "x", "Give JSON, or @ and the name of a file with JSON."],
    [ids, "x", "Give a whole number."],
  ])("of %j cannot be given as %j: %s", (schema, text, problem) => {
    expect(() => readValue(shapeOf(schema), text)).toThrow(problem);
  });

  test("that is a list grows with each repetition", () => {
    const shape = shapeOf(ids);
    expect(readValue(shape, "[2,3]", readValue(shape, "1"))).toEqual(new ListParts([1, 2, 3]));
  });

  test.each<[ArgumentSchema, string]>([
    [{ type: ["string", "null"] }, "text"],
    [nullableInteger, "integer|null"],
    [ids, "integer"],
    [mapping, "json|null"],
    [either, "json"],
    [{}, "json"],
  ])("of %j is shown in the help as <%s>", (schema, placeholder) => {
    expect(placeholderOf(shapeOf(schema))).toBe(placeholder);
  });
});
