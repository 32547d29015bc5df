import { type Attack, xsd } from "./attack.ts";

/** A definition in which each level asks for the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => {
    const next = { $ref: `#/definitions/d${at + 1}` };
    return [`d${at}`, at === 39 ? {} : { allOf: [next, next] }];
  }),
);
const keys = Array.from({ length: 50_000 }, (_, at) => [`key ${at}`, { pattern: `^${at}$`, minLength: at }]);
const nested = JSON.parse(`${'{"items":'.repeat(3_000)}{}${"}".repeat(3_000)}`);
const manyStates = xsd(
  `<xs:element name="a"><xs:simpleType><xs:restriction base="xs:string">
     <xs:pattern value="(((a{1,100}){1,100}){1,100}){1,100}b"/>
   </xs:restriction></xs:simpleType></xs:element>`,
);

/** Attacks through the arguments: patterns and schemas. */
export const byArguments: Readonly<Record<string, Attack>> = {
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
  "a pattern for the output that backtracks": {
    metric: "regex_match",
    args: { pattern: "^(\\w+\\s?)*$" },
    hostile: { output: `${"a".repeat(40)}!` },
    outcome: ["deadline"],
    harmless: { output: "one two" },
    score: 100,
  },
  "a pattern for the output that fills the stack": {
    metric: "regex_match",
    args: { pattern: "(?:a|b)*c" },
    hostile: { output: "ab".repeat(5_000_000) },
    outcome: ["memory"],
    harmless: { output: "abc" },
    score: 100,
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
    outcome: 100,
    harmless: { output: "2" },
    score: 100,
  },
  "a schema 3,000 deep": {
    metric: "json_schema_match",
    args: { schema: nested },
    hostile: { output: "1" },
    outcome: 100,
    harmless: { output: "2" },
    score: 100,
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
  "a schema with keys called __proto__": {
    metric: "json_schema_match",
    args: { schema: JSON.parse('{"__proto__":{"type":"string"},"definitions":{"__proto__":{}}}') },
    hostile: { output: "1" },
    outcome: 100,
    harmless: { output: "" },
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
};
