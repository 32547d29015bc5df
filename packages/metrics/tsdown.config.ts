import { defineConfig } from "tsdown";
import manifest from "./package.json" with { type: "json" };

/** Where users come in. */
const published = Object.values(manifest.exports);

/**
 * Lays ES modules out as their sources are, so that a module finds its workers and its YAML file beside it,
 * built or not.
 */
export default defineConfig({
  // Processes and threads are started by the names of their files, which no bundler follows.
  entry: [...published, "src/main.ts", "src/isolation/{child,thread,watcher}.ts"],
  unbundle: true,
  format: "esm",
  platform: "node",
  // `.js`, since the names of the workers and of the YAML files are derived from it; the manifest says that
  // they are modules.
  fixedExtension: false,
  // Private to the workspace, so that it is built in. Anything else that is imported without being declared
  // is refused.
  deps: {
    alwaysBundle: ["@aegis/async", /^@aegis\/io/, "@aegis/terminal"],
    onlyBundle: ["@aegis/async", "@aegis/io", "@aegis/terminal"],
  },
  dts: { entry: published, tsconfig: "../../tsconfig.json", eager: true },
  // The probes are for the tests.
  copy: { from: ["src/**/*.yaml", "!src/judge/probes.yaml"], to: "dist", flatten: false },
});
