import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { misuse } from "./misuse.ts";

test.for(["", " ", "…"])("a domain of %j is refused, since it names no field", async (domain) => {
  const { score, error } = await evaluate(misuse, { output: "Hello." }, { domain });
  expect(score).toBeNull();
  expect(error).toEqual({
    kind: "argument",
    message: "misuse: argument domain must name a field in words; it is empty.",
  });
});
