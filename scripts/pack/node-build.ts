import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import type { UserConfig } from "tsdown";
import { keepFilesBeside } from "./files-beside.ts";
import { leaveOut } from "./leave-out.ts";

/** What is particular about the build of a package that runs on Node. */
export type NodeBuild = {
  /**
   * Programs that are started by the names of their files, which no bundler follows: paths from the folder of
   * the project, without `.ts`.
   */
  readonly programs?: readonly string[];
  /** Libraries that are built in, with all that they import; or `"all"`. @default none */
  readonly builtIn?: readonly string[] | "all";
  /** Libraries that are imported on demand, by what the package never does. They are left out. */
  readonly neverReached?: readonly string[];
  readonly plugins?: UserConfig["plugins"];
};

const root = join(import.meta.dirname, "../..");

/**
 * How a package for Node is built with tsdown, in its own `tsdown.config.ts`: ES modules and their types,
 * with the private packages of the workspace in them. All other libraries stay imports, unless they are
 * named.
 *
 * @param folder the folder of the package
 */
export function nodeBuild(
  folder: string,
  { programs = [], builtIn = [], neverReached = [], plugins = [] }: NodeBuild,
): UserConfig {
  const {
    exports = {},
    bin,
    peerDependencies = {},
  } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const published = publishedSources(exports);
  const isBuiltIn = (id: string, importer: string | undefined): boolean => {
    if (isBuiltin(id) || Object.hasOwn(peerDependencies, packageOf(id))) return false;
    if (neverReached.includes(id)) return true;
    if (id.startsWith("@aegis/") || builtIn === "all" || builtIn.includes(packageOf(id))) return true;
    // What a library that is built in imports.
    return importer?.includes("/node_modules/") === true;
  };
  const mainEntry = bin === undefined ? {} : { main: join(folder, "src/main.ts") };
  return {
    entry: {
      ...Object.fromEntries(
        published.map((source) => [source.replace(/^src\/|\.ts$/g, ""), join(folder, source)]),
      ),
      ...mainEntry,
      ...Object.fromEntries(programs.map((program) => [program, join(root, `${program}.ts`)])),
    },
    format: "esm",
    platform: "node",
    target: "node24",
    fixedExtension: false,
    hash: false,
    // The types of private packages are written into ours; without `eager` they are found too late. Scripts
    // have their types beside them.
    dts: published.length > 0 && {
      cwd: folder,
      entry: [...published],
      tsconfig: join(root, "tsconfig.json"),
      eager: true,
      emitJs: false,
    },
    deps: {
      alwaysBundle: isBuiltIn,
      neverBundle: (id, importer) => /^[^./\0]/.test(id) && !isBuiltIn(id, importer),
      onlyBundle: false,
    },
    plugins: [leaveOut(neverReached), keepFilesBeside(root), plugins],
  };
}

/** The sources behind the exports of a package, without those that are for tests. */
function publishedSources(exports: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(exports)
    .filter((source) => !source.includes("/testing/"))
    .map((source) => source.replace(/^\.\//, ""));
}

/** The package that an import names. */
export function packageOf(id: string): string {
  return id
    .split("/")
    .slice(0, id.startsWith("@") ? 2 : 1)
    .join("/");
}
