import { CannotRelease } from "./cannot-release.ts";

const levels = ["patch", "minor", "major"] as const;

/** Which number of a version grows. */
export type Level = (typeof levels)[number];

/**
 * The version after another one.
 *
 * @param wanted - A level, or the version itself.
 * @param least - What the changes ask for at least. Before 1.0.0 a minor version may break something, as
 *   semantic versioning says.
 * @throws CannotRelease if it is not a version, not a later one, or its level is too low
 */
export function nextVersion(current: string, wanted: string, least: Level): string {
  const [major, minor, patch] = numbersOf(current);
  const needed = least === "major" && major === 0 ? "minor" : least;
  const byLevel = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  };
  const level = levels.find((each) => wanted === each || wanted === byLevel[each]);
  if (level === undefined)
    throw new CannotRelease(
      `After ${current} comes ${levels.map((each) => byLevel[each]).join(", ")}, not ${JSON.stringify(wanted)}.`,
    );
  if (levels.indexOf(level) < levels.indexOf(needed))
    throw new CannotRelease(`The changes ask for ${byLevel[needed]} at least; see CHANGELOG.md.`);
  return byLevel[level];
}

function numbersOf(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) throw new CannotRelease(`${version} is not a version of three numbers.`);
  return [Number(major), Number(minor), Number(patch)];
}
