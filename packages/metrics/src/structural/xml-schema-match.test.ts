import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { xmlSchemaMatch } from "./xml-schema-match.ts";

const schemaOf = (content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${content}</xs:schema>`;
const book = schemaOf(
  `<xs:element name="book"><xs:complexType><xs:sequence>
     <xs:element name="title" type="xs:string"/><xs:element name="pages" type="xs:int" minOccurs="0"/>
   </xs:sequence></xs:complexType></xs:element>`,
);

test.each([
  ["<book><title>Example</title></book>", 100],
  ["<book><title>Example</title><pages>12</pages></book>", 100],
  ["<book><title>Example</title><pages>twelve</pages></book>", 0],
  ["<book><pages>12</pages></book>", 0],
  ["<film/>", 0],
  ["<book><title>Example</book>", 0],
  ["", 0],
  [
    '<book xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://127.0.0.1:1/x"><title/></book>',
    100,
  ],
])("xml_schema_match of %j is %d", async (output, score) => {
  expect((await evaluate(xmlSchemaMatch, { output }, { schema: book })).score).toBe(score);
});

test.each([
  [{}, "is missing or empty"],
  [{ schema: null }, "is missing or empty"],
  [{ schema: " \n" }, "is missing or empty"],
  [{ schema: "<xs:schema" }, "is not XML"],
  [{ schema: "<schema/>" }, "is not an XML Schema"],
  [{ schema: schemaOf('<xs:element name="a" type="xs:nothing"/>') }, "is not an XML Schema"],
  [{ schema: schemaOf('<xs:include schemaLocation="http://127.0.0.1:1/x.xsd"/>') }, "Failed to load"],
  [{ schema: schemaOf('<xs:include schemaLocation="file:///etc/passwd"/>') }, "Failed to load"],
])("the evaluation fails, without a score, with %j", async (args, message) => {
  const result = await evaluate(xmlSchemaMatch, { output: "<a/>" }, args);
  expect(result).toMatchObject({ score: null, error: { kind: "argument" } });
  expect(result.error?.message).toContain(message);
});

test("an import is ignored", async () => {
  const schema = schemaOf(
    '<xs:import namespace="urn:x" schemaLocation="http://127.0.0.1:1/x.xsd"/><xs:element name="a"/>',
  );
  expect((await evaluate(xmlSchemaMatch, { output: "<a/>" }, { schema })).score).toBe(100);
});

const zeros: { cases: [schema: string, output: string, isValid: 0 | 1][] } = JSON.parse(
  readFileSync(new URL("../../vectors/xml-zeros.json", import.meta.url), "utf8"),
);

test.each(zeros.cases)(
  "with the schema %s, where numbers have one zero, %s is judged rightly: %d",
  async (schema, output, isValid) => {
    expect((await evaluate(xmlSchemaMatch, { output }, { schema })).score).toBe(isValid * 100);
  },
);

test("-0 and 0 as keys get no score if the schema has texts, which they may be", async () => {
  const schema = schemaOf(
    `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="k" type="xs:string" maxOccurs="2"/></xs:sequence></xs:complexType>
     <xs:key name="id"><xs:selector xpath="k"/><xs:field xpath="."/></xs:key></xs:element>`,
  );
  const evaluation = evaluate(xmlSchemaMatch, { output: "<r><k>0</k><k>-0</k></r>" }, { schema });
  expect(await evaluation).toMatchObject({ score: null, error: { kind: "input" } });
});

test("schemas score the same after they had to be compiled again", async () => {
  for (const round of [1, 2])
    for (let at = 0; at < 40; at++) {
      const schema = schemaOf(`<xs:element name="e${at}" type="xs:int"/>`);
      const score = async (output: string) => (await evaluate(xmlSchemaMatch, { output }, { schema })).score;
      expect([round, await score(`<e${at}>1</e${at}>`), await score("<e>1</e>")]).toEqual([round, 100, 0]);
    }
});
