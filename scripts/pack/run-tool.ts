import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

const tools = join(import.meta.dirname, "../../node_modules/.bin");

/**
 * Runs a tool to its end, with those of node_modules first.
 *
 * @returns what it printed
 * @throws Error with all that it printed, if it fails
 */
export function runTool(tool: string, parameters: readonly string[], folder: string): string {
  const env = { ...process.env, PATH: [tools, process.env.PATH].join(delimiter) };
  const { status, stdout, stderr, error } = spawnSync(tool, parameters, {
    cwd: folder,
    encoding: "utf8",
    env,
    maxBuffer: 2 ** 27,
  });
  if (status === 0) return stdout;
  throw new Error(`${tool} ${parameters.join(" ")} failed:\n${error?.message ?? stdout + stderr}`);
}
