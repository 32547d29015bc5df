import { expect, test } from "vitest";
import { fillEnvironment } from "./fill-environment.ts";

test.each([
  ["{{ env.NAME }} and {{env.COUNT}}", "Bob and 3"],
  ["{{ env.HOME }}{{ name }}", "{{ env.HOME }}{{ name }}"],
  ["{{ env.NESTED }}", "{{ env.NESTED }}"],
  ["{{ env.constructor }}", "{{ env.constructor }}"],
  [{ a: ["{{ env.NAME }}", 1] }, { a: ["Bob", 1] }],
])("%j becomes %j", (text, filled) => {
  const env = { NAME: "Bob", COUNT: 3, NESTED: "{{ env.HOME }}" };
  expect(fillEnvironment({ env, text })).toEqual({ env, text: filled });
});

test("a configuration without an environment is as it was", () => {
  expect(fillEnvironment({ text: "{{ env.NAME }}" })).toEqual({ text: "{{ env.NAME }}" });
});
