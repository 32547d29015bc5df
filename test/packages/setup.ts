import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { publishedPackages, root } from "../../scripts/pack/published-packages.ts";
import { newProject } from "./new-project.ts";
import { tarballsIn } from "./project.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the tarballs, as `npm run pack` makes them. */
    tarballs: string;
    /** A project in which all of them are installed. */
    project: string;
  }
}

/**
 * Packs and installs once for all tests of packages. Nothing of it blocks: this runs in the process that
 * Vitest waits for its workers in, and takes one for stuck if it hears too late that it has ended.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // With a space and a letter that is not ASCII, as people's folders have.
  const folder = await mkdtemp(join(tmpdir(), "aegis päckages "));
  const tarballs = join(folder, "dist");
  await promisify(execFile)(process.execPath, ["scripts/pack.ts", "--out", tarballs], { cwd: root });
  provide("tarballs", tarballs);
  provide("project", await newProject(join(folder, "my project"), [...tarballsIn(tarballs), ...peers()]));
  return () => rm(folder, { recursive: true, force: true });
}

/** What users bring themselves for some of the packages, as npm takes it. */
function peers(): readonly string[] {
  const all = publishedPackages().flatMap(({ manifest }) =>
    Object.entries<string>(Object(manifest.peerDependencies)),
  );
  return all.map(([name, range]) => `${name}@${range}`);
}
