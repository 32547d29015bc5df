import { defineConfig } from "tsdown";

/** ES modules laid out as their sources are, so that a module finds its worker and its YAML file beside itself, built or not. */
export default defineConfig({
  // The worker is started by the name of its file, which no bundler follows.
  entry: ["src/index.ts", "src/judge/openai/endpoint.ts", "src/main.ts", "src/isolation/worker.ts"],
  unbundle: true,
  format: "esm",
  platform: "node",
  // The package says that it holds modules: `.js`, as the worker's file name and those of the YAML files are derived from it.
  fixedExtension: false,
  // Whatever is imported without being declared would be bundled: refused.
  deps: { onlyBundle: [] },
  dts: { entry: ["src/index.ts", "src/judge/openai/endpoint.ts"], tsconfig: "../../tsconfig.json" },
  // The probes are for the tests.
  copy: { from: ["src/**/*.yaml", "!src/judge/probes.yaml"], to: "dist", flatten: false },
});
