/**
 * Writes beside each tarball in dist/ what it installs: an SBOM in the form of CycloneDX, as npm makes it of
 * a project in which nothing else is installed. What is built into a package is in its
 * THIRD-PARTY-NOTICES.txt.
 */
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./pack/published-packages.ts";
import { runTool } from "./pack/run-tool.ts";

for (const tarball of globSync("dist/*.tgz", { cwd: root })) {
  const project = mkdtempSync(join(tmpdir(), "aegis-sbom-"));
  try {
    writeFileSync(
      join(project, "package.json"),
      '{ "name": "installed", "version": "0.0.0", "private": true }\n',
    );
    runTool("npm", ["install", "--no-audit", "--no-fund", join(root, tarball)], project);
    const sbom = runTool("npm", ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"], project);
    const file = tarball.replace(/\.tgz$/, ".cdx.json");
    writeFileSync(join(root, file), sbom);
    console.log(`${file}: ${JSON.parse(sbom).components.length} packages`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
