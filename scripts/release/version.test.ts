import { expect, test } from "vitest";
import { CannotRelease } from "./cannot-release.ts";
import { nextVersion } from "./version.ts";

test.each([
  ["0.1.0", "patch", "patch", "0.1.1"],
  ["0.1.9", "minor", "minor", "0.2.0"],
  ["0.1.0", "0.2.0", "patch", "0.2.0"],
  ["0.1.0", "minor", "major", "0.2.0"],
  ["0.9.0", "major", "major", "1.0.0"],
  ["1.2.3", "major", "major", "2.0.0"],
  ["1.2.9", "1.2.10", "patch", "1.2.10"],
] as const)("after %s, by %s with changes that are %s, comes %s", (current, wanted, least, next) => {
  expect(nextVersion(current, wanted, least)).toBe(next);
});

test.each([
  ["0.1.0", "patch", "minor", "The changes ask for 0.2.0 at least"],
  ["0.1.0", "patch", "major", "The changes ask for 0.2.0 at least"],
  ["1.0.0", "minor", "major", "The changes ask for 2.0.0 at least"],
  ["0.1.0", "0.1.0", "patch", 'After 0.1.0 comes 0.1.1, 0.2.0, 1.0.0, not "0.1.0".'],
  ["0.1.0", "0.3.0", "patch", 'not "0.3.0".'],
  ["0.1.0", "v0.2.0", "patch", 'not "v0.2.0".'],
  ["0.1.0-rc.1", "patch", "patch", "0.1.0-rc.1 is not a version of three numbers."],
] as const)("after %s, %s with changes that are %s is refused", (current, wanted, least, message) => {
  const next = () => nextVersion(current, wanted, least);
  expect(next).toThrow(CannotRelease);
  expect(next).toThrow(message);
});
