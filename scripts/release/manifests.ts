import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The version of the repository, which is that of each of its packages. */
export function versionOf(root: string): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

/** Every package.json of the workspace, from its root. */
export function manifestsOf(root: string): readonly string[] {
  return globSync("{package.json,generated/package.json,packages/*/package.json}", { cwd: root }).sort();
}

/** The manifests that have another version than the repository. */
export function manifestsApart(root: string): readonly string[] {
  const version = versionOf(root);
  return manifestsOf(root).filter(
    (file) => JSON.parse(readFileSync(join(root, file), "utf8")).version !== version,
  );
}

/** Gives every package of the workspace a version. */
export function writeVersion(root: string, version: string): void {
  for (const file of manifestsOf(root)) {
    const manifest = JSON.parse(readFileSync(join(root, file), "utf8"));
    writeFileSync(join(root, file), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
  }
}
