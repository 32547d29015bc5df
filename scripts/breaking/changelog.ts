import type { Change, Level } from "./change.ts";
import { type Comparison, levels } from "./compare.ts";

/** A comparison as Markdown, to be read in a terminal or pasted into a pull request. */
export function changelog({ version, changes }: Comparison, from: string, to: string): string {
  const sections = levels
    .map((level) => ({ level, changes: changes.filter((change) => change.level === level) }))
    .filter((section) => section.changes.length > 0);
  return [
    `# Changes of the API from ${from} to ${to}`,
    verdict(version, changes),
    ...sections.flatMap((section) => [titles[section.level], ...bySubject(section.changes)]),
  ].join("\n\n");
}

const titles: Readonly<Record<Level, string>> = {
  breaking: "## Breaking",
  warning: "## Worth a warning",
  added: "## Added",
  changed: "## Changed",
};

/** Which version is due, why, and whether the document has it. */
function verdict({ from, to, due, ownedUp }: Comparison["version"], changes: readonly Change[]): string {
  if (changes.length === 0) return "Nothing changed.";
  const counts = levels
    .map((level) => ({ level, count: changes.filter((change) => change.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${words[level]}`);
  const sum = `${changes.length} ${changes.length === 1 ? "change" : "changes"}: ${counts.join(", ")}.`;
  if (due === null) {
    const rest = ownedUp
      ? ""
      : " Give both documents a version of the form MAJOR.MINOR.PATCH, or do not break.";
    return `${sum} Which version is due cannot be said: info.version ${from} is not a semantic version.${rest}`;
  }
  const because = `${from} → ${due} is due because ${reason(changes)}`;
  return `${sum} ${because}; info.version is ${to}.${ownedUp ? "" : `\n\n**Raise info.version to ${due}, or do not break.**`}`;
}

const words: Readonly<Record<Level, string>> = {
  breaking: "breaking",
  warning: "worth a warning",
  added: "added",
  changed: "without effect on callers",
};

/** The first change of the gravest kind. */
function reason([first, ...rest]: readonly Change[]): string {
  if (first === undefined) return "nothing changed";
  const others = rest.filter(({ level }) => level === first.level).length;
  return `${sentence(first)}${others === 0 ? "" : ` (and ${others} more)`}`;
}

function sentence({ subject, place, what }: Change): string {
  return [subject, place, what].filter((part) => part !== "").join(": ");
}

function bySubject(changes: readonly Change[]): readonly string[] {
  const groups = Map.groupBy(changes, ({ subject }) => subject);
  return [...groups].map(([subject, group]) =>
    [
      `### ${subject}`,
      "",
      ...group.map(({ place, what }) => `- ${place === "" ? "" : `${place}: `}${what}`),
    ].join("\n"),
  );
}
