import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { xmlEqual } from "./xml-equal.ts";

const order = { ignore_order: true };
const extra = { ignore_extra_attributes: true };
const exact = { ignore_whitespace: false };

describe("equal", () => {
  test.each([
    ["the same text", "<r/>", "<r/>", {}],
    ["an empty element written in two ways", "<r></r>", "<r/>", {}],
    ["attributes in another order", '<r a="1" b="2"/>', "<r b='2' a='1'/>", {}],
    ["another prefix of the same namespace", '<p:r xmlns:p="urn:x"/>', '<r xmlns="urn:x"/>', {}],
    ["CDATA and text", "<r>a<![CDATA[<b]]></r>", "<r>a&lt;b</r>", {}],
    ["an entity and what it stands for", '<!DOCTYPE r [<!ENTITY e "a<b/>">]><r>&e;</r>', "<r>a<b/></r>", {}],
    ["comments", "<r>a<!-- c -->b</r>", "<r>ab</r>", {}],
    ["instructions between and within", "<r><a/><?go on?><b/>c<?go?>d</r>", "<r><a/><b/>cd</r>", {}],
    ["declaration and document type", '<?xml version="1.0"?><!DOCTYPE r><r/>', "<r/>", {}],
    ["indentation", "<r>\n  <a>1</a>\n</r>", "<r><a>1</a></r>", {}],
    ["runs of white space in text", "<r> a \n b </r>", "<r>a b</r>", {}],
    ["children in another order", "<r><a/><b>1</b>t</r>", "<r>t<b>1</b><a/></r>", order],
    ["descendants in another order", "<r><a><b/><c/></a><d/></r>", "<r><d/><a><c/><b/></a></r>", order],
    ["attributes that only the output has", '<r a="1" b="2"><c d="3"/></r>', '<r a="1"><c/></r>', extra],
    [
      "children that a greedy choice would pair wrongly",
      '<r><c a="1" b="1"/><c a="1"/></r>',
      '<r><c a="1"/><c a="1" b="1"/></r>',
      { ...order, ...extra },
    ],
  ])("%s", async (_, output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(100);
  });
});

describe("not equal", () => {
  test.each([
    ["another name", "<r/>", "<s/>", {}],
    ["another namespace", '<r xmlns="urn:x"/>', "<r/>", {}],
    ["another attribute's value", '<r a="1"/>', '<r a="1.0"/>', {}],
    ["an attribute of another namespace", '<r xmlns:p="urn:x" p:a="1"/>', '<r a="1"/>', {}],
    ["white space in an attribute", '<r a=" 1"/>', '<r a="1"/>', {}],
    ["another text", "<r>a</r>", "<r>b</r>", {}],
    ["words run together", "<r>ab</r>", "<r>a b</r>", {}],
    ["a child too many", "<r><a/><a/></r>", "<r><a/></r>", order],
    ["a child for another", "<r><a/><a/><b/></r>", "<r><a/><b/><b/></r>", order],
    ["children in another order", "<r><a/><b/></r>", "<r><b/><a/></r>", {}],
    ["texts on the other side of a child", "<r>a<b/></r>", "<r><b/>a</r>", {}],
    ["indentation that counts", "<r> <a/></r>", "<r><a/></r>", exact],
    ["attributes that only the output has", '<r a="1"/>', "<r/>", {}],
    ["attributes that only the golden answer has", "<r/>", '<r a="1"/>', extra],
    ["an output that is not XML", "<r>", "<r/>", {}],
    ["a golden answer that is not XML", "<r/>", "r", {}],
    ["nothing and nothing", "", "", {}],
  ])("%s", async (_, output, golden, args) => {
    expect(await scoreOf(output, golden, args)).toBe(0);
  });
});

const trees = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom("a", "b"),
      fc.constantFrom("", ' x="1"', ' x="2"'),
      fc.array(tie("content"), { maxLength: 3 }),
    )
    .map(([name, attribute, content]) => `<${name}${attribute}>${content.join("")}</${name}>`),
  content: fc.oneof({ depthSize: "small" }, fc.constantFrom("t", "u", " "), tie("element")),
})).element;

test("xml_equal of a tree with itself is 100, and the order of two trees does not matter", () =>
  fc.assert(
    fc.asyncProperty(
      trees,
      trees,
      fc.boolean(),
      fc.boolean(),
      async (left, right, ignore_order, ignore_whitespace) => {
        const args = { ignore_order, ignore_whitespace };
        expect(await scoreOf(left, left, args)).toBe(100);
        expect(await scoreOf(left, right, args)).toBe(await scoreOf(right, left, args));
      },
    ),
  ));

describe("many children in any order", () => {
  const elements = (count: number, more = "") =>
    Array.from({ length: count }, (_, id) => `<a x="${id}"${more}/>`);
  const root = (children: readonly string[]) => `<r>${children.join("")}</r>`;

  test("are paired in time that is proportional to their number", async () => {
    const score = (size: number, more = "") =>
      scoreOf(root(elements(size, more)), root(elements(size).reverse()), {
        ignore_order: true,
        ignore_extra_attributes: more !== "",
      });
    expect(await score(16_000)).toBe(100);
    expect(await score(16_000, ' y="1"')).toBe(100);
    expect(await growsLinearly((size) => score(size), 16_000)).toBe(true);
    expect(await growsLinearly((size) => score(size, ' y="1"'), 16_000)).toBe(true);
  });

  test("that nothing tells apart are refused when they are too many", async () => {
    const golden_answer = root(Array.from({ length: 2000 }, () => "<a/>"));
    const args = { ignore_order: true, ignore_extra_attributes: true };
    expect(await evaluate(xmlEqual, { output: root(elements(2000)), golden_answer }, args)).toMatchObject({
      score: null,
      error: { kind: "input", message: "xml_equal: the elements are too many to be matched in any order." },
    });
  });

  test.each([
    ['<a x="1" y="1"/><a x="1"/>', '<a x="1"/><a x="1" y="1"/>', 100],
    ['<a x="1" y="1"/><a y="1"/>', '<a x="1"/><a y="1"/>', 100],
    ['<a x="1" y="1"/><a z="1"/>', '<a x="1"/><a y="1"/>', 0],
    ['<a><b x="1"/><b/></a><a><b/><b y="1"/></a>', '<a><b y="1"/><b/></a><a><b/><b/></a>', 100],
    ["<a>t</a><a>u</a>", "<a>t</a><a>t</a>", 0],
  ])("of which each may match several: %s covers %s: %d", async (output, golden, score) => {
    const args = { ignore_order: true, ignore_extra_attributes: true };
    expect(await scoreOf(`<r>${output}</r>`, `<r>${golden}</r>`, args)).toBe(score);
  });
});

async function scoreOf(output: string, golden_answer: string, args = {}): Promise<number | null> {
  return (await evaluate(xmlEqual, { output, golden_answer }, args, { isolation: "none" })).score;
}
