import { getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import { shown } from "./disk.ts";

/**
 * What Redocly found in a document, a line for each fault: `file:line:column: what (rule)`.
 *
 * A file that cannot be parsed is told once, and not again at every reference to it; of the references that fail for
 * another reason, the first is told and the others are counted.
 */
export function faultLines(problems: readonly NormalizedProblem[]): readonly string[] {
  const unparsed = new Set(problems.map(({ message }) => reason(message, parseFault)));
  const lines = new Map<string, Set<string>>();
  for (const problem of problems) {
    const why = reason(problem.message, referenceFault);
    if (why !== undefined && unparsed.has(why)) continue;
    const told = line(problem);
    const group = why ?? told;
    lines.set(group, (lines.get(group) ?? new Set()).add(told));
  }
  return [...lines.values()].map(([first = "", ...others]) =>
    others.length === 0
      ? first
      : `${first} … and ${others.length} more ${others.length === 1 ? "place" : "places"}`,
  );
}

const parseFault = "Failed to parse: ";

/** Without a reason behind it, the place is all that is known, so that such references are told one by one. */
const referenceFault = "Can't resolve $ref: ";

function reason(message: string, fault: string): string | undefined {
  return message.startsWith(fault) ? message.slice(fault.length) : undefined;
}

function line({ location: [first], message, ruleId, suggest }: NormalizedProblem): string {
  const hint = suggest.length === 0 ? "" : ` Did you mean ${suggest.join(", ")}?`;
  const what = `${plain(message)}${hint} (${ruleId})`;
  if (first === undefined) return what;
  const { start } = getLineColLocation(first);
  return `${shown(first.source.absoluteRef)}:${start.line}:${start.col}: ${what}`;
}

/** A message of Redocly on one line, without the file and place of a parse fault, which are told in front of it. */
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
