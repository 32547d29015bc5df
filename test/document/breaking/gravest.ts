import type { Change, Level } from "../../../scripts/breaking/change.ts";
import { levels } from "../../../scripts/breaking/compare.ts";

/** The level of the gravest of some changes; undefined if there are none. */
export function gravest(changes: readonly Change[]): Level | undefined {
  return levels.find((level) => changes.some((change) => change.level === level));
}
