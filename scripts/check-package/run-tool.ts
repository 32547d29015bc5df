import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

const tools = join(import.meta.dirname, "../../node_modules/.bin");

/**
 * Runs a tool to its end and returns what it printed. If it fails, prints everything and ends this process.
 */
export function runTool(tool: string, parameters: readonly string[], folder: string): string {
  const env = { ...process.env, PATH: [tools, process.env.PATH].join(delimiter) };
  const { status, stdout, stderr, error } = spawnSync(tool, parameters, {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  if (status === 0) return stdout;
  console.error(`${tool} ${parameters.join(" ")} failed:\n${error?.message ?? stdout + stderr}`);
  process.exit(1);
}
