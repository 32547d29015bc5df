import type { Plugin } from "rolldown";

/**
 * Lets scripts that set properties of `this` be what Node takes them for, CommonJS modules. The bundler sees
 * neither `require` nor `exports` in them, and takes them for ES modules, in which `this` is undefined.
 *
 * @param libraries the packages with such scripts
 */
export function assumeCommonJs(libraries: readonly string[]): Plugin {
  return {
    name: "assume-common-js",
    transform(code, id) {
      if (!libraries.some((library) => id.includes(`/node_modules/${library}/`))) return null;
      return { code: `(function () {\n${code}\n}).call(module.exports);`, map: null };
    },
  };
}
