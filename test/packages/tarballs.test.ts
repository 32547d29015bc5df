import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { publishedPackages, root } from "../../scripts/pack/published-packages.ts";
import { runTool } from "../../scripts/pack/run-tool.ts";
import { tarballOf } from "./project.ts";

/** What a package can hold of the workspace, and must not. */
const workspaceOnly = /"(?:catalog|workspace):|\.\/src\/|"devDependencies"|"private"/;

describe.each(publishedPackages())("the tarball of $name", ({ name, folder, manifest: source }) => {
  const tarball = tarballOf(inject("tarballs"), name);
  const files = runTool("tar", ["-tzf", tarball], root).trim().split("\n");
  const unpacked = mkdtempSync(join(tmpdir(), "aegis-unpacked-"));
  beforeAll(() => void runTool("tar", ["-xzf", tarball, "-C", unpacked], root));
  afterAll(() => rmSync(unpacked, { recursive: true, force: true }));
  const read = (file: string) => readFileSync(join(unpacked, "package", file), "utf8");

  test("has neither sources, nor tests, nor programs of the workspace", () => {
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|\/testing\/|node_modules/.test(file))).toEqual([]);
  });

  test("has a manifest that says what it is and where it comes from, and names nothing of the workspace", () => {
    const text = read("package.json");
    expect(text).not.toMatch(workspaceOnly);
    expect(JSON.parse(text)).toMatchObject({
      name: source.name,
      version: source.version,
      description: expect.stringMatching(/.{20}/),
      keywords: expect.arrayContaining(["aegis"]),
      license: "MIT",
      homepage: expect.stringMatching(/^https:[^#]+(?<!\.git)#readme$/),
      bugs: expect.stringMatching(/^https:[^#]+(?<!\.git)\/issues$/),
      repository: { type: "git", directory: folder.slice(root.length + 1) },
      engines: source.engines,
      sideEffects: false,
      publishConfig: { access: "public", provenance: true },
    });
  });

  test("has every file that its manifest names", () => {
    const { main, types, exports, bin = {} } = JSON.parse(read("package.json"));
    const entries = Object.values<string | Record<string, string>>(exports).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    );
    const library = main === undefined ? [] : [main, types];
    const named = [...library, ...entries, ...Object.values<string>(bin)];
    expect(files).toEqual(expect.arrayContaining(named.map((file) => file.replace("./", "package/"))));
  });

  test("has the licence, a README and the notices of what is built in", () => {
    expect(read("LICENSE")).toContain("MIT License");
    expect(read("README.md")).toContain(source.name);
    expect(read("THIRD-PARTY-NOTICES.txt")).toMatch(/built in/);
  });

  test("depends on no other package of the workspace", () => {
    const { dependencies } = JSON.parse(read("package.json"));
    expect(Object.keys(dependencies).filter((each) => each.startsWith("@aegis/"))).toEqual([]);
  });

  test("satisfies publint", () => {
    runTool("publint", ["run", tarball, "--strict"], root);
  });

  test.runIf(source.exports?.["."])("has types that every resolver of ES modules finds", () => {
    runTool("attw", [tarball, "--profile", "esm-only"], root);
  });
});
