import { nodes, run } from "./project.ts";

/**
 * Installs in a folder with the npm of this machine. npm sometimes waits for the registry without end: then
 * it is begun again, and takes up what it has.
 *
 * @param packages besides those of the folder's package.json
 * @throws Error with what npm printed
 */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  const install = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline", ...packages] as const;
  for (let triesLeft = 2; ; triesLeft -= 1) {
    const { code, out } = await run(nodes.own, folder, install, AbortSignal.timeout(patience));
    if (code === 0) return;
    if (code !== null || triesLeft === 0) throw new Error(`npm install failed in ${folder}:\n${out}`);
  }
}

/** Milliseconds for one try: an install takes seconds, or a minute with an empty cache. */
const patience = 120_000;
