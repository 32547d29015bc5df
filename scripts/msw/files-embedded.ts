import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "rolldown";

/**
 * Lets modules find the files that they read beside themselves: `builtins/fs.ts` reads them from a table, by
 * their paths from the folder of the project.
 *
 * @param root the folder of the project
 * @param embedded patterns of the files, from there
 */
export function filesEmbedded(root: string, embedded: readonly string[]): Plugin {
  const table = "#embedded-files";
  return {
    name: "files-embedded",
    resolveId: (id) => (id === table ? `\0${table}` : null),
    load(id) {
      if (id !== `\0${table}`) return null;
      const files = globSync(embedded, { cwd: root }).map((file) => [
        `/${file}`,
        readFileSync(join(root, file), "utf8"),
      ]);
      return `export const files = ${JSON.stringify(Object.fromEntries(files))};`;
    },
    transform(code, id) {
      if (!code.includes("import.meta")) return null;
      const place = JSON.stringify(`file:///${relative(root, id)}`);
      return { code: code.replaceAll("import.meta.url", place), map: null };
    },
  };
}
