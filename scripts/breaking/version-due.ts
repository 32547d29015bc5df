import type { Change } from "./change.ts";

/** Which version the changes ask for, and whether `info.version` has it. */
export type Due = {
  readonly from: string;
  readonly to: string;
  /** The least version that says what happened; null if a version is not of the form MAJOR.MINOR.PATCH. */
  readonly due: string | null;
  /** Whether `to` owns up to what breaks. True if nothing does. */
  readonly ownedUp: boolean;
};

/**
 * Says which version is due by semantic versioning: the next major one if something breaks, the next minor
 * one if something is new or deprecated, otherwise the next patch. Before 1.0.0, where everything may
 * change, a new minor version says that something breaks, and a patch is enough for the rest.
 *
 * @param from - The `info.version` of the old document; `to` that of the new one.
 * @see https://semver.org/spec/v2.0.0.html
 */
export function versionDue(from: string, to: string, changes: readonly Change[]): Due {
  const [old, now] = [numbersOf(from), numbersOf(to)];
  const breaks = changes.some(({ level }) => level === "breaking");
  const due = old === undefined ? undefined : next(old, changes);
  const reached = due !== undefined && now !== undefined && compare(now, due) >= 0;
  return { from, to, due: due === undefined ? null : due.join("."), ownedUp: !breaks || reached };
}

type Numbers = readonly [major: number, minor: number, patch: number];

function next([major, minor, patch]: Numbers, changes: readonly Change[]): Numbers {
  const has = (...levels: Change["level"][]) => changes.some(({ level }) => levels.includes(level));
  if (has("breaking")) return major === 0 ? [0, minor + 1, 0] : [major + 1, 0, 0];
  if (has("warning", "added") && major > 0) return [major, minor + 1, 0];
  return changes.length > 0 ? [major, minor, patch + 1] : [major, minor, patch];
}

/** What comes after the three numbers, such as `-beta.1`, does not count: the version it prepares does. */
function numbersOf(version: string): Numbers | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

function compare(one: Numbers, other: Numbers): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
