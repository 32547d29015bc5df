import { defineConfig } from "tsdown";
import { scoringBuild } from "../../scripts/pack/scoring-build.ts";

/** All that is JavaScript: to find and load hundreds of files takes longer than to score a small dataset. */
const builtIn = [
  "ajv",
  "commander",
  "dale-chall",
  "fastest-levenshtein",
  "openapi-fetch",
  "string-width",
  "syllable",
  "yaml",
];

export default defineConfig(scoringBuild(import.meta.dirname, { builtIn }));
