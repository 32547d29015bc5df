import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { references } from "./references.ts";

/**
 * Response components that a single response refers to: those belong into its path file, where they are read.
 *
 * @param root the root file of the document, such as `openapi/openapi.yaml`
 * @returns paths relative to the root's folder, sorted
 */
export function responsesUsedOnce(root: string): string[] {
  const folder = dirname(resolve(root));
  const uses = new Map<string, number>();
  for (const file of globSync("{paths,components}/**/*.yaml", { cwd: folder })) {
    for (const reference of references(parse(readFileSync(join(folder, file), "utf8")))) {
      const used = resolve(folder, dirname(file), reference);
      uses.set(used, (uses.get(used) ?? 0) + 1);
    }
  }
  const components = globSync("components/responses/*.yaml", { cwd: folder });
  return components.filter((file) => (uses.get(join(folder, file)) ?? 0) < 2).sort();
}
