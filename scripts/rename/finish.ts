import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run-tool.ts";
import { trimCatalog } from "./trim-catalog.ts";

/** Generates from the new document, and removes the files and dependencies that nothing uses any more. */
export async function tidyCarved(root: string): Promise<void> {
  await runTool(root, "node", "scripts/generate/main.ts");
  const unused = ["--fix", "--fix-type", "files,dependencies", "--allow-remove-files", "--no-exit-code"];
  await runTool(root, "knip", ...unused);
  trimCatalog(root);
}

/** Formats what has lines of another length now, generates, and makes lockfile and packages follow. */
export async function tidyNames(root: string, install: boolean): Promise<void> {
  await runTool(root, "biome", "check", "--write");
  await runTool(root, "node", "scripts/generate/main.ts");
  if (install)
    await runTool(root, "npm", ...pnpm(root, "install", "--no-frozen-lockfile", "--prefer-offline"));
}

/** The pinned pnpm, from npm. */
function pnpm(root: string, ...parameters: readonly string[]): string[] {
  const { packageManager }: { packageManager: string } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return ["exec", "--yes", `--package=${packageManager}`, "--", "pnpm", ...parameters];
}
