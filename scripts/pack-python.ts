import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { packageFacts } from "./generate/python/python-project.ts";
import { readTree } from "./generate/write/tree.ts";
import { wheel } from "./pack-python/wheel.ts";

const root = join(import.meta.dirname, "..");

await new Command("npm run pack:python --")
  .description("Writes the wheel of the Python package, which pip installs. It needs no Python.")
  .option("--target <folder>", "where to write it", join(root, "dist"))
  .action(async ({ target }: { target: string }) => {
    const files = await readTree(join(root, "generated/python"), (file) => file.includes("__pycache__"));
    const { name, bytes } = wheel(await packageFacts(), files);
    await mkdir(target, { recursive: true });
    await writeFile(join(target, name), bytes);
    process.stdout.write(`${join(target, name)}\n`);
  })
  .parseAsync();
