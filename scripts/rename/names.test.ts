import { expect, test } from "vitest";
import { oldName, problemOf, renamed } from "./names.ts";

const [title, upper] = [oldName.charAt(0).toUpperCase() + oldName.slice(1), oldName.toUpperCase()];

test.each([
  [`@${oldName}/client`, "@gallery/client"],
  [`${upper}_API_KEY`, "GALLERY_API_KEY"],
  [`create${title}(); const ${oldName} = 1;`, "createGallery(); const gallery = 1;"],
  [`packages/client/src/${oldName}.ts`, "packages/client/src/gallery.ts"],
  [`An ${title} server, an ${oldName}-mock`, "A Gallery server, a gallery-mock"],
  [`https://api.${oldName}evals.ai/api/v1`, `https://api.${oldName}evals.ai/api/v1`],
])("%s becomes %s", (text, expected) => {
  expect(renamed(text, "gallery")).toBe(expected);
});

test("a name with a vowel gets its article", () => {
  expect(renamed(`an ${title} server`, "atlas")).toBe("an Atlas server");
});

test.each(["museum2", "g"])("%s can be a name", (name) => {
  expect(problemOf(name)).toBeUndefined();
});

test.each([
  ["Museum", /^"Museum" is not one word/],
  ["train-travel", /^"train-travel" is not one word/],
  ["", /^"" is not one word/],
  [oldName, / already\.$/],
])("%j cannot be a name", (name, problem) => {
  expect(problemOf(name)).toMatch(problem);
});
