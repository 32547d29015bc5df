import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { publishedPackages, root } from "../../scripts/pack/published-packages.ts";
import { runTool } from "../../scripts/pack/run-tool.ts";
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

/** Packs and installs once for all tests of packages. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  // With a space and a letter that is not ASCII, as people's folders have.
  const folder = mkdtempSync(join(tmpdir(), "aegis päckages "));
  const tarballs = join(folder, "dist");
  runTool(process.execPath, ["scripts/pack.ts", "--out", tarballs], root);
  provide("tarballs", tarballs);
  provide("project", await newProject(join(folder, "my project"), [...tarballsIn(tarballs), ...peers()]));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** What users bring themselves for some of the packages, as npm takes it. */
function peers(): readonly string[] {
  const all = publishedPackages().flatMap(({ manifest }) =>
    Object.entries<string>(Object(manifest.peerDependencies)),
  );
  return all.map(([name, range]) => `${name}@${range}`);
}
