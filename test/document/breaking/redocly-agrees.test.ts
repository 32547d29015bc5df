import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redocly } from "../../../scripts/redocly.ts";
import schemaChanges from "./schema-changes.json" with { type: "json" };

/** What Redocly calls a break and this project does not, with the reason. */
const milder: Readonly<Record<string, string>> = {
  "multipleOf of a divisor (request)": "whatever is a multiple of 10 is one of 5",
  "multipleOf of a multiple (response)": "whatever is a multiple of 10 is one of 5",
  "format int32 to int64 (request)": "the wider format has all values of the other",
  "format int64 to int32 (response)": "the wider format has all values of the other",
  "format float to double (request)": "the wider format has all values of the other",
  "const became one of several (request)": "the value is still allowed",
  "null allowed beside a reference (request)": "what was allowed still is",
  "null not allowed beside a reference (response)": "callers are prepared for what is left",
  "allOf gained a part that only describes (request)": "a description forbids nothing",
};

/** The rows that change a request or a response by Redocly's lights, by their numbers. */
const refused = { request: new Set<number>(), response: new Set<number>() };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redocly-agrees-"));
  await writeFile(join(folder, "old.json"), JSON.stringify(documentOf("from")));
  await writeFile(join(folder, "new.json"), JSON.stringify(documentOf("to")));
  const config = join(import.meta.dirname, "redocly-diff.yaml");
  const { out } = await redocly(folder, [
    ...["diff", "old.json", "new.json", "--format", "json", "--fail-on", "none", "--config", config],
  ]);
  const { changes }: { changes: { impact: string; path: string }[] } = JSON.parse(out);
  for (const { impact, path } of changes) {
    const [, row, direction] = /~1(\d+)-(request|response)/.exec(path) ?? [];
    if (impact === "major" && (direction === "request" || direction === "response"))
      refused[direction].add(Number(row));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(["request", "response"] as const)(
  "what redocly diff refuses in a %s breaks here, too",
  (direction) => {
    test.each(schemaChanges.map((row, index) => ({ ...row, index })))("$change", (row) => {
      if (!refused[direction].has(row.index)) return;
      const reason = milder[`${row.change} (${direction})`];
      if (reason === undefined) expect(row[direction]).toBe("breaking");
      else expect(row[direction], reason).not.toBe("breaking");
    });
  },
);

/** One document with a path for each row and direction: Redocly takes seconds to start. */
function documentOf(side: "from" | "to"): object {
  const json = (schema: unknown) => ({
    content: { "application/json": { schema: { type: "object", properties: { held: schema } } } },
  });
  const responses = { 200: { description: "" } };
  const paths = schemaChanges.flatMap(({ [side]: schema }, index) => [
    [`/${index}-request`, { post: { requestBody: json(schema), responses } }],
    [`/${index}-response`, { get: { responses: { 200: { description: "", ...json(schema) } } } }],
  ]);
  return {
    openapi: "3.1.0",
    info: { title: side, version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas: { Thing: { type: "object" } } },
  };
}
