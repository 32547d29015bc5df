import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Command } from "commander";
import { changelog } from "./breaking/changelog.ts";
import { checkOut } from "./breaking/checkout.ts";
import { compare } from "./breaking/compare.ts";
import { type Api, places, readApi } from "./breaking/read-api.ts";
import { metrics } from "./generate/own.ts";

const root = resolve(import.meta.dirname, "..");

await new Command("npm run breaking --")
  .description(
    "Says what a caller would notice of the changes since an earlier version: of openapi/, of the metrics and of the models.",
  )
  .argument("[base]", "the branch, tag or commit to compare the working tree with")
  .option("--from <path>", "instead of a base: the old OpenAPI document, or a folder laid out as this one")
  .option("--to <path>", "the new one")
  .option("--json", "print the comparison as JSON, not as Markdown")
  .option("--repository <folder>", "the repository whose working tree is compared", root)
  .addHelpText(
    "after",
    `
Exit codes:
  0  nothing breaks, or info.version says so by a new major version (a new minor one before 1.0.0)
  1  something breaks, and info.version does not say so
  2  nobody can tell: wrong usage, or a version cannot be read`,
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(main)
  .parseAsync();

type Options = { from?: string; to?: string; json?: true; repository: string };

async function main(base: string | undefined, options: Options): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "aegis-breaking-"));
  try {
    const [from, to] = await versions(base, options, scratch);
    const comparison = compare(from.api, to.api);
    console.log(
      options.json ? JSON.stringify(comparison, undefined, 2) : changelog(comparison, from.name, to.name),
    );
    process.exitCode = comparison.version.ownedUp ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`breaking: ${error.message.replaceAll(/\s*\n\s*/g, " ")}`);
    process.exitCode = 2;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

type Named = { name: string; api: Api };

async function versions(
  base: string | undefined,
  { from, to, repository }: Options,
  scratch: string,
): Promise<[Named, Named]> {
  if (base === undefined && from !== undefined && to !== undefined) {
    return [
      { name: from, api: await readApi(from) },
      { name: to, api: await readApi(to) },
    ];
  }
  if (base === undefined || from !== undefined || to !== undefined) {
    throw new Error(
      "Name what to compare with: a branch, tag or commit, or two versions by --from and --to.",
    );
  }
  const paths = ["openapi", places.metrics];
  await checkOut(repository, base, { paths, needed: places.document, target: scratch });
  const [old, now] = [await readApi(scratch), await readApi(repository)];
  // If generated/ is as it was, the metrics may have changed all the same: it may not be written anew yet.
  const unwritten = resolve(repository) === root && isDeepStrictEqual(old.metrics, now.metrics);
  return [
    { name: base, api: old },
    { name: "the working tree", api: unwritten ? { ...now, metrics } : now },
  ];
}
