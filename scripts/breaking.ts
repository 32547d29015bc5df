import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { checkOut } from "./breaking/checkout.ts";
import { type Comparison, compare } from "./breaking/compare.ts";

await new Command("npm run breaking --")
  .description(
    "Compares openapi/ with an earlier version, and fails if it breaks callers and info.version does not say so.",
  )
  .argument("<base>", "the branch, tag or commit to compare with")
  .option("--json", "print the comparison as JSON", false)
  .option(
    "--repository <folder>",
    "the repository whose working tree is compared",
    resolve(import.meta.dirname, ".."),
  )
  // Exit code 1 says that it breaks; 2, that nobody can tell.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(main)
  .parseAsync();

async function main(
  base: string,
  { json, repository }: { json: boolean; repository: string },
): Promise<void> {
  const old = await mkdtemp(join(tmpdir(), "aegis-breaking-"));
  try {
    await checkOut(repository, base, "openapi", old);
    const comparison = await compare(repository, join(old, "openapi/openapi.yaml"), "openapi/openapi.yaml");
    console.log(json ? JSON.stringify(comparison, undefined, 2) : summaryOf(comparison, base));
    process.exitCode = comparison.ownedUp ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`breaking: ${error.message}`);
    process.exitCode = 2;
  } finally {
    await rm(old, { recursive: true });
  }
}

function summaryOf({ versions, changes, breaking, ownedUp }: Comparison, base: string): string {
  const lines = breaking.map(({ path, what }) => `${path}\n    ${what}`);
  const sum = `${changes.length} ${changes.length === 1 ? "change" : "changes"} since ${base}, ${breaking.length} of them breaking; info.version ${versions.base} → ${versions.revision}.`;
  return [
    ...lines,
    sum,
    ...(ownedUp ? [] : ["Raise info.version (the major, or the minor while it is 0.x), or do not break."]),
  ].join("\n");
}
