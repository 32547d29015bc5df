import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isObject } from "@aegis/metrics/command";

/** The repository that a folder is in, as far as a CI workflow has to know it. */
export type RepositoryFacts = {
  /** Its folder; that of the command, if there is no git. */
  readonly root: string;
  /** Where the command is run, from the root; empty at the root. */
  readonly inside: string;
  readonly ci: "github" | "gitlab";
  /** Whether a package.json there installs this command. */
  readonly installsAegis: boolean;
};

export function repositoryOf(folder: string): RepositoryFacts {
  const root = rootOf(folder) ?? folder;
  return {
    root,
    inside: relative(root, folder).replaceAll("\\", "/"),
    ci: existsSync(join(root, ".gitlab-ci.yml")) ? "gitlab" : "github",
    installsAegis: dependsOnAegis(join(folder, "package.json")),
  };
}

/** In a worktree, `.git` is a file. */
function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}

function dependsOnAegis(file: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isObject(manifest)) return false;
    return [manifest.dependencies, manifest.devDependencies].some(
      (each) => isObject(each) && "@aegis/cli" in each,
    );
  } catch {
    // Without a manifest that can be read, nothing is installed by it.
    return false;
  }
}
