import { cp, glob, mkdir, readdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a fresh clone does not have. */
const left = new Set([".git", ".aegis", "coverage", "dist", "node_modules"]);

/**
 * Copies the sources of a checkout, and links its installed packages. The workspace's own packages are those
 * of the copy.
 */
export async function copyCheckout(root: string, target: string): Promise<void> {
  await cp(root, target, { recursive: true, filter: (path) => !left.has(basename(path)) });
  const modules = [...(await readdir(join(root, "node_modules")))].filter((name) => name !== ".cache");
  await mkdir(join(target, "node_modules"));
  for (const name of modules) {
    const [from, to] = [join(root, "node_modules", name), join(target, "node_modules", name)];
    // The links between packages are relative: they lead into the copy.
    if (name === "@aegis") await cp(from, to, { recursive: true, verbatimSymlinks: true });
    else await symlink(from, to);
  }
  for await (const folder of glob("packages/*/node_modules", { cwd: root }))
    await cp(join(root, folder), join(target, folder), { recursive: true, verbatimSymlinks: true });
}

/**
 * The environment for programs in such a copy: of a test run nothing, and what is compiled is not kept, since
 * no path of it comes back.
 */
export function environmentOfCopy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isOwn = (name: string) => !name.startsWith("VITEST") && name !== "NODE_COMPILE_CACHE";
  return Object.fromEntries(Object.entries(env).filter(([name]) => isOwn(name)));
}
