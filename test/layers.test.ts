import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Which workspace packages and other folders a folder may import, besides itself. Everything flows one way:
 * openapi → scripts → generated → packages → test; inside the server http → operations → engine → store →
 * domain; and below the domain the rules, which the mock keeps as well.
 */
const arrows: Record<string, readonly string[]> = {
  openapi: [],
  // The one place where something on the left reads what is on its right: the metrics table comes from the
  // registry, and a build checks prompts as the metrics do. npm start is a command like any other.
  scripts: [
    "openapi/rules",
    "packages/metrics/src/judged/prompt-file.ts",
    "@aegis/io",
    "@aegis/metrics",
    "@aegis/terminal",
  ],
  "packages/async": [],
  "packages/io": [],
  "packages/terminal": [],
  "packages/contract": ["@aegis/generated"],
  // Itself too: what is checked as published imports it by its name.
  "packages/client": ["@aegis/async", "@aegis/client", "@aegis/contract", "@aegis/io"],
  // Who answers knows nothing of what the metrics ask.
  "packages/metrics/src/judge": [
    "packages/metrics/src/finding.ts",
    "packages/metrics/src/metric-error.ts",
    "packages/metrics/src/question.ts",
    "packages/metrics/src/text",
    "@aegis/async",
    "@aegis/io",
  ],
  "packages/metrics": ["@aegis/async", "@aegis/io", "@aegis/metrics", "@aegis/terminal"],
  "packages/http": ["@aegis/async", "@aegis/contract", "@aegis/io"],
  // Whether an argument is valid is for its metric to say.
  "packages/rules": ["@aegis/contract", "@aegis/io", "@aegis/metrics"],
  // What scores is out of its reach: it knows of the metrics what the rules say.
  "packages/mock": ["@aegis/async", "@aegis/contract", "@aegis/http", "@aegis/rules", "@aegis/terminal"],
  "packages/mcp": ["@aegis/client", "@aegis/contract", "@aegis/io", "@aegis/terminal"],
  "packages/server/src/domain": ["@aegis/contract", "@aegis/metrics", "@aegis/rules"],
  "packages/server/src/store": [
    "packages/server/src/domain",
    "@aegis/async",
    "@aegis/contract",
    "@aegis/io",
    "@aegis/rules/names",
  ],
  "packages/server/src/csv": ["packages/server/src/domain", "@aegis/io"],
  "packages/server/src/engine": [
    "packages/server/src/store/store.ts",
    "packages/server/src/domain",
    "@aegis/async",
    "@aegis/contract",
    "@aegis/io",
    "@aegis/metrics",
  ],
  "packages/server/src/operations": [
    "packages/server/src/engine/engine.ts",
    "packages/server/src/store/store.ts",
    "packages/server/src/csv",
    "packages/server/src/domain",
    "@aegis/async",
    "@aegis/contract",
    "@aegis/metrics",
    "@aegis/rules",
  ],
  "packages/server/src/http": [
    "packages/server/src/operations",
    "packages/server/src/domain",
    "@aegis/async",
    "@aegis/contract",
    "@aegis/http",
    "@aegis/io",
    "@aegis/rules",
  ],
  // Where the layers are put together, and their tests.
  "packages/server": [
    "@aegis/async",
    "@aegis/contract",
    "@aegis/http",
    "@aegis/io",
    "@aegis/metrics",
    "@aegis/rules",
    "@aegis/terminal",
  ],
  // The page of a report is given its data; that of a server asks the server for them.
  "packages/web/src/page/served": [
    "packages/web/src/page",
    "@aegis/async",
    "@aegis/client",
    "@aegis/contract",
    "@aegis/io",
    "@aegis/rules/csv-header",
  ],
  "packages/web/src/page": ["packages/web/src/report", "@aegis/contract"],
  "packages/web": ["@aegis/client", "@aegis/contract"],
  // The outermost place. Scoring without a server is the metrics' and the rules' matter.
  "packages/cli": [
    "@aegis/client",
    "@aegis/contract",
    "@aegis/io",
    "@aegis/metrics",
    "@aegis/rules",
    "@aegis/terminal",
    "@aegis/web",
  ],
  test: [
    "scripts",
    // Surfaces that no package has.
    "generated/tanstack-query",
    "generated/zod",
    "@aegis/async",
    "@aegis/cli",
    "@aegis/client",
    "@aegis/contract",
    "@aegis/http",
    "@aegis/io",
    "@aegis/metrics",
    "@aegis/mock",
    "@aegis/server",
    "@aegis/terminal",
  ],
  bench: [
    // What is measured as its users have it is packed first.
    "scripts/pack",
    // A terminal is told the same way how far a benchmark is.
    "test/campaigns/progress.ts",
    "@aegis/async",
    "@aegis/client",
    "@aegis/contract",
    "@aegis/metrics",
    "@aegis/mock",
    "@aegis/server",
  ],
};

