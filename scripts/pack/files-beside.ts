import { cpSync, existsSync, globSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { Plugin } from "rolldown";

/**
 * Lets bundled modules find the files that they read beside themselves. `import.meta.url` of a module stays
 * the place where the module was in the project, and the files are copied to where that leads in the build:
 * what a module names of `generated/`, and the YAML and JSON of a package of which a module asks where it is.
 *
 * @param root the folder of the project, from which paths are counted
 */
export function keepFilesBeside(root: string): Plugin {
  const files = new Set<string>();
  return {
    name: "keep-files-beside",
    transform(code, id) {
      for (const [, name] of code.matchAll(/\bgeneratedFile\("([^"]+)"\)/g)) files.add(`generated/${name}`);
      if (!code.includes("import.meta.url")) return null;
      const place = placeOf(root, id);
      const source = /^packages\/[^/]+\/src/.exec(place)?.[0];
      for (const file of source === undefined ? [] : globSync(`${source}/**/*.{json,yaml}`, { cwd: root }))
        if (!file.includes("/testing/")) files.add(file);
      return { code: code.replaceAll("import.meta.url", `${marker}(${JSON.stringify(place)})`), map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(marker)) return null;
      const from = posix.dirname(fileName);
      return code.replaceAll(marked, (_, place: string) => {
        const path = posix.relative(from, place);
        return `new URL(${JSON.stringify(path.startsWith(".") ? path : `./${path}`)}, import.meta.url).href`;
      });
    },
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error("The build has no folder.");
      for (const file of files) {
        if (!existsSync(join(root, file)))
          throw new Error(`${file} is not there: npm run generate makes it.`);
        cpSync(join(root, file), join(dir, file), { recursive: true });
      }
    },
  };
}

/** Where a module is thought to be in the build: a library's without the folders of the package manager. */
function placeOf(root: string, id: string): string {
  const library = /.*\/node_modules\/(.+)$/.exec(id)?.[1];
  const place = library === undefined ? relative(root, id) : `libraries/${library}`;
  return place.replace(/\.ts$/, ".js");
}

const marker = "__place_of_module__";
const marked = /__place_of_module__\(\s*["'`]([^"'`]+)["'`]\s*\)/g;
