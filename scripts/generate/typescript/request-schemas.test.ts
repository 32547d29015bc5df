import { expect, test } from "vitest";
import type { Document, Schema } from "../document/document.ts";
import { withRequestSchemas } from "./request-schemas.ts";

const id: Schema = { type: "integer", minimum: 1 };

/** A document with one operation. */
function documentWith(schemas: Record<string, Schema>): Document {
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: {
      "/things/{thing_id}": {
        post: {
          operationId: "makeThing",
          tags: ["Things"],
          parameters: [
            { name: "thing_id", in: "path", required: true, schema: id },
            { name: "shared", in: "query", schema: { type: "boolean" } },
          ],
          requestBody: {
            content: { "multipart/form-data": { schema: { $ref: "#/components/schemas/ThingForm" } } },
          },
          responses: {},
        },
      },
    },
    components: { schemas },
  };
}

test("an operation's parameters are a schema for each place, and its form is that of the document", () => {
  const { document, requests } = withRequestSchemas(documentWith({ ThingForm: { type: "object" } }));
  expect(requests).toEqual([
    {
      id: "makeThing",
      parts: [
        { place: "path", schema: "MakeThingPath" },
        { place: "query", schema: "MakeThingQuery" },
        { place: "form", schema: "ThingForm" },
      ],
    },
  ]);
  expect(document.components?.schemas).toEqual({
    ThingForm: { type: "object" },
    MakeThingPath: { type: "object", properties: { thing_id: id }, required: ["thing_id"] },
    MakeThingQuery: { type: "object", properties: { shared: { type: "boolean" } }, required: [] },
  });
});

test("a name that the document has already is refused", () => {
  expect(() => withRequestSchemas(documentWith({ ThingForm: {}, MakeThingPath: {} }))).toThrow(
    "The document has a schema MakeThingPath already; rename it.",
  );
});
