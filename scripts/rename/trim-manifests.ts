import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { oldName } from "./names.ts";

/** What says where this project is; a new one says it itself. */
const ofThisProject = ["author", "repository"] as const;

type Manifest = { [name in (typeof ofThisProject)[number]]?: unknown } & {
  scripts?: Record<string, string>;
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** The manifests name nothing that is gone: no package of the workspace, no file of an export, no script. */
export function trimManifests(root: string): void {
  for (const file of globSync("{package.json,generated/package.json,packages/*/package.json}", {
    cwd: root,
  })) {
    const folder = join(root, dirname(file));
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), "utf8"));
    for (const dependencies of [manifest.dependencies, manifest.devDependencies])
      keepOnly(dependencies, (name) => !name.startsWith(`@${oldName}/`) || isThere(root, name));
    // The database of the server's tests, by platform.
    delete manifest.optionalDependencies;
    keepOnly(manifest.exports, (_, target) => existsSync(join(folder, target)) || isBuilt(target));
    for (const name of ofThisProject) delete manifest[name];
    keepOnly(manifest.scripts, (_, command) => runsWhatIsThere(root, command));
    writeFileSync(join(root, file), `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
}

function keepOnly(
  table: Record<string, string> | undefined,
  isKept: (name: string, value: string) => boolean,
): void {
  for (const [name, value] of Object.entries(table ?? {})) if (!isKept(name, value)) delete table?.[name];
}

function isThere(root: string, name: string): boolean {
  const [, short = ""] = name.split("/");
  return short === "generated" || existsSync(join(root, "packages", short, "package.json"));
}

/** The docs are built by each checkout for itself. */
function isBuilt(target: string): boolean {
  return target.startsWith("./docs/");
}

/** A script of the checkout names the file that the pinned Node runs. */
function runsWhatIsThere(root: string, command: string): boolean {
  const [, , script] = /^node (scripts\/bootstrap\.mjs) (\S+)/.exec(command) ?? [];
  return script === undefined || existsSync(join(root, script));
}
