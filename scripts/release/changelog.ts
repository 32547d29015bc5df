import { CannotRelease } from "./cannot-release.ts";
import type { Level } from "./version.ts";

const unreleased = "## Unreleased";

/** What the next version changes, as a changelog has it. @throws CannotRelease if it has nothing */
export function changesIn(changelog: string): string {
  const [, after] = changelog.split(`${unreleased}\n`);
  if (after === undefined) throw new CannotRelease(`CHANGELOG.md has no heading "${unreleased}".`);
  const changes = after.split(/^## /m)[0]?.trim() ?? "";
  if (!/^- /m.test(changes)) throw new CannotRelease(`CHANGELOG.md has nothing under "${unreleased}".`);
  return changes;
}

/** The least that semantic versioning asks of a version with these changes. */
export function leastLevel(changes: string): Level {
  if (changes.includes("**Breaking:**")) return "major";
  return /^### (Added|Changed|Removed|Deprecated)$/m.test(changes) ? "minor" : "patch";
}

/** The changelog once the next version has its name and its day. */
export function named(changelog: string, version: string, day: string): string {
  changesIn(changelog);
  return changelog.replace(`${unreleased}\n`, `${unreleased}\n\n## ${version} (${day})\n`);
}

/** Whether a changelog tells of a version. */
export function tellsOf(changelog: string, version: string): boolean {
  return changelog.split("\n").some((line) => line === `## ${version}` || line.startsWith(`## ${version} (`));
}
