import { execFile, spawnSync } from "node:child_process";

/** Why no curl command can be run here; null where it can, and in CI, which must have what it needs. */
export const noCurl =
  process.env.CI !== undefined || spawnSync("bash", ["-c", "command -v curl"]).status === 0
    ? null
    : "no bash with curl; install both to run these tests";

/** Runs a command in bash and returns what it prints. @throws Error with what it complains of when it fails. */
export function bash(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: 30_000 };
    execFile("bash", ["-c", command], options, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
  });
}
