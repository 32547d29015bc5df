import { afterAll, describe, expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import type { Args, FailureKind, Sample } from "../metric.ts";
import { findMetric } from "../registry.ts";
import type { Result } from "../result.ts";
import { createPool } from "./pool.ts";

const patient = createPool({ deadline: 20_000 });
const quick = createPool({ deadline: 500 });
afterAll(() => Promise.all([patient.close(), quick.close()]));

type Attack = {
  readonly metric: string;
  readonly args?: Args;
  readonly hostile: Sample;
  readonly outcome: Outcome;
  /** The rows before and after it. */
  readonly harmless: Sample;
  readonly score: Outcome;
};

/** What becomes of a row: a score, or a failure of one of these kinds. */
type Outcome = number | readonly FailureKind[];

const brackets = "[".repeat(100_000) + "]".repeat(100_000);
const laughs = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join("")}]><a>&e10;</a>`;
const xxe = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
const tenMegabytes = "x".repeat(10_000_000);
const ten = { min_count: 10_000_000 };
/** A definition in which each level asks for the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => {
    const next = { $ref: `#/definitions/d${at + 1}` };
    return [`d${at}`, at === 39 ? {} : { allOf: [next, next] }];
  }),
);
const keys = Array.from({ length: 50_000 }, (_, at) => [`key ${at}`, { pattern: `^${at}$`, minLength: at }]);
const nested = JSON.parse(`${'{"items":'.repeat(3_000)}{}${"}".repeat(3_000)}`);
const xsd = (content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${content}</xs:schema>`;
const manyStates = xsd(
  `<xs:element name="a"><xs:simpleType><xs:restriction base="xs:string">
     <xs:pattern value="(((a{1,100}){1,100}){1,100}){1,100}b"/>
   </xs:restriction></xs:simpleType></xs:element>`,
);
const anyA = xsd('<xs:element name="a"/>');

const attacks: Readonly<Record<string, Attack>> = {
  "a pattern between words that backtracks": {
    metric: "word_ct_match",
    args: { custom_delimiters: "(a+)+$" },
    hostile: { output: `${"a".repeat(40)}!` },
    outcome: ["deadline"],
    harmless: { output: "b" },
    score: 100,
  },
  "a pattern of characters that backtracks": {
    metric: "char_ct_match",
    args: { custom_exclude_pattern: "^(a|a)*$", max_count: 1 },
    hostile: { output: `${"a".repeat(40)}!` },
    outcome: ["deadline"],
    harmless: { output: "bb" },
    score: 0,
  },
  "a pattern in a schema that backtracks": {
    metric: "json_schema_match",
    args: { schema: { pattern: "^(a+)+$" } },
    hostile: { output: `"${"a".repeat(40)}!"` },
    outcome: ["deadline"],
    harmless: { output: '"aa"' },
    score: 100,
  },
  "a schema that doubles at each level": {
    metric: "json_schema_match",
    args: { schema: { $ref: "#/definitions/d0", definitions: doubling } },
    hostile: { output: "1" },
    outcome: ["deadline"],
    harmless: { output: "{" },
    score: 0,
  },
  "a schema of 50,000 patterns": {
    metric: "json_schema_match",
    args: { schema: { properties: Object.fromEntries(keys) } },
    hostile: { output: "1" },
    outcome: ["deadline", "memory"],
    harmless: { output: "2" },
    score: ["deadline", "memory"],
  },
  "a schema 3,000 deep": {
    metric: "json_schema_match",
    args: { schema: nested },
    hostile: { output: "1" },
    outcome: ["memory"],
    harmless: { output: "2" },
    score: ["memory"],
  },
  "100,000 brackets and a schema": {
    metric: "json_schema_match",
    args: { schema: { type: "array", items: { $ref: "#" } } },
    hostile: { output: brackets },
    outcome: ["memory"],
    harmless: { output: "[[]]" },
    score: 100,
  },
  "100,000 brackets as JSON": {
    metric: "json_equal",
    hostile: { output: brackets, golden_answer: brackets },
    outcome: 100,
    harmless: { output: "[[]]", golden_answer: "[ [] ]" },
    score: 100,
  },
  "100,000 brackets as Python": {
    metric: "is_valid_python",
    hostile: { output: brackets },
    outcome: ["memory"],
    harmless: { output: "[[]]" },
    score: 100,
  },
  "100,000 brackets as SQL": {
    metric: "is_valid_sql",
    hostile: { output: `SELECT ${"(".repeat(100_000)}1${")".repeat(100_000)}` },
    outcome: 0,
    harmless: { output: "SELECT ((1))" },
    score: 100,
  },
  "100,000 summands as SQL": {
    metric: "is_valid_sql",
    hostile: { output: `SELECT 1${"+1".repeat(100_000)}` },
    outcome: ["deadline", "memory"],
    harmless: { output: "SELECT 1+1" },
    score: 100,
  },
  "100,000 elements as XML": {
    metric: "is_valid_xml",
    hostile: { output: "<a>".repeat(100_000) + "</a>".repeat(100_000) },
    outcome: 0,
    harmless: { output: "<a/>" },
    score: 100,
  },
  "billion laughs": {
    metric: "is_valid_xml",
    hostile: { output: laughs },
    outcome: 0,
    harmless: { output: "<a/>" },
    score: 100,
  },
  "billion laughs, twice": {
    metric: "xml_equal",
    hostile: { output: laughs, golden_answer: laughs },
    outcome: 0,
    harmless: { output: "<a/>", golden_answer: "<a></a>" },
    score: 100,
  },
  "billion laughs and a schema": {
    metric: "xml_schema_match",
    args: { schema: anyA },
    hostile: { output: laughs },
    outcome: 0,
    harmless: { output: "<a/>" },
    score: 100,
  },
  "an external entity, which stands for nothing": {
    metric: "xml_equal",
    hostile: { output: xxe, golden_answer: "<a/>" },
    outcome: 100,
    harmless: { output: "<a/>", golden_answer: "<b/>" },
    score: 0,
  },
  "a schema whose pattern has more states than there are atoms": {
    metric: "xml_schema_match",
    args: { schema: manyStates },
    hostile: { output: `<a>${"a".repeat(5000)}</a>` },
    outcome: ["argument"],
    harmless: { output: "<a>" },
    score: 0,
  },
  "a schema that includes another": {
    metric: "xml_schema_match",
    args: { schema: xsd('<xs:include schemaLocation="http://127.0.0.1:1/x.xsd"/>') },
    hostile: { output: "<a/>" },
    outcome: ["argument"],
    harmless: { output: "" },
    score: ["argument"],
  },
  "ten megabytes of words": {
    metric: "word_ct_match",
    args: { custom_delimiters: "y", min_count: 2 },
    hostile: { output: tenMegabytes },
    outcome: 0,
    harmless: { output: "ayb" },
    score: 100,
  },
  "ten megabytes of characters": {
    metric: "char_ct_match",
    args: { custom_exclude_pattern: "y", ...ten },
    hostile: { output: tenMegabytes },
    outcome: 100,
    harmless: { output: "x" },
    score: 0,
  },
  "ten megabytes of JSON": {
    metric: "json_schema_match",
    args: { schema: { type: "string", minLength: 10_000_000 } },
    hostile: { output: `"${tenMegabytes}"` },
    outcome: 100,
    harmless: { output: '"x"' },
    score: 0,
  },
  "ten megabytes of XML": {
    metric: "is_valid_xml",
    hostile: { output: `<a>${tenMegabytes.slice(7)}</a>` },
    outcome: 100,
    harmless: { output: "x" },
    score: 0,
  },
  "ten megabytes of SQL": {
    metric: "is_valid_sql",
    hostile: { output: `SELECT '${tenMegabytes}'` },
    outcome: 100,
    harmless: { output: "SELECT '" },
    score: 0,
  },
  "ten megabytes of Python": {
    metric: "is_valid_python",
    hostile: { output: `x = "${tenMegabytes}"` },
    outcome: 100,
    harmless: { output: 'x = "' },
    score: 0,
  },
  "keys called __proto__": {
    metric: "json_schema_match",
    args: { schema: { additionalProperties: { type: "integer" }, required: ["__proto__"] } },
    hostile: { output: '{"__proto__":1}' },
    outcome: 100,
    harmless: { output: "{}" },
    score: 0,
  },
  "a schema with keys called __proto__": {
    metric: "json_schema_match",
    args: { schema: JSON.parse('{"__proto__":{"type":"string"},"definitions":{"__proto__":{}}}') },
    hostile: { output: "1" },
    outcome: 100,
    harmless: { output: "" },
    score: 0,
  },
  "lone surrogates as XML": {
    metric: "xml_equal",
    hostile: { output: "<a>\ud800</a>", golden_answer: "<a>\ud800</a>" },
    outcome: 0,
    harmless: { output: "<a/>", golden_answer: "<a/>" },
    score: 100,
  },
  "lone surrogates as JSON": {
    metric: "json_schema_match",
    args: { schema: { const: "\ud800" } },
    hostile: { output: '"\ud800"' },
    outcome: 100,
    harmless: { output: '"\ud801"' },
    score: 0,
  },
  "lone surrogates between words": {
    metric: "word_ct_match",
    args: { custom_delimiters: "\ud800", min_count: 2 },
    hostile: { output: "a\ud800b" },
    outcome: 100,
    harmless: { output: "a\ud801b" },
    score: 0,
  },
  "lone surrogates as SQL": {
    metric: "is_valid_sql",
    hostile: { output: "SELECT \ud800" },
    outcome: 0,
    harmless: { output: "SELECT 1" },
    score: 100,
  },
};

describe("stalls and kills nothing, and harms no other row:", () => {
  test.each(Object.entries(attacks))(
    "%s",
    async (_, { metric: name, args, hostile, outcome, harmless, score }) => {
      const metric = findMetric(name);
      if (metric === undefined) throw new Error(`no metric ${name}`);
      const beside = { metric: "exact_match", args: { case_sensitive: true, strip_whitespace: false } };
      const tasks = [{ metric: name, args: checkArguments(metric, args) }, beside];
      const samples = [harmless, hostile, harmless].map((sample) => ({
        ...sample,
        golden_answer: sample.golden_answer ?? String(sample.output),
      }));
      const isSlow = [outcome].flat().includes("deadline");
      const { value: rows, longestBlock } = await whileTicking(
        (isSlow ? quick : patient).score({ tasks, samples }),
      );
      expect(rows.map((row) => row.map(outcomeOf))).toEqual(
        samples.map((sample) => [
          matching(sample === samples[1] ? outcome : score),
          sample.output === sample.golden_answer ? 100 : 0,
        ]),
      );
      expect(longestBlock).toBeLessThan(1_000);
    },
    60_000,
  );
});

function outcomeOf(result: Result | undefined): number | FailureKind | null | undefined {
  return result?.error?.kind ?? result?.score;
}

function matching(outcome: Outcome): unknown {
  return typeof outcome === "number" ? outcome : expect.stringMatching(outcome.join("|"));
}

/** Awaits something, and measures for how many milliseconds at most the event loop stood still meanwhile. */
async function whileTicking<T>(work: Promise<T>): Promise<{ value: T; longestBlock: number }> {
  let longestBlock = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
  }, 5);
  try {
    return { value: await work, longestBlock };
  } finally {
    clearInterval(timer);
  }
}
