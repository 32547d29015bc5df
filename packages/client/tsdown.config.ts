import { defineConfig } from "tsdown";

/** ES modules with their types. */
export default defineConfig({
  entry: ["src/index.ts", "src/node.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  // The types of the contract, a private package, are written into ours; without `eager` they are found too
  // late.
  dts: { eager: true, tsconfig: "../../tsconfig.json" },
  // Resolved where the package is used: Node and browsers have different builds of the parser.
  deps: { neverBundle: ["#csv-parser", /^node:/], alwaysBundle: ["@aegis/async"] },
});
