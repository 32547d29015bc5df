import { fileURLToPath } from "node:url";
import { generatedFile } from "./generated-file.ts";

/**
 * The path of the page that a server has at its root, to look at its runs. Absolute; Node only. It is built
 * by `npm run generate` and not committed, so it may not be there.
 */
export const runsPageFile: string = fileURLToPath(generatedFile("web/runs.html"));
