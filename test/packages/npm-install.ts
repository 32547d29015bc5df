import { nodes, run } from "./project.ts";

/**
 * Installs in a folder with the npm of this machine.
 *
 * @param packages besides those of the folder's package.json
 * @throws Error with what npm printed
 */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages];
  const { code, out } = await run(nodes.own, folder, ["npm", ...install]);
  if (code !== 0) throw new Error(`npm install failed in ${folder}:\n${out}`);
}