/** Files besides a package's main.ts that may touch `process`, and why. */
const touchProcess: Record<string, string> = {
  "packages/client/src/environment.ts":
    "reads the two variables that replace options, if there is an environment",
  "packages/metrics/src/isolation/child.ts": "is the program of a child process, which hears from its parent",
  "packages/io/src/testing/grows-linearly.ts": "reads the processor time of a test",
  "packages/metrics/src/isolation/process-host.ts": "tells a child process whose it is",
  "packages/metrics/src/isolation/testing/record-children.ts":
    "is told of child processes, in a field named so",
  "packages/metrics/src/isolation/watcher.ts":
    "ends that process if it is too large, or if its parent is gone",
  "packages/server/src/store/postgres/testing/embedded.ts":
    "starts a PostgreSQL for tests, which ends with the process of the tests",
  "packages/server/src/store/postgres/testing/kill-with-children.ts":
    "ends a PostgreSQL of a test as a power cut does",
  "packages/server/src/store/postgres/testing/small-disk.ts":
    "says whether this user can mount a disk for a test",
  "packages/server/src/testing/start-process.ts": "hands on where Node keeps what it has compiled",
};

const root = join(import.meta.dirname, "..");
const sources = globSync("{openapi,scripts,packages,test,bench}/**/*.{ts,tsx,js,mjs}", {
  cwd: root,
  // How a package is built is a matter of scripts/.
  exclude: (name) => /node_modules|dist|\.tmp|tsdown\.config/.test(name),
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
    ["packages/http/src/index.ts", 'import "@aegis/mock";', "@aegis/mock"],
    ["packages/terminal/src/index.ts", 'import "@aegis/contract";', "@aegis/contract"],
    ["packages/mock/src/index.ts", 'import "@aegis/server";', "@aegis/server"],
    ["packages/mock/src/index.ts", 'import "@aegis/metrics";', "@aegis/metrics"],
    ["packages/rules/src/index.ts", 'import "@aegis/http";', "@aegis/http"],
    ["packages/server/src/index.ts", 'import "@aegis/mock";', "@aegis/mock"],
    [
      "packages/server/src/domain/alias.ts",
      'import type { Store } from "../store/store.ts";',
      "../store/store.ts",
    ],
    ["packages/server/src/domain/alias.ts", 'import "@aegis/http";', "@aegis/http"],
    [
      "packages/server/src/store/sqlite/open.ts",
      'import "../../engine/engine.ts";',
      "../../engine/engine.ts",
    ],
    ["packages/server/src/store/sqlite/open.ts", 'import "@aegis/metrics";', "@aegis/metrics"],
    ["packages/server/src/csv/write-csv.ts", 'import "../store/store.ts";', "../store/store.ts"],
    ["packages/server/src/csv/write-csv.ts", 'import "../operations/index.ts";', "../operations/index.ts"],
    ["packages/server/src/engine/score.ts", 'import "../operations/index.ts";', "../operations/index.ts"],
    ["packages/server/src/engine/score.ts", 'import "../store/sqlite/open.ts";', "../store/sqlite/open.ts"],
    [
      "packages/server/src/operations/runs/get-run.ts",
      'export * from "../../http/log.ts";',
      "../../http/log.ts",
    ],
    [
      "packages/server/src/operations/runs/get-run.ts",
      'const { score } = await import("../../engine/score.ts");',
      "../../engine/score.ts",
    ],
    [
      "packages/server/src/operations/runs/get-run.ts",
      'import "../../testing/call.ts";',
      "../../testing/call.ts",
    ],
    [
      "packages/metrics/src/judge/cached.ts",
      'import type { Prompt } from "../judged/answer-form.ts";',
      "../judged/answer-form.ts",
    ],
    ["packages/server/src/http/answer.ts", 'import "../engine/engine.ts";', "../engine/engine.ts"],
    ["packages/server/src/http/answer.ts", 'import "../store/store.ts";', "../store/store.ts"],
    ["packages/server/src/http/answer.ts", 'import "@aegis/metrics";', "@aegis/metrics"],
  ])("of %s is refused for %s", (file, source, refused) => {
    expect(refusedImports(file, source)).toEqual([refused]);
  });
});

