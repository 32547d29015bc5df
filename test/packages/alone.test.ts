import { globSync, lstatSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { publishedPackages } from "../../scripts/pack/published-packages.ts";
import { newProject } from "./new-project.ts";
import { nodes, run, tarballOf } from "./project.ts";

/** What installing one package may cost at most: megabytes on disk, and packages. */
const limits: Readonly<Record<string, { readonly megabytes: number; readonly packages: number }>> = {
  cli: { megabytes: 29, packages: 25 },
  client: { megabytes: 1, packages: 3 },
  mcp: { megabytes: 30, packages: 14 },
  metrics: { megabytes: 28, packages: 21 },
  mock: { megabytes: 21, packages: 1 },
  server: { megabytes: 46, packages: 65 },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aegis-alone-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(publishedPackages())("$name, installed alone in an empty folder,", ({ name, manifest }) => {
  test("can be imported, and its commands run, within its limits of weight", async (context) => {
    const project = await newProject(folder, [tarballOf(inject("tarballs"), name)]);
    const isLibrary = manifest.exports?.["."] !== undefined;
    const load = !isLibrary ? "" : `await import(${JSON.stringify(manifest.name)})`;
    expect(await run(nodes.pinned, project, ["node", "--input-type=module", "--eval", load])).toMatchObject({
      code: 0,
      out: "",
    });
    for (const command of Object.keys(manifest.bin ?? {})) {
      const help = await run(nodes.pinned, project, ["npx", command, "--help"]);
      expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining(`Usage: ${command}`) });
    }
    const { megabytes, packages } = await weightOf(project);
    context.annotate(`${megabytes} MB, ${packages} packages`);
    expect(megabytes).toBeLessThanOrEqual(limits[name]?.megabytes ?? 0);
    expect(packages).toBeLessThanOrEqual(limits[name]?.packages ?? 0);
  });
});

/** Megabytes, by the blocks on disk, and packages of what is installed. */
async function weightOf(project: string): Promise<{ readonly megabytes: number; readonly packages: number }> {
  const files = globSync("node_modules/**/*", { cwd: project }).map((file) => lstatSync(join(project, file)));
  const bytes = files.reduce((sum, { blocks }) => sum + blocks * 512, 0);
  const { stdout } = await run(nodes.own, project, ["npm", "ls", "--all", "--parseable"]);
  return { megabytes: Math.ceil(bytes / 1e6), packages: stdout.trim().split("\n").length - 1 };
}
