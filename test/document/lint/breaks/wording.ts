import type { Break } from "./break.ts";
import { getRun, id, object, schemas } from "./places.ts";

/** What is wrong with how a schema is written: its texts, unions with null, marks and keywords. */
export const wordingBreaks: readonly Break[] = [
  {
    rule: "info-description-short",
    change: [[["info", "description"], "A paragraph. ".repeat(400)]],
    at: "info description",
    says: "what is left over is for a page of the guide",
  },
  {
    rule: "nullable-inline",
    change: [[[...schemas, "Run", "properties", "result"], { anyOf: [id, { type: "null" }] }]],
    at: "components schemas Run properties result",
    says: 'Write it in place: `type: [integer, "null"]`',
  },
  {
    rule: "nullable-inline",
    change: [
      [[...schemas, "Names"], { description: "All names.", type: "array", items: { type: "string" } }],
      [
        [...schemas, "Run", "properties", "result"],
        { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/Names" }] },
      ],
    ],
    at: "components schemas Run properties result",
    says: 'Write it in place: `type: [array, "null"]`',
  },
  {
    rule: "union-text",
    change: [[[...schemas, "Source", "description"], "Where the rows come from."]],
    at: "components schemas Source description",
    says: "Move the description into the alternatives",
  },
  {
    rule: "union-text",
    change: [
      [
        [...schemas, "Run", "properties", "owner"],
        {
          description: "Who started it.",
          anyOf: [object("name", { type: "string" }), { type: "null" }],
        },
      ],
    ],
    at: "components schemas Run properties owner description",
    says: "Move the description into the alternatives",
  },
  {
    rule: "property-described",
    change: [[[...schemas, "Run", "properties", "result", "description"], undefined]],
    at: "components schemas Run properties result",
    says: 'Describe the property "result".',
  },
  {
    rule: "property-described",
    change: [[[...schemas, "Run", "properties", "result", "description"], "The result."]],
    at: "components schemas Run properties result",
    says: 'Say more about "result" than its name.',
  },
  {
    rule: "property-described",
    change: [
      [[...schemas, "Run", "properties", "id", "description"], undefined],
      [[...schemas, "Id", "description"], undefined],
    ],
    at: "components schemas Run properties id",
    says: 'Describe the property "id".',
  },
  {
    rule: "property-described",
    change: [[[...schemas, "Call", "description"], undefined]],
    at: "components schemas Run properties source",
    says: 'Describe the property "source".',
  },
  {
    rule: "source-marks",
    change: [[[...getRun, "x-source"], "guessed"]],
    at: "paths /runs/{run_id} get",
    says: "Write `x-source: documented` or `x-source: decided`.",
  },
  {
    rule: "source-marks",
    change: [[[...schemas, "Id", "x-source"], "guessed"]],
    at: "components schemas Id",
    says: "Write `x-source: documented` or `x-source: decided`.",
  },
  {
    rule: "source-marks",
    change: [
      [
        [...schemas, "Id", "x-documented"],
        ["minimum", "maxLength"],
      ],
    ],
    at: "components schemas Id",
    says: 'Take "maxLength" out of `x-documented`: it lists bounds that are there.',
  },
  {
    rule: "source-marks",
    change: [[[...schemas, "Id", "x-documented"], ["type"]]],
    at: "components schemas Id",
    says: 'Take "type" out of `x-documented`',
  },
  {
    rule: "source-marks",
    change: [
      [
        [...schemas, "Id", "x-decided"],
        ["type", "minimum"],
      ],
    ],
    at: "components schemas Id",
    says: 'Take "minimum" out of `x-decided`: it lists keywords that are there, not bounds.',
  },
  {
    rule: "keyword-common",
    change: [[["jsonSchemaDialect"], "https://json-schema.org/draft/2020-12/schema"]],
    at: "jsonSchemaDialect",
    says: "Leave out jsonSchemaDialect",
  },
  {
    rule: "keyword-common",
    change: [[[...schemas, "RunCreate", "properties", "alias", "contentMediaType"], "application/json"]],
    at: "components schemas RunCreate properties alias contentMediaType",
    says: "Leave out contentMediaType: not every tool knows it.",
  },
  {
    rule: "keyword-common",
    change: [[[...schemas, "RunCreate", "unevaluatedProperties"], false]],
    at: "components schemas RunCreate unevaluatedProperties",
    says: "Leave out unevaluatedProperties",
  },
];
