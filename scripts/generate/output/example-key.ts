import { exampleKey, type WorldTables } from "../read/world.ts";
import { bannerComment } from "./banner.ts";

/** The API key of the examples. @throws BrokenDocument if the world has none */
export function exampleKeyModule(world: WorldTables): string {
  return [
    bannerComment,
    "/** The API key of the examples. Everybody knows it: it opens a sandbox and a mock, and nothing else. */",
    `export const exampleKey = ${JSON.stringify(exampleKey(world))};`,
    "",
  ].join("\n");
}
