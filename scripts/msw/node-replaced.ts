import { existsSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { builtinModules, createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "rolldown";

const require = createRequire(import.meta.url);

/** Our replacements of Node's modules, and of what libraries expect of it. */
export const builtins: string = join(import.meta.dirname, "builtins");

/** Built-ins of Node that a package replaces as it is. */
const packages: Readonly<Record<string, string>> = {
  buffer: "buffer/",
  path: "path-browserify",
  stream: "readable-stream",
  "stream/promises": "readable-stream/lib/stream/promises.js",
};

/**
 * Replaces what modules import of Node by a package, or by a module of `builtins/`. What has no replacement,
 * and what is never reached, is empty: it fails when it is used.
 *
 * @param neverReached libraries that are left out
 */
export function nodeReplaced(neverReached: readonly string[]): Plugin {
  const names = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  return {
    name: "node-replaced",
    resolveId(id, importer = "") {
      if (neverReached.includes(id)) return { id: absent + id, moduleSideEffects: false };
      if (!names.has(id)) return null;
      const name = id.replace(/^node:/, "");
      const own = join(builtins, `${name.replace("/", "-")}.ts`);
      const replacing = packages[name];
      if (replacing !== undefined) return require.resolve(replacing);
      // A library requires the class itself, which a module that exports names is not.
      if (name === "events" && !importer.endsWith(".ts")) return require.resolve("events/");
      return existsSync(own) ? own : { id: absent + name, moduleSideEffects: false };
    },
    load(id) {
      if (id === `${absent}http`) return `export const STATUS_CODES = ${JSON.stringify(STATUS_CODES)};`;
      return id.startsWith(absent) ? "export default {};" : null;
    },
  };
}

const absent = "\0absent:";
