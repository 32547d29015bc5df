import { expect, test } from "vitest";
import type { Level } from "./change.ts";
import { versionDue } from "./version-due.ts";

test.each([
  ["1.4.2", "1.4.2", ["breaking", "added"], "2.0.0", false],
  ["1.4.2", "1.5.0", ["breaking"], "2.0.0", false],
  ["1.4.2", "2.0.0", ["breaking"], "2.0.0", true],
  ["1.4.2", "3.1.0", ["breaking"], "2.0.0", true],
  ["2.4.2", "1.9.0", ["breaking"], "3.0.0", false],
  ["1.9.0", "1.10.0", ["breaking"], "2.0.0", false],
  ["1.4.2", "2.0.0-beta.1", ["breaking"], "2.0.0", true],
  ["1.4.2", "1.4.2", ["warning", "changed"], "1.5.0", true],
  ["1.4.2", "1.4.2", ["added"], "1.5.0", true],
  ["1.4.2", "1.4.2", ["changed"], "1.4.3", true],
  ["1.4.2", "1.4.2", [], "1.4.2", true],
  ["0.4.2", "0.4.3", ["breaking"], "0.5.0", false],
  ["0.4.2", "0.5.0", ["breaking"], "0.5.0", true],
  ["0.4.2", "1.0.0", ["breaking"], "0.5.0", true],
  ["0.4.2", "0.4.2", ["added"], "0.4.3", true],
  ["2026-04-01", "2026-05-01", ["breaking"], null, false],
  ["2026-04-01", "2026-05-01", ["added"], null, true],
  ["1.4.2", "next", ["breaking"], "2.0.0", false],
] as const)(
  "from %s to %s with %j, %s is due, and to be owned up to is %s",
  (from, to, levels, due, ownedUp) => {
    const changes = levels.map((level: Level) => ({
      level,
      subject: "POST /runs",
      place: "",
      what: "changed",
    }));
    expect(versionDue(from, to, changes)).toEqual({ from, to, due, ownedUp });
  },
);
