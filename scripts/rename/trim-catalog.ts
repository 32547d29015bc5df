import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

/** The catalog, and the list of packages that may run scripts, name none that no manifest names. */
export function trimCatalog(root: string): void {
  const file = join(root, "pnpm-workspace.yaml");
  const workspace = parseDocument(readFileSync(file, "utf8"));
  const used = new Set(manifestsOf(root).flatMap((manifest) => namesIn(manifest)));
  const { catalog, onlyBuiltDependencies }: Settings = workspace.toJS();
  for (const name of Object.keys(catalog)) if (!used.has(name)) workspace.deleteIn(["catalog", name]);
  workspace.set(
    "onlyBuiltDependencies",
    workspace.createNode(onlyBuiltDependencies.filter((name) => used.has(name))),
  );
  writeFileSync(file, workspace.toString({ lineWidth: 0 }));
}

type Settings = {
  readonly catalog: Readonly<Record<string, string>>;
  readonly onlyBuiltDependencies: readonly string[];
};

type Manifest = { readonly dependencies?: object; readonly devDependencies?: object };

function manifestsOf(root: string): Manifest[] {
  const files = globSync("{package.json,generated/package.json,packages/*/package.json}", { cwd: root });
  return files.map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
}

function namesIn({ dependencies = {}, devDependencies = {} }: Manifest): string[] {
  return Object.keys({ ...dependencies, ...devDependencies });
}
