import { basename, dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { DiskError } from "./disk.ts";
import { BrokenDocument } from "./read/broken-document.ts";
import { type Difference, generate } from "./write/generate.ts";
import { fingerprint } from "./write/tree.ts";

const root = resolve(import.meta.dirname, "../..");

await new Command("npm run generate --")
  .description("Writes generated/ from openapi/.")
  .option("--check", "only say what is stale, and fail if something is")
  .option("--timings", "print how long each step took")
  .option("--source <folder>", "the folder of the document", join(root, "openapi"))
  .option("--target <folder>", "the folder of the generated files", join(root, "generated"))
  .action(run)
  .parseAsync();

type Options = { check?: boolean; timings?: true; source: string; target: string };

async function run({ check = false, timings, source, target }: Options): Promise<void> {
  const places = {
    source: resolve(source),
    target: resolve(target),
    generators: [
      import.meta.dirname,
      join(root, "packages/metrics/src"),
      // The page of the runs has the client in it, and what that is made of.
      ...["web", "client", "async", "io", "contract"].map((name) => join(root, `packages/${name}/src`)),
    ],
    settings: [
      ...["package.json", "pnpm-lock.yaml", "redocly.yaml", "LICENSE"].map((file) => join(root, file)),
    ],
    stamp: join(
      root,
      "node_modules/.cache/aegis-generate",
      `${fingerprint(resolve(target)).slice(0, 16)}.json`,
    ),
  };
  const onTiming = (step: string, milliseconds: number) => {
    if (timings) console.error(`${String(Math.round(milliseconds)).padStart(6)} ms  ${step}`);
  };
  const start = performance.now();
  try {
    const differences = await generate(places, check, onTiming);
    onTiming("in all", performance.now() - start);
    report(differences, check, relative(process.cwd(), places.target) || ".");
  } catch (error) {
    for (const problem of problemsOf(error)) console.error(`generate: ${problem}`);
    process.exitCode = 1;
  }
}

function report(differences: readonly Difference[], check: boolean, target: string): void {
  if (check) reportStale(differences, target);
  else reportWritten(differences, target);
}

function reportStale(differences: readonly Difference[], target: string): void {
  if (differences.length === 0) return;
  for (const { name, is } of differences) console.error(`${join(target, name)} is ${is}.`);
  console.error("Generated files are stale. Run: npm run generate");
  process.exitCode = 1;
}

/** Folders of the docs have a file for each metric and operation, so they are told as one. */
function reportWritten(differences: readonly Difference[], target: string): void {
  const groups = Map.groupBy(
    differences,
    ({ name, is }) => `${is === "not generated" ? "removed" : "wrote"} ${join(target, dirname(name))}`,
  );
  for (const [line, files] of groups)
    if (files.length < 5) for (const { name } of files) console.error(join(line, basename(name)));
    else console.error(`${line}: ${files.length} files`);
}

/**
 * What is wrong with the document or the disk. Anything else is a bug of the generator, and is thrown.
 */
function problemsOf(error: unknown): readonly string[] {
  if (error instanceof BrokenDocument) return error.problems;
  if (error instanceof DiskError) return [error.message];
  throw error;
}
