import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetchedVersion } from "../../scripts/pack/fetched-tool.ts";
import { root } from "../../scripts/pack/published-packages.ts";
import { npmInstall } from "./npm-install.ts";

/** Runtimes besides Node, by the names of their packages on npm. */
const names = ["bun", "deno", "workerd"] as const;

/**
 * Installs the runtimes outside the workspace, since they weigh 350 MB, and once for each set of versions.
 *
 * @returns the folder with their commands
 */
export async function fetchRuntimes(): Promise<string> {
  const dependencies = Object.fromEntries(names.map((name) => [name, fetchedVersion(name)]));
  const folder = join(root, "node_modules/.cache/aegis-runtimes", Object.values(dependencies).join("-"));
  const commands = join(folder, "node_modules/.bin");
  if (names.every((name) => existsSync(join(commands, name)))) return commands;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  await npmInstall(folder);
  return commands;
}
