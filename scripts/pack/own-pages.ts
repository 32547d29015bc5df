import type { OutputChunk } from "rolldown";
import { bundledProgram, pagePrograms } from "../generate/web-page/built-page.ts";

/** The programs of the pages that are part of this project's packages, besides its docs. */
export function programsOfPages(): Promise<readonly OutputChunk[]> {
  return Promise.all(Object.values(pagePrograms).map((program) => bundledProgram(program)));
}
