import { defineConfig } from "tsdown";
import { scoringBuild } from "../../scripts/pack/scoring-build.ts";

export default defineConfig(scoringBuild(import.meta.dirname));
