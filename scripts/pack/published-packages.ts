import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the whole project. */
export const root: string = join(import.meta.dirname, "../..");

/** What a package.json of the workspace says, as far as packing reads it. */
export type SourceManifest = {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly [field: string]: unknown;
};

/** A package of the workspace that others can install. */
export type PublishedPackage = {
  /** Its folder under `packages/`, such as `server`. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: SourceManifest;
};

/** Every package of the workspace that is not private, in the order of their names. */
export function publishedPackages(): readonly PublishedPackage[] {
  return globSync("packages/*/package.json", { cwd: root })
    .sort()
    .map((file) => dirname(join(root, file)))
    .map((folder) => ({
      name: folder.slice(folder.lastIndexOf("/") + 1),
      folder,
      manifest: readManifest(folder),
    }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Reads the package.json of a folder. */
export function readManifest(folder: string): SourceManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
