import { type Attack, xsd } from "./attack.ts";

const brackets = "[".repeat(100_000) + "]".repeat(100_000);
const laughs = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join("")}]><a>&e10;</a>`;
const xxe = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
const tenMegabytes = "x".repeat(10_000_000);
const ten = { min_count: 10_000_000 };
const anyA = xsd('<xs:element name="a"/>');

/** Attacks through the texts that are scored: depth, length, entities, characters. */
export const byTexts: Readonly<Record<string, Attack>> = {
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
    outcome: ["input"],
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
  "lone surrogates as SQL": {
    metric: "is_valid_sql",
    hostile: { output: "SELECT \ud800" },
    outcome: 0,
    harmless: { output: "SELECT 1" },
    score: 100,
  },
};
