import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeSmallSource } from "../testing/small-document.ts";
import { BrokenDocument } from "./broken-document.ts";
import { readSource } from "./source.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "source-")), "openapi");
  await writeSmallSource(folder);
});
afterEach(() => rm(join(folder, ".."), { recursive: true }));

test.each([
  ["openapi.yaml", "openapi: [", [/openapi\/openapi\.yaml:1:11: unexpected end of the stream [^"]*$/]],
  [
    "openapi.yaml",
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: { /a: { $ref: a.yaml } }\n",
    [/openapi\/openapi\.yaml:3:14: .*openapi\/a\.yaml is missing/],
  ],
  [
    "openapi.yaml",
    "openapi: 3.1.0\ninfo: { version: '1' }\npaths:\n  /a: { get: { tags: 3 } }\n",
    [/openapi\.yaml:2:\d+: .*`title`/, /openapi\.yaml:4:\d+: .*array/],
  ],
  ["world.yaml", "runs: { first: { alias: a } }\n", [/world\.yaml: \/runs property name must be valid\./]],
])("a %s of %j is reported in lines that say where", async (name, text, expected) => {
  await writeFile(join(folder, name), text);
  const refusal = await readSource(folder).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof BrokenDocument)) throw new Error("The source was accepted.", { cause: refusal });
  for (const line of expected) expect(refusal.problems).toContainEqual(expect.stringMatching(line));
  expect(refusal.problems.every((problem) => !problem.includes("\n"))).toBe(true);
});

describe("what many places refer to is reported once", () => {
  const twoPaths =
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths:\n  /a: { $ref: a.yaml }\n  /b: { $ref: a.yaml }\n";

  test("if it cannot be parsed, with its own error alone", async () => {
    await writeFile(join(folder, "openapi.yaml"), twoPaths);
    await writeFile(join(folder, "a.yaml"), "get: [");
    await expect(readSource(folder)).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/openapi\/a\.yaml:1:7: Failed to parse: [^"]* \(no-unresolved-refs\)$/),
      ],
    });
  });

  test("if it is missing, at the first place, with the number of the others", async () => {
    await writeFile(join(folder, "openapi.yaml"), twoPaths);
    await expect(readSource(folder)).rejects.toMatchObject({
      problems: [
        expect.stringMatching(
          /openapi\.yaml:4:7: .*a\.yaml is missing \(no-unresolved-refs\) … and 1 more place$/,
        ),
      ],
    });
  });
});

test.each(["openapi.yaml", "decisions.md", "world.yaml"])("%s that is missing is named so", async (name) => {
  await rm(join(folder, name));
  await expect(readSource(folder)).rejects.toThrow(`${join(folder, name)} is missing.`);
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

test("a response that no operation gives refers to its component", async () => {
  await writeFile(
    join(folder, "openapi.yaml"),
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\nx-responses: { '405': { $ref: '#/components/responses/No' } }\ncomponents: { responses: { No: { $ref: No.yaml } } }\n",
  );
  await writeFile(join(folder, "No.yaml"), "description: No.\n");
  const { document } = await readSource(folder);
  expect(document["x-responses"]).toEqual({ 405: { $ref: "#/components/responses/No" } });
  expect(document.components?.responses).toEqual({ No: { description: "No." } });
});
