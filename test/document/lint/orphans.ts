import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "yaml";

/**
 * Files that no reference from the root of a document leads to.
 *
 * Searches the folders `paths` and `components` beside the root, except for their READMEs. A file that only
 * an orphan refers to is an orphan too. Linters do not see such files: they start at the root and never open
 * them.
 *
 * @param root the root file of the document, such as `openapi/openapi.yaml`
 * @returns paths relative to the root's folder, sorted; empty if every file is used
 * @throws if the root does not exist, or a file that it needs is not valid YAML
 */
export function orphans(root: string): string[] {
  const folder = dirname(resolve(root));
  const used = new Set<string>();
  visit(resolve(root), used);
  const present = globSync("{paths,components}/**/*.{yaml,yml,json,md}", { cwd: folder });
  return present.filter((file) => basename(file) !== "README.md" && !used.has(join(folder, file))).sort();
}

/** Adds a file and, through its references, every file that it needs. */
function visit(file: string, used: Set<string>): void {
  if (used.has(file)) return;
  used.add(file);
  if (!/\.(ya?ml|json)$/.test(file)) return;
  for (const reference of references(parse(readFileSync(file, "utf8")))) {
    const [path = ""] = reference.split("#");
    const needed = resolve(dirname(file), decodeURIComponent(path));
    // The linters report references that lead nowhere or to the web.
    if (path !== "" && existsSync(needed)) visit(needed, used);
  }
}

/** The files named by `$ref`, by a discriminator's mapping and by an example's `externalValue`. */
function references(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "$ref" || key === "externalValue") return typeof value === "string" ? [value] : [];
    if (key === "mapping") return Object.values(Object(value)).filter((target) => typeof target === "string");
    return references(value);
  });
}
