import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { argument, type CommandContext, CommandExit, defineCommand, flag, option } from "@aegis/terminal";
import { metrics } from "../generate/own.ts";
import { changelog } from "./changelog.ts";
import { checkOut } from "./checkout.ts";
import { compare } from "./compare.ts";
import { type Api, places, readApi } from "./read-api.ts";

const root = resolve(import.meta.dirname, "../..");

/** `npm run breaking --`. */
export const breaking = defineCommand({
  name: "npm run breaking --",
  description:
    "Says what a caller would notice of the changes since an earlier version: of openapi/, of the metrics and of the models.",
  arguments: {
    base: argument("[base]", "the branch, tag or commit to compare the working tree with", optional),
  },
  options: {
    from: option(
      "--from <path>",
      "instead of a base: the old OpenAPI document, or a folder laid out as this one",
    ),
    to: option("--to <path>", "the new one"),
    json: flag("--json", "print the comparison as JSON, not as Markdown"),
    repository: option("--repository <folder>", "the repository whose working tree is compared", {
      fallback: root,
    }),
  },
  notes: `
Exit codes:
  0  nothing breaks, or info.version says so by a new major version (a new minor one before 1.0.0)
  1  something breaks, and info.version does not say so
  2  nobody can tell: wrong usage, or a version cannot be read`,
  async run({ base, json, ...options }, { stdout, environment }: CommandContext) {
    const scratch = await mkdtemp(join(tmpdir(), "aegis-breaking-"));
    try {
      const [from, to] = await versions(base, { ...options, environment }, scratch);
      const comparison = compare(from.api, to.api);
      const told = json
        ? JSON.stringify(comparison, undefined, 2)
        : changelog(comparison, from.name, to.name);
      stdout.write(`${told}\n`);
      if (!comparison.version.ownedUp) throw new CommandExit(1);
    } finally {
      await rm(scratch, { recursive: true });
    }
  },
});

/** How it ends if it could not compare. */
export const unsure = {
  codeOfProblem: 2,
  explain: (error: unknown) =>
    error instanceof Error ? `breaking: ${error.message.replaceAll(/\s*\n\s*/g, " ")}` : undefined,
};

function optional(text: string): string | undefined {
  return text;
}

type Options = Pick<CommandContext, "environment"> & {
  readonly from?: string;
  readonly to?: string;
  readonly repository: string;
};
type Named = { name: string; api: Api };

async function versions(
  base: string | undefined,
  { from, to, repository, environment }: Options,
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
  await checkOut(repository, base, {
    paths,
    needed: places.document,
    target: scratch,
    environment,
  });
  const [old, now] = [await readApi(scratch), await readApi(repository)];
  // If generated/ is as it was, the metrics may have changed all the same: it may not be written anew yet.
  const unwritten = resolve(repository) === root && isDeepStrictEqual(old.metrics, now.metrics);
  return [
    { name: base, api: old },
    { name: "the working tree", api: unwritten ? { ...now, metrics } : now },
  ];
}
