import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { publishedPackages, root } from "../../scripts/pack/published-packages.ts";
import { type Ended, nodes, run } from "./project.ts";

/** How people let TypeScript find modules. */
const resolutions = {
  node16: ["--module", "node16"],
  nodenext: ["--module", "nodenext"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
};

const project = inject("project");
const types = join(root, "node_modules/@types");
const tsc = join(root, "node_modules/typescript/bin/tsc");
beforeAll(() => {
  cpSync(join(import.meta.dirname, "programs/client-types.ts"), join(project, "client-types.mts"));
  for (const { name, folder } of publishedPackages())
    writeFileSync(join(project, `readme-${name}.mts`), programsIn(join(folder, "README.md")));
  writeFileSync(join(project, "globals.d.ts"), testRunner);
});

test.each(Object.entries(resolutions))(
  "TypeScript with the resolution %s compiles the README of every package",
  async (_, options) => {
    const files = publishedPackages().map(({ name }) => `readme-${name}.mts`);
    const { code, out } = await compile("es2024", options, files);
    expect(code, out).toBe(0);
  },
);

test("TypeScript compiles the client for the oldest Node that runs it", async () => {
  const { code, out } = await compile("es2022", resolutions.node16, [
    "readme-client.mts",
    "client-types.mts",
  ]);
  expect(code, out).toBe(0);
});

function compile(target: string, options: readonly string[], files: readonly string[]): Promise<Ended> {
  const strict = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--types",
    "node",
    "--typeRoots",
    types,
  ];
  const lib = ["--target", target, "--lib", `${target},dom,dom.iterable,esnext.disposable`];
  return run(nodes.pinned, project, ["node", tsc, ...strict, ...lib, ...options, "globals.d.ts", ...files]);
}

/** What the programs of the READMEs expect of a test runner. */
const testRunner = `declare function beforeAll(run: () => unknown): void;
declare function afterAll(run: () => unknown): void;
`;

/** The programs of a README as one module: what follows may use what the first program declares. */
function programsIn(readme: string): string {
  const text = readFileSync(readme, "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = ""]) => program).join("\n");
}
