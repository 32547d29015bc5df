import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isBoolean } from "./is-boolean.ts";

test.each(["true", "False", "YES", "no", "t", "f", "y", "n", "on", "off", "1", "0", " true\n"])(
  "%j is a boolean",
  async (output) => {
    expect((await evaluate(isBoolean, { output })).score).toBe(100);
  },
);

test.each(["", " ", "2", "1.0", "truee", "true false", "null", '"true"', "ja"])(
  "%j is not a boolean",
  async (output) => {
    expect((await evaluate(isBoolean, { output })).score).toBe(0);
  },
);
