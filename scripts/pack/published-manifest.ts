import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import type { ForBrowsers } from "./for-browsers.ts";
import { readManifest, root, type SourceManifest } from "./published-packages.ts";

/** The package.json of a published package. */
export type PublishedManifest = {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Conditions>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
};

/** Files of one export, the first that fits first. */
type Conditions = { readonly types: string; readonly browser?: string; readonly default: string };

/** What is only for those who work on the package. */
const ofTheWorkspace = ["private", "scripts", "dependencies", "devDependencies", "exports", "bin", "files"];

/**
 * The manifest with which a package is published, from that of its sources: what it exports is what was
 * built, and it depends on what the built modules import. What is the same for all packages comes from the
 * project's own package.json.
 *
 * @param imported names of the packages that the built modules import
 * @param forBrowsers the exports that are another file in browsers
 */
export function publishedManifest(
  folder: string,
  source: SourceManifest,
  imported: ReadonlySet<string>,
  forBrowsers: readonly Pick<ForBrowsers, "path" | "file">[],
): PublishedManifest {
  const { author, repository } = readManifest(root);
  const { url } = Object(repository);
  const home = String(url).replace(/^git\+|\.git$/g, "");
  const kept = Object.entries(source).filter(([field]) => !ofTheWorkspace.includes(field));
  const main = source.exports?.["."];
  const bin = Object.fromEntries(
    Object.keys(source.bin ?? {}).map((command) => [command, `./dist/${command}.mjs`]),
  );
  return {
    ...Object.fromEntries(kept),
    name: source.name,
    version: source.version,
    homepage: `${home}#readme`,
    bugs: `${home}/issues`,
    author,
    repository: { ...Object(repository), directory: relative(root, folder) },
    files: ["dist", "THIRD-PARTY-NOTICES.txt"],
    // For resolvers that do not read `exports`.
    ...(main === undefined ? {} : { main: built(main, ".js"), types: built(main, ".d.ts") }),
    exports: publishedExports(source.exports ?? {}, forBrowsers),
    ...(source.bin === undefined ? {} : { bin }),
    publishConfig: { access: "public", provenance: true },
    // What users bring themselves is not ours to install.
    dependencies: pinned(
      [...imported].filter((name) => !Object.hasOwn(Object(source.peerDependencies), name)),
    ),
  };
}

function publishedExports(
  exports: Readonly<Record<string, string>>,
  forBrowsers: readonly Pick<ForBrowsers, "path" | "file">[],
): PublishedManifest["exports"] {
  const browser = (path: string) => {
    const own = forBrowsers.find((each) => each.path === path);
    return own === undefined ? {} : { browser: `./${own.file}` };
  };
  const entries = Object.entries(exports)
    // Those are for the tests of the workspace.
    .filter(([, file]) => !file.includes("/testing/"))
    .map(([path, file]) => [
      path,
      { types: built(file, ".d.ts"), ...browser(path), default: built(file, ".js") },
    ]);
  return Object.fromEntries([...entries, ["./package.json", "./package.json"]]);
}

function built(source: string, extension: ".js" | ".d.ts"): string {
  return source.replace("./src/", "./dist/").replace(/\.ts$/, extension);
}

/** The versions of packages, as the catalog has them. */
function pinned(names: readonly string[]): Readonly<Record<string, string>> {
  const { catalog } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));
  return Object.fromEntries(
    names.toSorted().map((name) => {
      if (!Object.hasOwn(catalog, name)) throw new Error(`${name} is imported and not in the catalog.`);
      return [name, catalog[name]];
    }),
  );
}
