import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Argument, Command } from "commander";
import { type PublishedPackage, publishedPackages, root } from "./pack/published-packages.ts";
import { runTool } from "./pack/run-tool.ts";
import { stage } from "./pack/stage.ts";
import { writeWheel } from "./pack-python/write-wheel.ts";

/** Writes what others can install: tarballs, each complete in itself, and the wheel for Python. */
const packages = publishedPackages();
const names = packages.map(({ name }) => name);
const command = new Command("npm run pack --")
  .description("Builds the packages and writes them to dist/ as files that npm and pip can install.")
  .addArgument(new Argument("[name...]", "only these packages").choices(names))
  .option("--out <folder>", "where to write them", "dist")
  .parse();
const [chosen] = command.processedArgs as [readonly string[]];
const out = resolve(command.opts<{ out: string }>().out);

mkdirSync(out, { recursive: true });
runTool(process.execPath, ["scripts/generate/main.ts"], root);
for (const each of packages)
  if (chosen.length === 0 || chosen.includes(each.name)) console.log(await pack(each));
if (chosen.length === 0) console.log(await writeWheel(out));

/** @returns what was written, in words */
async function pack(source: PublishedPackage): Promise<string> {
  const staged = await stage(source);
  try {
    const said = runTool("npm", ["pack", staged, "--pack-destination", out, "--json"], root);
    const [{ filename, size, unpackedSize }] = JSON.parse(said);
    return `${join(out, filename)}  ${megabytes(size)} MB, ${megabytes(unpackedSize)} MB unpacked`;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
