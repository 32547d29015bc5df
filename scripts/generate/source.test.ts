import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BrokenDocument } from "./problem.ts";
import { writeSmallSource } from "./small-document.ts";
import { readSource } from "./source.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "source-")), "openapi");
  await writeSmallSource(folder);
});
afterEach(() => rm(join(folder, ".."), { recursive: true }));

test.each([
  ["openapi.yaml", "openapi: [", [/^openapi\/openapi\.yaml: unexpected end of the stream .*\(1:11\)$/]],
  [
    "openapi.yaml",
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: { /a: { $ref: a.yaml } }\n",
    [/^openapi\/openapi\.yaml:3:14: .*no such file/],
  ],
  [
    "openapi.yaml",
    "openapi: 3.1.0\ninfo: { version: '1' }\npaths:\n  /a: { get: { tags: 3 } }\n",
    [/openapi\.yaml:2:\d+: .*`title`/, /openapi\.yaml:4:\d+: .*array/],
  ],
  ["models.yaml", "- slug: [", [/models\.yaml:\d+: /]],
  [
    "models.yaml",
    "- slug: 7\n",
    [/models\.yaml: \/0\/slug must be string\./, /must have required property 'name'/],
  ],
])("a %s of %j is told in lines that say where", async (name, text, expected) => {
  await writeFile(join(folder, name), text);
  const refusal = await readSource(folder).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof BrokenDocument)) throw new Error("The source was accepted.", { cause: refusal });
  for (const line of expected) expect(refusal.problems).toContainEqual(expect.stringMatching(line));
  expect(refusal.problems.every((problem) => !problem.includes("\n"))).toBe(true);
});

test("a reference into a file is bundled under the file's name", async () => {
  await writeFile(
    join(folder, "openapi.yaml"),
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths:\n  /a: { get: { operationId: getA, responses: { '200': { description: A, content: { application/json: { schema: { $ref: Noun.yaml } } } } } } }\n",
  );
  await writeFile(join(folder, "Noun.yaml"), "type: object\n");
  const { document } = await readSource(folder);
  expect(document.components?.schemas).toEqual({ Noun: { type: "object" } });
});
