import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { document, type Schema } from "../../openapi-document.ts";
import { invalidOf } from "./invalid.ts";
import { validOf } from "./valid.ts";

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ $id: "document", components: document.components });

const ofDocument = Object.keys(document.components.schemas).map((name): [string, Schema] => [
  name,
  reference(name),
]);
const handWritten: [string, Schema][] = [
  ["text of bounded length", { type: "string", minLength: 2, maxLength: 3 }],
  ["text of a pattern", { type: "string", pattern: "^\\d+(\\.\\d{1,15})?$" }],
  ...["date", "date-time", "email", "time", "uri", "uuid"].map((format): [string, Schema] => [
    `text of the format ${format}`,
    { type: "string", format },
  ]),
  ["list of bounded length", { type: "array", minItems: 2, maxItems: 2, items: { type: "integer" } }],
  ["number within bounds", { type: "number", minimum: 0, maximum: 1 }],
  ["one of some words", { type: "string", enum: ["one", "two"] }],
  [
    "open object",
    { type: "object", required: ["a"], properties: { a: { type: "boolean" } }, additionalProperties: true },
  ],
  ["map", { type: "object", additionalProperties: { anyOf: [{ type: "integer" }, { type: "null" }] } }],
  [
    "union of all",
    {
      allOf: [
        { type: "object", required: ["a"], properties: { a: { type: "string" } } },
        { type: "object", properties: { b: { type: "integer" } } },
      ],
    },
  ],
  ["anything", {}],
];
const takeEverything = ["anything"];

describe("valid values are accepted by", () => {
  test.each([...ofDocument, ...handWritten])("%s", (_, schema) => {
    const validate = ajv.compile(absolute(schema));
    fc.assert(
      fc.property(validOf(schema), (value) => validate(value)),
      runs,
    );
  });
});

describe("invalid values are refused by", () => {
  test.each([...ofDocument, ...handWritten].filter(([name]) => !takeEverything.includes(name)))(
    "%s",
    (_, schema) => {
      const validate = ajv.compile(absolute(schema));
      const arbitrary = invalidOf(schema) ?? fc.constant(undefined);
      fc.assert(
        fc.property(arbitrary, (value) => !validate(value)),
        runs,
      );
    },
  );

  test.each(takeEverything)("there is no invalid value for %s", (name) => {
    expect(invalidOf(new Map(handWritten).get(name) ?? {})).toBeUndefined();
  });
});

test("a valid value shrinks to only what makes a property fail", () => {
  const tooHigh = fc.property(
    validOf(reference("EvaluationRequest")),
    (value) => !(Object(value).threshold > 50),
  );
  const { counterexample } = fc.check(tooHigh, { seed: 1, numRuns: 1000 });
  expect(counterexample).toEqual([{ metric_shortname: expect.stringMatching(/^.$/su), threshold: 51 }]);
});

test("an invalid value shrinks to only what makes a property fail", () => {
  const schema: Schema = {
    type: "object",
    required: ["a"],
    properties: { a: { type: "integer", maximum: 9 }, b: { type: "string" } },
  };
  const tooHigh = fc.property(invalidOf(schema) ?? fc.constant(undefined), (value) => !(Object(value).a > 9));
  expect(fc.check(tooHigh, { seed: 1, numRuns: 1000 }).counterexample).toEqual([{ a: 10 }]);
});

test("an unknown keyword is refused, since generated values might break it", () => {
  const schema = { type: "integer", multipleOf: 2 };
  expect(() => validOf(schema)).toThrow("No values can be generated for the keyword multipleOf.");
});

const runs = { seed: 1, numRuns: 30 };

function reference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

function absolute(schema: Schema): object {
  return schema.$ref === undefined ? schema : { $ref: `document${schema.$ref}` };
}
