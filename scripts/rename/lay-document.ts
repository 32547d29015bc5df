import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "yaml";
import { foldersIn } from "./repository.ts";

/** What the document of another API must bring; a part that may be left out is not here. */
const needed = ["openapi.yaml", "introduction.md", "decisions.md"];

/**
 * Puts another API's document in place of ours. The components that it uses stay, and may be replaced by its
 * own of the same name; all others go.
 *
 * @param source a folder laid out as `openapi/`
 */
export function layDocument(root: string, source: string): void {
  const target = join(root, "openapi");
  cpSync(source, target, { recursive: true, filter: (path) => relative(source, path) !== "README.md" });
  removeUnused(target);
}

/** What a folder lacks of a document, by name. */
export function missingParts(source: string): string[] {
  return needed.filter((name) => !existsSync(join(source, name)));
}

/** A component that no reference leads to, from the root on, is removed. */
function removeUnused(folder: string): void {
  const used = new Set<string>();
  const follow = (file: string) => {
    if (used.has(file) || !existsSync(file) || !statSync(file).isFile()) return;
    used.add(file);
    if (/\.(ya?ml|json)$/.test(file))
      for (const reference of referencesIn(parse(readFileSync(file, "utf8"))))
        follow(join(dirname(file), reference));
  };
  follow(join(folder, "openapi.yaml"));
  for (const kind of foldersIn(folder, "components"))
    for (const name of readdirSync(join(folder, "components", kind))) {
      const file = join(folder, "components", kind, name);
      if (name !== "README.md" && !used.has(file)) rmSync(file);
    }
}

/** The files that a part of a document refers to, relative to its own. */
function referencesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { $ref, ...members }: { $ref?: unknown } = { ...node };
  const here = typeof $ref === "string" ? [$ref.split("#")[0] ?? ""].filter((file) => file !== "") : [];
  return [...here, ...Object.values(members).flatMap(referencesIn)];
}
