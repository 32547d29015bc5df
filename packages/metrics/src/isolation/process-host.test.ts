import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const poolFile = new URL("pool.ts", import.meta.url).href;
// It kills its child, which has no moment left to keep anything.
const program = `const { createPool } = await import(${JSON.stringify(poolFile)});
  const pool = createPool();
  const tasks = [{ metric: "is_valid_xml", args: {} }];
  const [[{ score }]] = await pool.score({ tasks, samples: [{ output: "<a/>" }] });
  await pool.close();
  console.log(score);`;

test("a child keeps what it has compiled within the folder of its parent, and nowhere if that has none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aegis-compiled-"));
  try {
    expect(await scoreIn(folder, { NODE_COMPILE_CACHE: join(folder, "kept") })).toBe("100\n");
    // Node makes a folder for each combination of its version and options, in the one that it is given.
    const [ofParent = ""] = await readdir(join(folder, "kept"));
    const entries = await readdir(join(folder, "kept", ofParent), { withFileTypes: true });
    const ofChildren = entries.find((entry) => entry.isDirectory())?.name;
    expect((await readdir(join(folder, "kept", ofParent, String(ofChildren)))).length).toBeGreaterThan(100);

    await rm(join(folder, "kept"), { recursive: true });
    expect(await scoreIn(folder, {})).toBe("100\n");
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function scoreIn(cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const parameters = ["--input-type=module", "-e", program];
  return (await promisify(execFile)(process.execPath, parameters, { cwd, env })).stdout;
}
