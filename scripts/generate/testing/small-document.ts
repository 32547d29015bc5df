import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../document/document.ts";

/** A document for tests: one operation of each kind that the generator treats differently. */
export function smallDocument(): Document {
  return {
    openapi: "3.1.0",
    info: {
      title: "Small",
      version: "1.0.0",
      description:
        "A small API.\n\n- [Start](guide/start.md): where to begin\n- [Decisions](decisions.md): none\n",
    },
    servers: [{ url: "https://example.com/api/" }],
    paths: {
      "/runs/{run_id}": {
        parameters: [
          {
            name: "run_id",
            in: "path",
            required: true,
            schema: { type: "integer", minimum: 1 },
            example: 991,
          },
        ],
        get: {
          operationId: "getRun",
          tags: ["Runs"],
          responses: { "200": json({ $ref: "#/components/schemas/Run" }), "204": { description: "None." } },
        },
        delete: { operationId: "deleteRun", tags: ["Runs"], responses: { "204": { description: "Gone." } } },
      },
      "/runs/{run_id}/download": {
        parameters: [
          {
            name: "run_id",
            in: "path",
            required: true,
            schema: { type: "integer", minimum: 1 },
            example: 991,
          },
        ],
        get: {
          operationId: "downloadRun",
          tags: ["Runs"],
          responses: {
            "200": {
              description: "The run.",
              headers: {
                "Content-Disposition": {
                  schema: { type: "string" },
                  example: 'attachment; filename="run_991.csv"',
                },
              },
              content: { "text/csv": { schema: { type: "string" } } },
            },
          },
        },
      },
      "/runs": {
        get: {
          operationId: "listRuns",
          tags: ["Runs"],
          parameters: [
            { name: "page", in: "query", schema: { type: "integer", minimum: 1 }, example: 1 },
            { name: "search", in: "query", schema: { type: "string" }, example: "it's & more" },
            { name: "shared", in: "query", schema: { type: "boolean" } },
          ],
          responses: { "200": json({ type: "array", items: { $ref: "#/components/schemas/Run" } }) },
        },
        post: {
          operationId: "createRun",
          tags: ["Runs"],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Run" },
                examples: { first: { value: { id: 1, alias: "it's $HOME" } } },
              },
            },
          },
          responses: { "201": json({ $ref: "#/components/schemas/Run" }) },
        },
      },
      "/datasets": {
        post: {
          operationId: "createDataset",
          tags: ["Datasets"],
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: ["file"],
                  properties: {
                    file: { type: "string", format: "binary" },
                    name: { type: "string", maxLength: 9 },
                    weights: {
                      type: "string",
                      contentSchema: { type: "object", additionalProperties: { type: "integer" } },
                    },
                  },
                },
                examples: {
                  march: { value: { file: "prompt\n2+2?\n", name: "@march; now", weights: '{"1": 70}' } },
                },
              },
            },
          },
          responses: { "201": json({ $ref: "#/components/schemas/Run" }) },
        },
      },
    },
    components: {
      schemas: {
        Run: {
          description: "A run.",
          type: "object",
          required: ["id"],
          properties: {
            id: { type: "integer" },
            alias: { type: ["string", "null"], maxLength: 20 },
            at: { type: "string", format: "date-time" },
          },
        },
      },
    },
  };
}

/** Writes the small document and the data beside it as a source folder. */
export async function writeSmallSource(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "openapi.yaml"), JSON.stringify(smallDocument(), undefined, 2));
  await writeFile(join(folder, "decisions.md"), "# Decisions\n\nNone.\n");
  await mkdir(join(folder, "guide"), { recursive: true });
  await writeFile(
    join(folder, "guide/start.md"),
    "# Start\n\n<!-- models -->\n\n<!-- metrics -->\n\n<!-- extensions -->\n",
  );
  await writeFile(join(folder, "models.yaml"), "[]\n");
  await writeFile(join(folder, "world.yaml"), "users: { 7: { email: analyst@acme.com } }\n");
}

function json(schema: object) {
  return { description: "An answer.", content: { "application/json": { schema } } };
}
