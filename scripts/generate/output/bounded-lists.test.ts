import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { withBoundedLists } from "./bounded-lists.ts";

const refusal = "if(data1.length > 1000){errors++;}if(data1.length < 1){errors++;}";

test("a list with a most is looked at up to there", () => {
  expect(withBoundedLists(`${refusal}const len0 = data1.length;for(`)).toBe(
    `${refusal}const len0 = Math.min(data1.length, 1000);for(`,
  );
});

test("a list without one is looked at to its end", () => {
  const code = "if(Array.isArray(data1)){const len0 = data1.length;for(";
  expect(withBoundedLists(code)).toBe(code);
});

test.each([
  ["without a loop", refusal],
  ["whose loop is over another list", `${refusal}const len0 = data2.length;for(`],
  ["whose loop comes after another list", `${refusal}if(Array.isArray(data1)){const len0 = data1.length;`],
])("a bound %s is refused", (_what, code) => {
  expect(() => withBoundedLists(code)).toThrow("1 lists with a maxItems have a loop that cannot be bounded.");
});

test("the elements beyond the most are not looked at by what Ajv compiles", () => {
  const looks: unknown[] = [];
  const ajv = new Ajv2020({ allErrors: true, code: { process: withBoundedLists } });
  ajv.addFormat("seen", (text) => looks.push(text) > 0);
  const validate = ajv.compile({ type: "array", maxItems: 2, items: { type: "string", format: "seen" } });
  expect(validate(["a", "b", "c", "d"])).toBe(false);
  expect(validate.errors).toMatchObject([{ keyword: "maxItems" }]);
  expect(looks).toEqual(["a", "b"]);
});
