import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readModels } from "./models.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "models-"));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ["- slug: [", [/models\.yaml:\d+: /]],
  ["- slug: 7\n", [/models\.yaml: \/0\/slug must be string\./, /must have required property 'name'/]],
])("the models %j are refused in lines that say where", async (text, expected) => {
  const file = join(folder, "models.yaml");
  await writeFile(file, text);
  for (const line of expected) await expect(readModels(file)).rejects.toThrow(line);
});

test("models that are missing are named so", async () => {
  const file = join(folder, "models.yaml");
  await expect(readModels(file)).rejects.toThrow(`${file} is missing.`);
});
