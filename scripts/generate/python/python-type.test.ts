import { describe, expect, test } from "vitest";
import type { Document, Schema } from "../document/document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { objectOf, pythonType } from "./python-type.ts";

const run = { $ref: "#/components/schemas/Run" };
const document: Document = {
  ...smallDocument(),
  components: {
    schemas: {
      ...smallDocument().components?.schemas,
      Id: { type: "integer" },
      Owner: { type: ["object", "null"], properties: { id: { type: "integer" } } },
      Long: { allOf: [run, { type: "object", required: ["rows"], properties: { rows: { type: "array" } } }] },
    },
  },
};

describe("the Python type", () => {
  test.each<[Schema, answer: string, decoder: string, argument: string]>([
    [{ type: "string" }, "str", "plain", "str"],
    [{ type: ["number", "null"] }, "float | None", "plain", "float | None"],
    [
      { type: ["string", "object", "null"] },
      "str | Dict[str, Any] | None",
      "plain",
      "str | Mapping[str, Any] | None",
    ],
    [{}, "Any", "plain", "Any"],
    [{ type: "string", enum: ["a", "b"] }, 'Literal["a", "b"]', "plain", 'Literal["a", "b"]'],
    [{ $ref: "#/components/schemas/Id" }, "int", "plain", "int"],
    [run, "Run", "Run.from_json", "RunParam"],
    [
      { $ref: "#/components/schemas/Owner" },
      "Owner | None",
      "optional(Owner.from_json)",
      "OwnerParam | None",
    ],
    [{ anyOf: [run, { type: "null" }] }, "Run | None", "optional(Run.from_json)", "RunParam | None"],
    [{ type: "array", items: run }, "List[Run]", "list_of(Run.from_json)", "Sequence[RunParam]"],
    [{ oneOf: [{ type: "integer" }, run] }, "int | Run", "one_of(Run)", "int | RunParam"],
    [
      { type: "object", description: "Runs by id.", additionalProperties: run },
      "Dict[str, Run]",
      "dict_of(Run.from_json)",
      "Mapping[int, RunParam]",
    ],
  ])("of %j is %s", (schema, annotation, decoder, argument) => {
    expect(pythonType(document, schema, "answer")).toEqual({ annotation, decoder });
    expect(pythonType(document, schema, "argument").annotation).toBe(argument);
  });
});

test("what is put together has the properties of its parts", () => {
  const long = objectOf(document, { $ref: "#/components/schemas/Long" });
  expect(Object.keys(long?.properties ?? {})).toEqual(["id", "alias", "at", "rows"]);
  expect(long?.required).toEqual(["id", "rows"]);
});
