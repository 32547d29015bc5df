import type { UserConfig } from "tsdown";
import { nodeBuild } from "./node-build.ts";
import { promptsInCode } from "./prompts-in-code.ts";
import { root } from "./published-packages.ts";
import { sqlParser } from "./sql-parser.ts";

const isolation = "packages/metrics/src/isolation";

/**
 * How a package that scores is built: with the metrics in it, so that it can be installed by itself.
 *
 * @param folder the folder of the package
 * @param more libraries that are built in besides
 */
export function scoringBuild(
  folder: string,
  { builtIn = [] }: { readonly builtIn?: readonly string[] } = {},
): UserConfig {
  return nodeBuild(folder, {
    programs: [`${isolation}/child`, `${isolation}/thread`, `${isolation}/watcher`],
    builtIn: [sqlParser.library, ...shippedManyTimes, ...builtIn],
    plugins: [promptsInCode(root), sqlParser.withoutRest()],
  });
}

/**
 * Libraries whose packages hold the same code for several kinds of modules, with source maps: ten megabytes,
 * of which half a megabyte is used.
 */
const shippedManyTimes = ["csv-parse", "csv-stringify", "kysely", "lru-cache"];
