import { join } from "node:path";
import { Command } from "commander";
import { writeWheel } from "./pack-python/write-wheel.ts";

await new Command("npm run pack:python --")
  .description("Writes the wheel of the Python package, which pip installs. It needs no Python.")
  .option("--target <folder>", "where to write it", join(import.meta.dirname, "../dist"))
  .action(async ({ target }: { target: string }) => {
    process.stdout.write(`${await writeWheel(target)}\n`);
  })
  .parseAsync();