describe("an import", () => {
  const inPackages = sources.filter((file) => /^packages\/[\w-]+\/src\//.test(file));
  const graph = new Map(inPackages.map((file) => [file, pathsImportedBy(file)]));

  test("leads back to no file that it came from, even if only a type is imported", () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  test.each<[Record<string, string[]>, string[]]>([
    [{ a: ["b"], b: ["c"], c: [] }, []],
    [{ a: ["b"], b: ["a"], c: ["a"] }, ["a → b → a"]],
    [{ a: ["b", "c"], b: ["d"], c: ["d"], d: ["b"] }, ["b → d → b"]],
  ])("in %j leads back as in %j", (imports, circles) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles);
  });

  test("of @aegis/metrics does not load the library that asks models", () => {
    const loaded = new Set(["packages/metrics/src/index.ts"]);
    for (const file of loaded) for (const next of graph.get(file) ?? []) loaded.add(next);
    expect(loaded).toContain("packages/metrics/src/judge/judge.ts");
    expect([...loaded].filter((file) => file.startsWith("packages/metrics/src/judge/openai/"))).toEqual([]);
  });
});

describe("the domain and the rules below it", () => {
  const inside = sources.filter(
    (file) =>
      /^packages\/(server\/src\/domain|rules\/src)\//.test(file) &&
      // A file is read as it arrives.
      !file.startsWith("packages/rules/src/csv/") &&
      !isOfTests(file),
  );

  test.each(inside)("of %s knows no clock, no chance and no waiting", (file) => {
    expect(impurities(readFileSync(join(root, file), "utf8"))).toEqual([]);
  });

  test.each([
    ["const now = Date.now();", ["Date.now"]],
    ["const now = new Date();", ["new Date()"]],
    ["const day = new Date(now).toISOString();", []],
    ["const draw = Math.random();", ["Math.random"]],
    ['import { createHash, randomBytes } from "node:crypto";', ["randomBytes"]],
    ["const began = performance.now();", ["performance"]],
    ["async function load() {}", ["async"]],
    ["const row = await load();", ["await"]],
    ["setTimeout(done, 1);", ["setTimeout"]],
  ])("in %j knows %j", (source, found) => {
    expect(impurities(source)).toEqual(found);
  });
});

describe("a metric", () => {
  const registry = "packages/metrics/src/registry.ts";
  const listed = pathsImportedBy(registry);
  const defined = sources.filter(
    (file) =>
      /^packages\/metrics\/src\/[\w-]+\/[\w-]+\.ts$/.test(file) &&
      !isOfTests(file) &&
      readFileSync(join(root, file), "utf8").includes("= defineMetric("),
  );

  test("is in the registry if its file defines one", () => {
    expect(listed.toSorted()).toEqual(defined.toSorted());
  });

  test.each(listed)("in %s imports neither the registry nor another metric", (file) => {
    expect(pathsImportedBy(file).filter((each) => each === registry || listed.includes(each))).toEqual([]);
  });
});

