import { spawnSync } from "node:child_process";

/**
 * The Python that has what the package needs: the usual one, or else Debian's, which alone finds Debian's
 * packages.
 */
const found = ["python3", "/usr/bin/python3"].find((program) => has(program, "httpx"));

/** Its path, or a name with which a test fails. */
export const pythonProgram = found ?? "python3";

/** Why the Python package cannot be tried here; null if it can, and in CI, which must install it. */
export const noPython = lacking(found !== undefined, "python3-httpx");

/** The same for the checks of its types. */
export const noMypy = lacking(has(pythonProgram, "mypy"), "mypy");

function has(program: string, module: string): boolean {
  return spawnSync(program, ["-c", `import ${module}`]).status === 0;
}

function lacking(isThere: boolean, debianPackage: string): string | null {
  if (isThere || process.env.CI !== undefined) return null;
  return `no ${debianPackage}; install Debian's package ${debianPackage} to try the Python package`;
}
