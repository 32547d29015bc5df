import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Which workspace packages and other folders a folder may import. Everything flows one way:
 * openapi → scripts → generated → packages → test.
 */
const arrows: Record<string, readonly string[]> = {
  openapi: [],
  // The one place where something on the left reads what is on its right: the metrics table comes from the registry.
  scripts: ["@aegis/metrics"],
  "packages/contract": ["@aegis/generated"],
  // Itself too: what is checked as published imports it by its name.
  "packages/client": ["@aegis/client", "@aegis/contract"],
  "packages/metrics": ["@aegis/metrics"],
  "packages/mock": ["@aegis/contract"],
  test: ["scripts", "@aegis/client", "@aegis/contract", "@aegis/metrics", "@aegis/mock"],
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

describe("a metric", () => {
  const registry = "packages/metrics/src/registry.ts";
  const listed = pathsImportedBy(registry).filter((file) => file !== "packages/metrics/src/metric.ts");

  test("is a file that the registry lists", () => expect(listed).toHaveLength(50));

  test.each(listed)("in %s knows neither the registry nor another metric", (file) => {
    expect(pathsImportedBy(file).filter((each) => each === registry || listed.includes(each))).toEqual([]);
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
      if (!name.startsWith(".") && !name.startsWith("@aegis/")) return false;
      const target = name.startsWith(".") ? join(dirname(file), name) : name;
      return ![home, ...allowed].some((each) => target === each || target.startsWith(`${each}/`));
    });
}

/** The files of the repository that a file imports. */
function pathsImportedBy(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => join(dirname(file), fileName));
}

/** The entry of `arrows` that a file lives in. */
function homeOf(file: string): string {
  const home = Object.keys(arrows).find((folder) => file.startsWith(`${folder}/`));
  if (home === undefined) throw new Error(`No arrow is drawn for ${file}: add its folder to the table.`);
  return home;
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
