import { execFile, spawnSync } from "node:child_process";

/** Why curl commands cannot be run here; null if they can, and always null in CI, which must have curl. */
export const noCurl =
  process.env.CI !== undefined || spawnSync("bash", ["-c", "command -v curl"]).status === 0
    ? null
    : "no bash with curl; install both to run these tests";

/** Runs a command in Bash and returns its output. @throws Error with its error output if it fails */
export function bash(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: 30_000 };
    execFile("bash", ["-c", command], options, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
  });
}
