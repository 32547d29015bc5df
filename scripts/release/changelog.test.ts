import { expect, test } from "vitest";
import { changesIn, leastLevel, named, tellsOf } from "./changelog.ts";

const log = "# Changelog\n\n## Unreleased\n\n### Fixed\n\n- A fault.\n\n## 0.1.0\n\n### Added\n\n- All.\n";

test("the changes are those under the heading of what is not released", () => {
  expect(changesIn(log)).toBe("### Fixed\n\n- A fault.");
});

test.each([
  ["# Changelog\n", 'CHANGELOG.md has no heading "## Unreleased".'],
  ["## Unreleased\n\n### Fixed\n\n## 0.1.0\n\n- All.\n", 'CHANGELOG.md has nothing under "## Unreleased".'],
])("without changes there is no release: %j", (text, message) => {
  expect(() => named(text, "0.1.1", "2026-04-01")).toThrow(message);
});

test.each([
  ["### Fixed\n\n- A fault.", "patch"],
  ["### Added\n\n- A command.", "minor"],
  ["### Fixed\n\n- A fault.\n\n### Changed\n\n- A colour.", "minor"],
  ["### Changed\n\n- **Breaking:** an option is gone.", "major"],
])("%j asks for a version that is %s", (changes, level) => {
  expect(leastLevel(changes)).toBe(level);
});

test("a version has its own heading, below an empty one for what comes next", () => {
  const next = named(log, "0.1.1", "2026-04-01");
  expect(next).toContain("## Unreleased\n\n## 0.1.1 (2026-04-01)\n\n### Fixed\n\n- A fault.\n\n## 0.1.0\n");
  expect(["0.1.1", "0.1.0", "0.1", "1.0"].map((version) => tellsOf(next, version))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