describe("an exported type", () => {
  const packages = sources.filter(
    (file) => /^packages\/[\w-]+\/src\//.test(file) && !file.endsWith(".test.ts"),
  );
  const nouns = "generated/nouns.ts";
  const declared = [
    ...nodesOf(readFileSync(join(root, nouns), "utf8")).flatMap((node) =>
      ts.isExportSpecifier(node) ? [[node.name.text, nouns] as const] : [],
    ),
    ...packages.flatMap((file) =>
      exportedTypes(readFileSync(join(root, file), "utf8")).map((name) => [name, file] as const),
    ),
  ];

  test("means one thing: no other file exports a type of its name", () => {
    expect(declared.map(([name]) => name)).toContain("Dataset");
    expect(sharedNames(declared)).toEqual([]);
  });

  test("of two files is named with both", () => {
    const declared = [
      ["Page", "a.ts"],
      ["Place", "a.ts"],
      ["Place", "b.ts"],
    ] as const;
    expect(sharedNames(declared)).toEqual(["Place is declared in a.ts and in b.ts: give one another name."]);
  });

  test.each([
    ["export type Place = string;", ["Place"]],
    ["export interface Place {}", ["Place"]],
    ["export class Place {}", ["Place"]],
    ['export type { Place } from "@aegis/contract";', []],
    ["type Place = string;", []],
    ["export const place = 1;", []],
  ])("is found in %j: %j", (source, names) => {
    expect(exportedTypes(source)).toEqual(names);
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
      if (isOfTests(target) && !isOfTests(file)) return true;
      return ![home, ...allowed].some((each) => target === each || target.startsWith(`${each}/`));
    });
}

/** The circles that a walk along the imports meets, each once. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) circles.push([...path.slice(at), file].join(" → "));
    if (at !== -1 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}

/** The files of the repository that a file imports. */
function pathsImportedBy(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => join(dirname(file), fileName));
}

/**
 * The entry of `arrows` that a file lives in. Tests, and what they share, are held to their package alone.
 */
function homeOf(file: string): string {
  const homes = Object.keys(arrows).filter((folder) => file.startsWith(`${folder}/`));
  const home = isOfTests(file) ? homes.at(-1) : homes[0];
  if (home === undefined) throw new Error(`No arrow is drawn for ${file}: add its folder to the table.`);
  return home;
}

function isOfTests(file: string): boolean {
  return /\.test\.ts$|\/(testing|suite)(\/|\.ts$)|^(test|bench)\/|^@aegis\/\w+\/testing$/.test(file);
}

/** The types, interfaces and classes that a source declares and exports. */
function exportedTypes(source: string): string[] {
  return nodesOf(source).flatMap((node) => {
    const isType =
      ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
    if (!isType || node.name === undefined) return [];
    const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported === true ? [node.name.text] : [];
  });
}

/** A sentence for each name that two files declare. */
function sharedNames(declared: readonly (readonly [name: string, file: string])[]): string[] {
  return [...Map.groupBy(declared, ([name]) => name)]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => {
      const places = files.map(([, file]) => file).join(" and in ");
      return `${name} is declared in ${places}: give one another name.`;
    });
}

function touchesProcess(source: string): boolean {
  return nodesOf(source).some(
    (node) =>
      (ts.isIdentifier(node) && node.text === "process") ||
      (ts.isStringLiteral(node) && node.text === "node:process"),
  );
}

/** What in a source gives another answer at another time. */
function impurities(source: string): string[] {
  return nodesOf(source).flatMap((node) => {
    if (ts.isAwaitExpression(node)) return ["await"];
    if (node.kind === ts.SyntaxKind.AsyncKeyword) return ["async"];
    if (ts.isNewExpression(node) && node.getText() === "new Date()") return ["new Date()"];
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText()))
      return [node.getText()];
    return ts.isIdentifier(node) && /^(performance|random\w+|setTimeout|setInterval)$/.test(node.text)
      ? [node.text]
      : [];
  });
}

function nodesOf(source: string): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("file.ts", source, ts.ScriptTarget.Latest, true));
  return nodes;
}
