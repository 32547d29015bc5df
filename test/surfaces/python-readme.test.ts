import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { exampleKey } from "@aegis/contract";
import { testServer } from "@aegis/server/testing";
import { describe, expect, test } from "vitest";
import { noPython, pythonProgram } from "./drivers/python-program.ts";

const packageFolder = join(import.meta.dirname, "../../generated/python");
const readme = await readFile(join(packageFolder, "README.md"), "utf8");
const examples = [...readme.matchAll(/^```python\n(.*?)^```$/gms)].map(([, code = ""]) => code);

describe.skipIf(noPython !== null)("the README of the Python package", () => {
  test("has an example for each of the two clients", () => {
    expect(examples.map((code) => code.includes("AsyncAegis"))).toEqual([false, true]);
  });

  test.each(examples)("has an example that runs as it stands: %#", async (code) => {
    const folder = await mkdtemp(join(tmpdir(), "aegis-readme-"));
    try {
      await writeFile(join(folder, "march.csv"), "output,golden_answer\n4,4\n5,4\n");
      await using server = await testServer({ checkResponses: false });
      const called = code.includes("async def main()")
        ? `${code}\nimport asyncio\nasyncio.run(main())\n`
        : code;
      const said = await run(called, folder, `${server.url}/api/v1`);
      expect(said).toContain("march.csv\n");
      expect(await readdir(folder)).toContain("report.csv");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** What a script prints. @throws Error with what it printed if it fails */
async function run(script: string, cwd: string, baseUrl: string): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    PYTHONPATH: packageFolder,
    PYTHONDONTWRITEBYTECODE: "1",
    AEGIS_API_KEY: exampleKey,
    AEGIS_API_BASE_URL: baseUrl,
  };
  return (await promisify(execFile)(pythonProgram, ["-c", script], { cwd, env })).stdout;
}
