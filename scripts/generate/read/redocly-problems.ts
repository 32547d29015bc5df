import { getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import { shown } from "../disk.ts";
import { rootCauses, unresolvedBecause } from "./root-causes.ts";

/**
 * What Redocly found in a document, a line for each problem: `file:line:column: what (rule)`.
 *
 * A file that cannot be parsed is reported once, and not again at every reference to it. Of the references
 * that fail for another reason, the first is reported and the others are counted.
 */
export function problemLines(problems: readonly NormalizedProblem[]): readonly string[] {
  const lines = new Map<string, Set<string>>();
  for (const problem of rootCauses(problems)) {
    const text = line(problem);
    // Without a reason only the place is known, so such a reference is not grouped.
    const group = unresolvedBecause(problem) ?? text;
    lines.set(group, (lines.get(group) ?? new Set()).add(text));
  }
  return [...lines.values()].map(([first = "", ...others]) =>
    others.length === 0
      ? first
      : `${first} … and ${others.length} more ${others.length === 1 ? "place" : "places"}`,
  );
}

function line({ location: [first], message, ruleId, suggest }: NormalizedProblem): string {
  const hint = suggest.length === 0 ? "" : ` Did you mean ${suggest.join(", ")}?`;
  const what = `${plain(message)}${hint} (${ruleId})`;
  if (first === undefined) return what;
  const { start } = getLineColLocation(first);
  return `${shown(first.source.absoluteRef)}:${start.line}:${start.col}: ${what}`;
}

/**
 * A message of Redocly on one line, without the file and place of a parse error: they are put before it.
 */
export function plain(message: string): string {
  return message
    .replaceAll(/\s*\n\s*/g, " ")
    .trim()
    .replace(/ in "[^"]*" \(\d+:\d+\).*/, "")
    .replace(
      /ENOENT: no such file or directory,?[^']*'([^']*)'/,
      (_, file: string) => `${shown(file)} is missing`,
    );
}
