import { describe, expect, test } from "vitest";
import { checkArguments } from "./arguments.ts";
import { defineMetric } from "./metric.ts";

const metric = defineMetric({
  id: 1,
  shortname: "sample_metric",
  label: "Sample",
  category: "Structural",
  description: "A sample.",
  score_summary: "100.",
  needs: [],
  arguments: [
    { name: "flag", type: "boolean", default: true, required: false, description: "A flag." },
    {
      name: "limit",
      type: "integer",
      default: null,
      required: false,
      description: "A limit.",
      minimum: 1,
      maximum: 9,
    },
    { name: "share", type: "number", default: 0, required: false, description: "A share." },
    {
      name: "names",
      type: "array",
      default: null,
      required: false,
      description: "Names.",
      maxItems: 3,
      items: { type: "string", maxLength: 4 },
    },
    {
      name: "kind",
      type: ["integer", "string"],
      default: 2,
      required: false,
      description: "A kind.",
      enum: [1, 2, "L"],
    },
    {
      name: "schema",
      type: "object",
      default: null,
      required: false,
      description: "A schema.",
      maxLength: 20,
    },
    { name: "domain", type: "string", default: null, required: true, description: "A domain.", maxLength: 9 },
  ],
  threshold: 100,
  source: "decided",
  score: () => ({ score: 100, explanation: "" }),
});

describe("arguments are filled in", () => {
  const defaults = { flag: true, limit: null, share: 0, names: null, kind: 2, schema: null, domain: "d" };
  test.each([
    [{ domain: "d" }, {}],
    [{ domain: "d", limit: null, names: null, schema: null, flag: undefined }, {}],
    [
      { domain: "d", flag: false, share: 0.5, limit: 9, names: [], kind: "L", schema: {} },
      { flag: false, share: 0.5, limit: 9, names: [], kind: "L", schema: {} },
    ],
    [{ domain: "" }, { domain: "" }],
    [{ domain: "d", limit: 1 }, { limit: 1 }],
    [
      { domain: "123456789", names: ["1234", "", "1234"] },
      { domain: "123456789", names: ["1234", "", "1234"] },
    ],
  ])("%j", (given, filled) => {
    expect(checkArguments(metric, given)).toEqual({ ...defaults, ...filled });
  });
});

describe("arguments are refused", () => {
  test.each([
    [{}, "argument domain is required."],
    [{ domain: null }, "argument domain is required."],
    [{ domain: 1 }, "argument domain must be a text."],
    [
      { domain: "d", flags: true },
      'unknown argument "flags"; it takes flag, limit, share, names, kind, schema, domain.',
    ],
    [JSON.parse('{"domain":"d","__proto__":1}'), 'unknown argument "__proto__"'],
    [{ domain: "d", flag: null }, "argument flag must be true or false."],
    [{ domain: "d", flag: 1 }, "argument flag must be true or false."],
    [{ domain: "d", limit: 1.5 }, "argument limit must be a whole number."],
    [{ domain: "d", limit: 0 }, "argument limit must be 1 or more."],
    [{ domain: "d", limit: 10 }, "argument limit must be 9 or less."],
    [{ domain: "d", share: Number.NaN }, "argument share must be a number."],
    [{ domain: "d", share: "1" }, "argument share must be a number."],
    [{ domain: "d", names: "a" }, "argument names must be a list."],
    [{ domain: "d", names: ["a", 1] }, "argument names must contain only strings."],
    [{ domain: "d", kind: 3 }, 'argument kind must be one of 1, 2, "L".'],
    [{ domain: "d", kind: true }, "argument kind must be a whole number or a text."],
    [{ domain: "d", schema: [] }, "argument schema must be an object."],
    [{ domain: "0123456789" }, "argument domain must have at most 9 characters, not 10."],
    [{ domain: "x".repeat(16_000_000) }, "argument domain must have at most 9 characters."],
    [{ domain: "d", names: ["", "", "", ""] }, "argument names must have at most 3 elements, not 4."],
    [{ domain: "d", names: ["a", "12345"] }, "argument names[1] must have at most 4 characters, not 5."],
    [
      { domain: "d", schema: { type: "object", required: ["a"] } },
      "argument schema must have at most 20 characters as JSON.",
    ],
  ])("%j", (given, problem) => {
    expect(() => checkArguments(metric, given)).toThrow(`sample_metric: ${problem}`);
  });
});
