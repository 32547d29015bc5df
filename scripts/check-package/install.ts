import { chmodSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { runTool } from "./run-tool.ts";

const root = join(import.meta.dirname, "../..");

/**
 * Builds and packs a package. Only pnpm writes the versions of the catalog and the published exports into the
 * manifest.
 *
 * @returns the path of the tarball
 */
export function pack(source: string, destination: string): string {
  runTool("tsdown", ["--logLevel", "error"], source);
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pnpm = ["exec", "--yes", "--prefer-offline", `--package=${packageManager}`, "--", "pnpm"];
  runTool("npm", [...pnpm, "pack", "--pack-destination", destination], source);
  const [name] = globSync("*.tgz", { cwd: destination });
  if (name === undefined) throw new Error("pnpm packed nothing.");
  return join(destination, name);
}

/** A package as a project has it installed. */
export type InstalledPackage = {
  readonly folder: string;
  /** The oldest major version of Node that the manifest allows. */
  readonly oldestNode: number;
};

/**
 * Installs a tarball in a project, with links to those packages of the workspace that its manifest names and
 * to no others: no registry has this version yet.
 */
export function install(tarball: string, source: string, project: string): InstalledPackage {
  const modules = join(project, "node_modules");
  const { name } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const folder = join(modules, name);
  mkdirSync(folder, { recursive: true });
  runTool("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"], project);
  const { bin = {}, dependencies, engines } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const dependency of Object.keys(dependencies)) {
    const link = join(modules, dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(source, "node_modules", dependency)), link);
  }
  const commands = join(modules, ".bin");
  mkdirSync(commands);
  for (const [command, file] of Object.entries<string>(bin)) {
    symlinkSync(join(folder, file), join(commands, command));
    // As npm does.
    chmodSync(join(folder, file), 0o755);
  }
  return { folder, oldestNode: Number.parseInt(engines.node.replace(">=", ""), 10) };
}
