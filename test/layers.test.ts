import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Which workspace packages a folder may import. Everything flows one way:
 * openapi → scripts → generated → packages → test.
 */
const arrows: Record<string, readonly string[]> = {
  openapi: [],
  scripts: [],
  "packages/contract": ["@aegis/generated"],
  "packages/client": ["@aegis/contract"],
  "packages/metrics": [],
  "packages/mock": ["@aegis/contract"],
  test: ["@aegis/client", "@aegis/contract", "@aegis/metrics", "@aegis/mock"],
  bench: ["@aegis/client", "@aegis/contract", "@aegis/metrics", "@aegis/mock"],
};

/** Files besides a package's main.ts that may touch `process`, and why. */
const touchProcess: Record<string, string> = {
  "packages/client/src/environment.ts":
    "reads the two variables that stand in for options, where there is an environment",
};

const root = join(import.meta.dirname, "..");
const sources = globSync("{openapi,scripts,packages,test,bench}/**/*.{ts,js,mjs}", {
  cwd: root,
  exclude: (name) => /node_modules|dist|\.tmp/.test(name),
});

describe("an arrow", () => {
  test.each(sources)("of %s points where it may", (file) => {
    expect(refusedImports(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
  });

  test.each([
    ["packages/mock/src/index.ts", 'import "@aegis/client";', "@aegis/client"],
    [
      "packages/client/src/index.ts",
      'import { routes } from "@aegis/generated/routes";',
      "@aegis/generated/routes",
    ],
    ["packages/client/src/index.ts", 'const late = await import("@aegis/mock");', "@aegis/mock"],
    ["packages/contract/src/index.ts", 'import "../../mock/src/index.ts";', "../../mock/src/index.ts"],
    ["scripts/check.ts", 'import "../packages/mock/src/index.ts";', "../packages/mock/src/index.ts"],
  ])("of %s is refused for %s", (file, source, refused) => {
    expect(refusedImports(file, source)).toEqual([refused]);
  });
});

describe("the process", () => {
  const inPackages = sources.filter((file) => file.startsWith("packages/") && file.includes("/src/"));
  const inside = inPackages.filter(
    (file) => !/(\.test\.ts|\/main\.ts)$/.test(file) && !(file in touchProcess),
  );

  test.each(inside)("is out of reach of %s", (file) => {
    expect(touchesProcess(readFileSync(join(root, file), "utf8"))).toBe(false);
  });

  test.each([
    ["process.exit(1);", true],
    ["const { env } = globalThis.process;", true],
    ['import { exit } from "node:process";', true],
    ["// a process. That is all.\nconst processed = 1;", false],
  ])("is found in %j: %j", (source, touched) => {
    expect(touchesProcess(source)).toBe(touched);
  });
});

function refusedImports(file: string, source: string): string[] {
  const home = homeOf(file);
  const allowed = arrows[home] ?? [];
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map((imported) => imported.fileName)
    .filter((name) => {
      if (name.startsWith("@aegis/"))
        return !allowed.some((each) => name === each || name.startsWith(`${each}/`));
      return name.startsWith(".") && leaves(home, file, name);
    });
}

/** The entry of `arrows` that a file lives in. */
function homeOf(file: string): string {
  const home = Object.keys(arrows).find((folder) => file.startsWith(`${folder}/`));
  if (home === undefined) throw new Error(`No arrow is drawn for ${file}: add its folder to the table.`);
  return home;
}

function leaves(home: string, file: string, name: string): boolean {
  return relative(home, join(dirname(file), name)).startsWith(`..${sep}`);
}

function touchesProcess(source: string): boolean {
  let touched = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === "process") touched = true;
    if (ts.isStringLiteral(node) && node.text === "node:process") touched = true;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("file.ts", source, ts.ScriptTarget.Latest));
  return touched;
}
