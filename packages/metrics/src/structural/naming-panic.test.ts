import { expect, test, vi } from "vitest";
import { namingPanic } from "./naming-panic.ts";

const print = vi.spyOn(console, "error").mockReturnValue();

test("what a panic prints is in the error, and nowhere else", () => {
  const trap = new WebAssembly.RuntimeError("unreachable");
  const panic = () => {
    console.error("panicked at parser.rs:1:\nindex out of bounds\n\nStack:\n\nError\n    at wasm");
    throw trap;
  };
  expect(() => namingPanic(panic)).toThrow(
    new Error("the parser broke off: panicked at parser.rs:1:\nindex out of bounds", { cause: trap }),
  );
  expect(print).not.toHaveBeenCalled();
});

test("an error without a panic stays as it is, and console.error prints again", () => {
  const failure = new Error("no");
  expect(() =>
    namingPanic(() => {
      throw failure;
    }),
  ).toThrow(failure);
  expect(namingPanic(() => 1)).toBe(1);
  console.error("heard");
  expect(print).toHaveBeenCalledExactlyOnceWith("heard");
});
