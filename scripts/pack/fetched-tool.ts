import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./published-packages.ts";
import { runTool } from "./run-tool.ts";

/** A tool that is too heavy for every set-up, so that npm fetches it when it is needed. */
export type FetchedTool = {
  readonly version: string;
  /** @returns what it printed */
  run(parameters: readonly string[]): string;
};

/**
 * @param name a package under `fetched` in pnpm-workspace.yaml, which pins its version
 * @param command what the package calls it
 */
export function fetchedTool(name: string, command: string): FetchedTool {
  const version = fetchedVersion(name);
  const exec = ["exec", "--yes", "--prefer-offline", `--package=${name}@${version}`, "--", command];
  return { version, run: (parameters) => runTool("npm", [...exec, ...parameters], root) };
}

/** The version that pnpm-workspace.yaml pins under `fetched`. */
export function fetchedVersion(name: string): string {
  const { fetched } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));
  const version: unknown = fetched[name];
  if (typeof version !== "string") throw new Error(`pnpm-workspace.yaml has no ${name} under fetched.`);
  return version;
}
