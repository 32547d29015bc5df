import { describe, expect, test } from "vitest";
import type { Document, Operation } from "../document/document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { tools } from "./tools.ts";

type Tool = { name: string; places: object; inputSchema: { required: string[]; properties: object } };

function toolsOf(document: Document): Record<string, Tool> {
  const list: Tool[] = JSON.parse(tools(document));
  return Object.fromEntries(list.map((tool) => [tool.name, tool]));
}

function documentWith(post: Partial<Operation["node"]>): Document {
  const document = smallDocument();
  return {
    ...document,
    paths: { "/things/{thing_id}": { post: { operationId: "make", tags: ["T"], responses: {}, ...post } } },
  };
}

describe("the tool of an operation", () => {
  test("takes its parameters at the top, and what is to be given back of a long answer", () => {
    expect(toolsOf(smallDocument()).getRun).toMatchObject({
      places: { run_id: "path", first_item: "answer" },
      inputSchema: { required: ["run_id"], properties: { run_id: { type: "integer", minimum: 1 } } },
    });
  });

  test("takes the fields of its body beside them, and a file as a text or by its path", () => {
    const schema = {
      type: "object",
      required: ["file", "selection"],
      properties: {
        file: { type: "string", format: "binary", description: "CSV." },
        selection: { type: "string", contentSchema: { type: "object", description: "By id." } },
      },
    };
    const content = { "multipart/form-data": { schema } };
    const { make } = toolsOf(documentWith({ requestBody: { content } }));
    expect(make).toMatchObject({
      file: "file",
      places: { csv_text: "text", file_path: "source", selection: "body" },
      inputSchema: {
        required: ["selection"],
        properties: { selection: { type: "object", description: "By id." } },
      },
    });
  });

  test("leaves headers to the client, and references, examples and marks to the document", () => {
    const schema = { $ref: "#/components/schemas/Part" };
    const document = documentWith({
      parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
      requestBody: {
        content: { "application/json": { schema: { type: "object", properties: { part: schema } } } },
      },
    });
    const Part = { type: "string", description: "First. Second.", examples: ["a"], "x-source": "decided" };
    const { make } = toolsOf({ ...document, components: { schemas: { Part } } });
    expect(make?.places).toEqual({ part: "body" });
    expect(make?.inputSchema.properties).toEqual({ part: { type: "string", description: "First." } });
  });

  test("says whether the hosted service does not have it", () => {
    const document = documentWith({
      summary: "Make",
      description: "It. More.",
      "x-availability": "self-hosted",
    });
    expect(toolsOf(document).make).toMatchObject({ description: "Make. It. Self-hosted only." });
  });

  test("cannot have two arguments of one name", () => {
    const schema = { type: "object", properties: { id: { type: "string" } } };
    const document = documentWith({
      parameters: [{ name: "id", in: "query", schema: { type: "string" } }],
      requestBody: { content: { "application/json": { schema } } },
    });
    expect(() => tools(document)).toThrow("As a tool, make would have two arguments id; rename one.");
  });
});
