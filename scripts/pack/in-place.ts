/**
 * Lets `npm pack`, and whatever else packs a folder, make of a package what `npm run pack` makes of it: the
 * package's `prepack` puts there what is published, and its `postpack` brings the sources' manifest back.
 */
import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { publishedPackages } from "./published-packages.ts";
import { stage } from "./stage.ts";

const { args } = new Command("in-place.ts")
  .addArgument(new Argument("<step>", "before or after packing").choices(["prepare", "restore"]))
  .parse();
const folder = process.cwd();
/** The manifest of the sources, while that of the published package has its place. */
const source = join(folder, ".package.json.source");
const made = ["dist", "LICENSE", "THIRD-PARTY-NOTICES.txt"];

// If packing was interrupted, the manifest is still that of the last time.
restore();
if (args[0] === "prepare") await prepare();

async function prepare(): Promise<void> {
  const found = publishedPackages().find((each) => each.folder === folder);
  if (found === undefined) throw new Error(`${folder} is not the folder of a package that is published.`);
  const staged = await stage(found);
  for (const name of made) cpSync(join(staged, name), join(folder, name), { recursive: true });
  renameSync(join(folder, "package.json"), source);
  cpSync(join(staged, "package.json"), join(folder, "package.json"));
  rmSync(staged, { recursive: true, force: true });
}

function restore(): void {
  if (existsSync(source)) renameSync(source, join(folder, "package.json"));
  for (const name of made) rmSync(join(folder, name), { recursive: true, force: true });
}
