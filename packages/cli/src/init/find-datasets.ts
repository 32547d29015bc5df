import { globSync } from "node:fs";

/**
 * The files in a folder that may be datasets: CSV and JSON Lines, here and two folders down.
 *
 * @returns paths from the folder, with `/`, those with fewer folders first
 */
export function findDatasets(folder: string): readonly string[] {
  const found = globSync(
    ["*", "*/*", "*/*/*"].map((place) => `${place}.{csv,jsonl,ndjson}`),
    {
      cwd: folder,
      exclude: (name) => hidden.test(name),
    },
  );
  const depthOf = (path: string) => path.split("/").length;
  return found
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted((one, other) => depthOf(one) - depthOf(other) || (one < other ? -1 : 1));
}

/** Folders of tools, and what they install or build. */
const hidden = /(^|[\\/])(\..*|node_modules|dist|build|vendor|venv|__pycache__)$/;
