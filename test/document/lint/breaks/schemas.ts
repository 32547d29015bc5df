import type { Break } from "./break.ts";
import { object, page, parameters, schemas } from "./places.ts";

/** What is wrong with the shape of a schema. */
export const schemaBreaks: readonly Break[] = [
  {
    rule: "parameter-integer-bounded",
    change: [
      [[...parameters, 0, "schema", "minimum"], undefined],
      [[...parameters, 0, "schema", "x-documented"], undefined],
    ],
    at: "paths /runs get parameters 0 schema",
    says: "Bound the schema: add minimum or exclusiveMinimum or enum.",
  },
  {
    rule: "parameter-integer-bounded",
    change: [[[...schemas, "Id", "maximum"], undefined]],
    at: "components schemas Id",
    says: "Bound the schema: add maximum or exclusiveMaximum or enum.",
  },
  {
    rule: "parameter-string-bounded",
    change: [
      [[...parameters, 1, "schema", "maxLength"], undefined],
      [[...parameters, 1, "schema", "x-documented"], undefined],
    ],
    at: "paths /runs get parameters 1 schema",
    says: "Bound the schema: add maxLength or pattern or enum or format.",
  },
  {
    rule: "request-array-bounded",
    change: [
      [[...parameters, 2, "schema", "maxItems"], undefined],
      [[...parameters, 2, "schema", "x-documented"], undefined],
    ],
    at: "paths /runs get parameters 2 schema",
    says: "Bound the schema: add maxItems.",
  },
  {
    rule: "request-array-bounded",
    change: [[[...schemas, "RunCreate", "properties", "rows", "maxItems"], undefined]],
    at: "components schemas RunCreate properties rows",
    says: "Bound the schema: add maxItems.",
  },
  {
    rule: "schema-flat",
    change: [
      [
        [...schemas, "Run", "properties", "owner", "properties", "address"],
        object("street", { type: "string" }),
      ],
    ],
    at: "components schemas Run properties owner properties address",
    says: "make it a file of components/schemas and refer to it by $ref.",
  },
  {
    rule: "schema-flat",
    change: [[[...page, "schema", "properties", "items", "items"], object("id", { type: "integer" })]],
    at: "paths /runs get responses 200 content application/json schema properties items items",
    says: "make it a file of components/schemas and refer to it by $ref.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "discriminator", "mapping"], undefined]],
    at: "components schemas Source discriminator",
    says: "Add to the discriminator's `mapping`: Upload, Call.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "discriminator", "mapping", "call"], undefined]],
    at: "components schemas Source discriminator",
    says: "Add to the discriminator's `mapping`: Call.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Source", "oneOf", 2], object("kind", { const: "other" })]],
    at: "components schemas Source discriminator",
    says: "Make every member of the union a file and refer to it by $ref.",
  },
  {
    rule: "discriminator-mapped",
    change: [[[...schemas, "Upload", "discriminator"], { propertyName: "kind" }]],
    at: "components schemas Upload discriminator",
    says: "Put the union's members into `oneOf` beside the discriminator.",
  },
  {
    rule: "nullable-required",
    change: [
      [
        [...schemas, "Run", "required"],
        ["id", "owner", "source"],
      ],
    ],
    at: "components schemas Run properties result",
    says: 'List the nullable "result" in `required`',
  },
  {
    rule: "nullable-required",
    change: [
      [
        [...schemas, "Run", "required"],
        ["id", "owner", "source"],
      ],
      [[...schemas, "Run", "properties", "result"], { $ref: "#/components/schemas/Score" }],
      [[...schemas, "Score"], { description: "From 0 to 100.", type: ["number", "null"] }],
    ],
    at: "components schemas Run properties result",
    says: 'List the nullable "result" in `required`',
  },
];
