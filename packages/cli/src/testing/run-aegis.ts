import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type AegisDifferences, aegisLine } from "./command-line.ts";

/** A folder in which command lines are run, as main.ts runs them. It is removed after the tests of a file. */
export async function aegisFolder() {
  const folder = await mkdtemp(join(tmpdir(), "aegis-cli-test-"));
  afterAll(() => rm(folder, { recursive: true }));

  const aegisIn = (parameters: readonly string[], differences?: AegisDifferences) =>
    aegisLine(parameters, folder, differences);

  const file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return name;
  };
  return { folder, aegis: aegisIn, file };
}
