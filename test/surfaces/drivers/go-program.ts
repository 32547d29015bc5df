import { execFile, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const run = promisify(execFile);
const isThere = spawnSync("go", ["version"]).status === 0;

/** Why nothing in Go can be tried here; null if it can, and in CI, which must install it. */
export const noGo =
  isThere || process.env.CI !== undefined
    ? null
    : "no go; install Debian's golang-go to try the client in Go";

/**
 * Builds a program that imports the client in Go as `example.com/program/aegis`. Nothing is downloaded: the
 * client needs only the standard library.
 *
 * @param name of the folder that is kept from one run to the next
 * @returns the path of the program
 */
export async function goProgram(name: string, source: string): Promise<string> {
  const module = join(root, "node_modules/.cache", name);
  await mkdir(module, { recursive: true });
  await run(process.execPath, [join(root, "scripts/client.ts"), "go", "--out", join(module, "aegis")]);
  await writeFile(join(module, "main.go"), source);
  await writeFile(join(module, "go.mod"), "module example.com/program\n\ngo 1.19\n");
  const env = { ...process.env, GOPROXY: "off", GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" };
  for (const parameters of [
    ["vet", "./..."],
    ["build", "-o", "program", "."],
  ])
    await run("go", parameters, { cwd: module, env });
  return join(module, "program");
}
