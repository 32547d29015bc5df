import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidXml } from "./is-valid-xml.ts";
import { longestXml } from "./xml/read-xml.ts";

test.each([
  ["an element", '<root><item id="1"/></root>', 100],
  ["white space around", " \n<a/>\n", 100],
  ["a declaration", '<?xml version="1.0"?><a/>', 100],
  [
    "a declaration of another encoding, the text being decoded already",
    '<?xml version="1.0" encoding="UTF-16"?><a>é</a>',
    100,
  ],
  ["a byte order mark", "\ufeff<a/>", 100],
  ["a comment and an instruction", "<!-- c --><?go on?><a/>", 100],
  ["an entity of its own", '<!DOCTYPE a [<!ENTITY e "text">]><a>&e;</a>', 100],
  [
    "an external entity, which is not read",
    '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    100,
  ],
  ["nothing", "", 0],
  ["white space alone", " \n", 0],
  ["text", "hello", 0],
  ["an element without an end", "<a>", 0],
  ["two roots", "<a/><b/>", 0],
  ["a declaration after white space", ' <?xml version="1.0"?><a/>', 0],
  ["an attribute twice", '<a b="1" b="2"/>', 0],
  ["an undeclared entity", "<a>&nbsp;</a>", 0],
  ["an undeclared prefix", "<p:a/>", 0],
  ["two dashes in a comment", "<a><!-- -- --></a>", 0],
  ["]]> in text", "<a>]]></a>", 0],
  ["a control character", "<a>\u0001</a>", 0],
  ["a lone surrogate", "<a>\ud800</a>", 0],
  ["a NUL and more after the end", "<a/>\0<b>", 0],
  ["HTML", "<p>one<br>two</p>", 0],
  ["256 elements deep", "<a>".repeat(256) + "</a>".repeat(256), 100],
  ["257 elements deep", "<a>".repeat(257) + "</a>".repeat(257), 0],
])("is_valid_xml judges %s", async (_, output, score) => {
  expect((await evaluate(isValidXml, { output })).score).toBe(score);
});

test("an XML text may have at most 16,777,216 characters", async () => {
  const half = "x".repeat(longestXml / 2 - 8);
  const ofLength = (length: number) => `<a>${half}<b/>${half}</a>`.padEnd(length);
  expect(ofLength(longestXml)).toHaveLength(longestXml);
  expect((await evaluate(isValidXml, { output: ofLength(longestXml) })).score).toBe(100);
  expect(await evaluate(isValidXml, { output: `${ofLength(longestXml)} ` })).toMatchObject({
    score: 0,
    explanation: "The output is not XML: it has more than 16777216 characters.",
  });
});
