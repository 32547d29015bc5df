import { expect, test } from "vitest";
import { sectionsOf } from "./sections.ts";

test.for<[string, readonly string[]]>([
  ["", []],
  [" … ", []],
  ["One", ["One"]],
  ["One. One. Two!\n\n  One.", ["One.", "One.", "Two!", "One."]],
  ["Smile 😀. Go 👍🏽 on.", ["Smile 😀.", "Go 👍🏽 on."]],
  ["\ud800 odd. Fine.", ["\ud800 odd.", "Fine."]],
])("the offsets of the sections of %j cut out their texts", ([text, want]) => {
  const sections = sectionsOf(text);
  expect(sections.map((section) => section.text)).toEqual(want);
  expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual(want);
  expect(sections.every(({ start }, at) => start >= (sections[at - 1]?.end ?? 0))).toBe(true);
});
