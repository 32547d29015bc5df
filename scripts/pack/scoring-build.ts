import type { UserConfig } from "tsdown";
import { nodeBuild } from "./node-build.ts";
import { sqlParser } from "./sql-parser.ts";

const isolation = "packages/metrics/src/isolation";

/**
 * How a package that scores is built: with the metrics in it, so that it can be installed by itself.
 *
 * @param folder the folder of the package
 */
export function scoringBuild(folder: string): UserConfig {
  return nodeBuild(folder, {
    programs: [`${isolation}/child`, `${isolation}/thread`, `${isolation}/watcher`],
    builtIn: [sqlParser.library],
    plugins: [sqlParser.withoutRest()],
  });
}
