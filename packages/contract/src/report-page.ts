import { fileURLToPath } from "node:url";
import { generatedFile } from "./generated-file.ts";

/** The path of the page on which a run is looked at, without its data. Absolute; Node only. */
export const reportPageFile: string = fileURLToPath(generatedFile("web/report.html"));
