import { join } from "node:path";
import { defineConfig } from "tsdown";

/** ES modules with their types. */
export default defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/by-name.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  // The index of all methods, for who has only the package.
  copy: ["../../generated/api.md"],
  // The types of private packages are written into ours; without `eager` they are found too late.
  dts: { eager: true, tsconfig: join(import.meta.dirname, "../../tsconfig.json") },
  // Else a neutral platform knows no package without `exports`.
  inputOptions: { resolve: { mainFields: ["module"] } },
  deps: {
    // Private to the workspace, with what they use themselves. Anything else that is imported without being
    // declared is refused.
    alwaysBundle: ["@aegis/async", /^@aegis\/io/, "fastest-levenshtein"],
    onlyBundle: ["@aegis/async", "@aegis/contract", "@aegis/generated", "@aegis/io", "fastest-levenshtein"],
    neverBundle: [/^node:/],
  },
});
