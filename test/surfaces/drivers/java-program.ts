import { execFile, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const run = promisify(execFile);
const isThere = spawnSync("javac", ["-version"]).status === 0;

/** Why nothing in Java can be tried here; null if it can, and in CI, which must install it. */
export const noJava =
  isThere || process.env.CI !== undefined
    ? null
    : "no javac; install Debian's default-jdk-headless to try the client in Java";

/**
 * Compiles a program that imports the client in Java.
 *
 * @param name of the folder that is kept from one run to the next
 * @returns the command that runs it
 */
export async function javaProgram(name: string, source: string): Promise<[string, ...string[]]> {
  const folder = join(root, "node_modules/.cache", name);
  await run(process.execPath, [join(root, "scripts/client.ts"), "java", "--out", folder]);
  const [, main = ""] = /public class (\w+)/.exec(source) ?? [];
  const file = join(folder, `${main}.java`);
  await writeFile(file, source);
  // Else it takes the encoding of the machine's language, which may be ASCII.
  await run("javac", [
    "-encoding",
    "UTF-8",
    "--release",
    "17",
    "-d",
    folder,
    join(folder, "Client.java"),
    file,
  ]);
  return ["java", "-cp", folder, main];
}
