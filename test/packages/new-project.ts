import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmInstall } from "./npm-install.ts";

/**
 * Makes a project of somebody else, and installs tarballs in it with npm.
 *
 * @returns its folder
 */
export async function newProject(folder: string, tarballs: readonly string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await npmInstall(folder, tarballs);
  return folder;
}
