import { execFile, spawnSync } from "node:child_process";

/** Why the Python samples cannot be run here; null if they can. */
export const noPython =
  spawnSync("python3", ["-c", "import requests"]).status === 0
    ? null
    : "no python3 with the library requests; install both to run the Python samples";

/** Runs a script in a folder. @returns what it printed to stderr if it failed, else null */
export function runPython(script: string, cwd: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile("python3", ["-c", script], { cwd, timeout: 60_000 }, (error, _stdout, stderr) =>
      resolve(error === null ? null : stderr || error.message),
    );
  });
}
