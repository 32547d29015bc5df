import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** The repository cannot be renamed. The message is one line for people. */
export class CannotRename extends Error {
  override readonly name = "CannotRename";
}

/** @throws CannotRename if there is no repository, or something in it is not committed */
export function refuseUncommitted(root: string): void {
  if (git(root, "status", "--porcelain") !== "")
    throw new CannotRename("Something is not committed. Commit it first: git is what can undo a rename.");
}

/** The files of a repository that git knows, or would add, from its root. */
export function filesOf(root: string): string[] {
  return git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

/** Removes a file or a folder, and the folders that are empty without it. */
export function remove(root: string, path: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
  const folder = dirname(path);
  const isEmpty =
    folder !== "." && existsSync(join(root, folder)) && readdirSync(join(root, folder)).length === 0;
  if (isEmpty) remove(root, folder);
}

/** Gives the installed packages of the workspace their new scope, so that the tools run before an install. */
export function renameScope(root: string, from: string, to: string): void {
  const homes = ["", ...foldersIn(root, "packages").map((name) => `packages/${name}`)];
  for (const home of homes) {
    const scope = join(root, home, "node_modules", `@${from}`);
    if (existsSync(scope)) renameSync(scope, join(root, home, "node_modules", `@${to}`));
  }
}

export function foldersIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function git(root: string, ...parameters: string[]): string {
  try {
    return execFileSync("git", parameters, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: "pipe",
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new CannotRename(`git is needed to rename: ${said || error}`);
  }
}
