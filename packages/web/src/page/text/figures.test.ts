import { expect, test } from "vitest";
import { changeText, dollarsText, durationText, scoreText, shareText } from "./figures.ts";

test.each([
  [scoreText(null), "–"],
  [scoreText(100), "100"],
  [scoreText(33.333), "33.33"],
  [changeText(12.5), "+12.5"],
  [changeText(-0.126), "−0.13"],
  [changeText(-0.001), "0"],
  [shareText(9_999, 10_000), "99.9 %"],
  [shareText(10_000, 10_000), "100 %"],
  [shareText(0, 0), "–"],
  [dollarsText(null), "unknown"],
  [dollarsText("0.000000000"), "$0.00"],
  [dollarsText("0.000349812"), "$0.00035"],
  [dollarsText("1234.5"), "$1,234.50"],
  [durationText("2026-01-01T00:00:00Z", null), "not finished"],
  [durationText("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"), "under 1 s"],
  [durationText("2026-01-01T00:00:00Z", "2026-01-01T00:00:59Z"), "59 s"],
  [durationText("2026-01-01T00:00:00Z", "2026-01-01T00:02:20Z"), "2 min 20 s"],
  [durationText("2026-01-01T00:00:00Z", "2026-01-01T02:05:20Z"), "2 h 5 min"],
])("a figure reads %s", (text, expected) => {
  expect(text).toBe(expected);
});
