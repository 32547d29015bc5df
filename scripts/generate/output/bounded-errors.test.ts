import { describe, expect, test } from "vitest";
import { withBoundedErrors } from "./bounded-errors.ts";

describe("a loop over what was sent ends when it has found 100 errors", () => {
  test.each(["for(let i0=0; i0<len0; i0++){", "for(const key12 in data){", "for(const key0 in data3){"])(
    "%s",
    (head) => {
      expect(withBoundedErrors(`if(a){${head}b();}}`)).toBe(
        `if(a){const errorsBefore0 = errors;${head}if(errors - errorsBefore0 >= 100)break;b();}}`,
      );
    },
  );

  test("inside another loop, and counts only its own errors", () => {
    const head = "for(const key0 in data){";
    expect(withBoundedErrors(`;${head}}${head}}`)).toContain(
      `}const errorsBefore1 = errors;${head}if(errors - errorsBefore1 >= 100)break;}`,
    );
  });
});

test.each([
  "if(a){for(const prop0 of schema16.required){b();}}",
  "if(a){for(const prop3 of schema16.allOf[1].required){b();}}",
])("a loop over a schema is left as it is: %s", (code) => {
  expect(withBoundedErrors(code)).toBe(code);
});

describe("a loop of an unknown form is refused", () => {
  test.each([
    ["for(let i0=0; i0<data.length; i0++){}", 1],
    ["for(const item of data){}", 1],
    [";for(;i0--;){for(j0 = i0; j0--;){}}", 2],
    ["if(a)for(const key0 in data){}", 1],
    ["while(i--){}", 1],
  ])("%s", (code, count) => {
    expect(() => withBoundedErrors(code)).toThrow(`${count} of its loops cannot be bounded`);
  });
});
