import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OutputChunk } from "rolldown";
import { build, type RolldownChunk, type UserConfig } from "tsdown";
import ts from "typescript";
import { builtForBrowsers } from "./for-browsers.ts";
import { nodeBuild, packageOf } from "./node-build.ts";
import { publishedCommand } from "./published-command.ts";
import { publishedManifest } from "./published-manifest.ts";
import { type PublishedPackage, root } from "./published-packages.ts";
import { publishedReadme } from "./published-readme.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/**
 * Builds a package in a folder of its own, as it is published: complete without the workspace, with the
 * manifest, the README and the licences that go with it.
 *
 * @returns the folder, which the caller removes
 * @throws Error if the build fails, or the README has a link that leads nowhere
 */
export async function stage({ folder, manifest }: PublishedPackage): Promise<string> {
  const staged = mkdtempSync(join(tmpdir(), "aegis-pack-"));
  const [built] = await build({
    ...(await configOf(folder)),
    config: false,
    cwd: folder,
    outDir: join(staged, "dist"),
    logLevel: "error",
  });
  if (built === undefined) throw new Error(`Nothing was built of ${manifest.name}.`);
  const forBrowsers = await builtForBrowsers(manifest.name);
  const chunks = [...built.chunks, ...forBrowsers.map(({ chunk }) => chunk)];
  const published = publishedManifest(folder, manifest, importedPackages(chunks), forBrowsers);
  for (const { file, chunk } of forBrowsers) write(staged, file, chunk.code);
  write(staged, "package.json", `${JSON.stringify(published, null, 2)}\n`);
  for (const [command, file] of Object.entries(published.bin ?? {}))
    write(staged, file, publishedCommand(readFileSync(join(folder, manifest.bin?.[command] ?? ""), "utf8")));
  cpSync(join(root, "LICENSE"), join(staged, "LICENSE"));
  write(staged, "THIRD-PARTY-NOTICES.txt", await thirdPartyNotices(chunks, join(staged, "dist")));
  write(staged, "README.md", publishedReadme(folder));
  return staged;
}

/** How a package is built, if not as any that runs on Node. */
async function configOf(folder: string): Promise<UserConfig> {
  const own = join(folder, "tsdown.config.ts");
  return existsSync(own) ? (await import(pathToFileURL(own).href)).default : nodeBuild(folder, {});
}

/** What the built modules and their types import by the names of packages, at once or on demand. */
function importedPackages(chunks: readonly (RolldownChunk | OutputChunk)[]): ReadonlySet<string> {
  return new Set(
    chunks
      .flatMap((chunk) => (chunk.type === "chunk" ? ts.preProcessFile(chunk.code).importedFiles : []))
      .map(({ fileName }) => fileName)
      .filter((id) => !isBuiltin(id) && !/^[./#]/.test(id))
      .map(packageOf),
  );
}

function write(folder: string, file: string, content: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode: file.endsWith(".mjs") ? 0o755 : 0o644 });
}
