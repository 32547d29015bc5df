import type { Plugin } from "rolldown";

/**
 * Takes libraries as ES modules that offer both, in the folders `umd` and `esm`. A UMD module gets its
 * `require` as an argument, so that no bundler can follow it.
 */
export function asEsModule(libraries: readonly string[]): Plugin {
  return {
    name: "as-es-module",
    async resolveId(id, importer, options) {
      if (!libraries.includes(id)) return null;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found && { ...found, id: found.id.replace("/umd/", "/esm/") };
    },
  };
}
