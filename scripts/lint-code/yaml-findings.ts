import type { Finding } from "./findings.ts";
import { wideComment } from "./wide-comment.ts";

/** Finds comments of a YAML file that are too wide, if they have their lines to themselves. */
export function yamlFindingsIn(file: string, text: string): Finding[] {
  return text.split("\n").flatMap((line, index) => {
    const problem = /^\s*#/.test(line) ? wideComment(line) : undefined;
    return problem === undefined ? [] : [{ file, line: index + 1, problem }];
  });
}
