import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "./sentences.ts";

test.each([
  ["First sentence. Second sentence.", ["First sentence.", "Second sentence."]],
  ["Why?! Because… Well.", ["Why?!", "Because…", "Well."]],
  ['He said "Stop." (And left.) Then?', ['He said "Stop."', "(And left.)", "Then?"]],
  ["no capitals. none at all. no end", ["no capitals.", "none at all.", "no end"]],
  ["Pi is 3.14. See v1.2.3 at example.com.", ["Pi is 3.14.", "See v1.2.3 at example.com."]],
  ["Dr. Smith met J. R. Ewing, i.e. a friend.", ["Dr. Smith met J. R. Ewing, i.e. a friend."]],
  [
    "At 5 p.m. they ate bread etc. and left. At 6 p.m. They slept.",
    ["At 5 p.m. they ate bread etc. and left.", "At 6 p.m.", "They slept."],
  ],
  ["1. First\n2. Second\n a. Third", ["1. First\n2. Second\n a. Third"]],
  ["We saw 12. Then we left.", ["We saw 12.", "Then we left."]],
  ["It was 1999. Then 2000.", ["It was 1999.", "Then 2000."]],
  ["A title\n\nA text\n \nAnother", ["A title", "A text", "Another"]],
  ["これは文です。次の文！「はい。」", ["これは文です。", "次の文！", "「はい。」"]],
  ["यह एक वाक्य है। यह दूसरा है।", ["यह एक वाक्य है।", "यह दूसरा है।"]],
  ["مرحبا؟ كيف حالك؟ هل أنت بخير؟", ["مرحبا؟", "كيف حالك؟", "هل أنت بخير؟"]],
  ["یہ ایک ہے۔ یہ دو ہے۔", ["یہ ایک ہے۔", "یہ دو ہے۔"]],
  ["Ես գնում եմ։ Դու գալիս ես։", ["Ես գնում եմ։", "Դու գալիս ես։"]],
  ["আমি ভাত খাই। তুমি কী খাও? সে যায়।", ["আমি ভাত খাই।", "তুমি কী খাও?", "সে যায়।"]],
  ["ខ្ញុំទៅផ្សារ។ អ្នកទៅណា?", ["ខ្ញុំទៅផ្សារ។", "អ្នកទៅណា?"]],
  ["ሰላም ነው። ደህና ነኝ፧", ["ሰላም ነው።", "ደህና ነኝ፧"]],
  ["သူ သွားသည်။ ကျွန်တော် လာသည်။", ["သူ သွားသည်။", "ကျွန်တော် လာသည်။"]],
  ["She has a B. He has an A.", ["She has a B.", "He has an A."]],
  ["Pick plan B. Then call us.", ["Pick plan B.", "Then call us."]],
  ["We met J. A. Hart. I. M. Pei built it.", ["We met J. A. Hart.", "I. M. Pei built it."]],
  ["... !!! —", []],
  ["", []],
])("the sentences of %j are %j", (text, wanted) => {
  expect(sentences(text)).toEqual(wanted);
});

test("sentences drops only white space and pieces without a letter or digit", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", "1", ".", "?", " ", "\n", '"', "。") }),
      (text) => {
        const kept = (piece: string) => piece.replace(/[^aB1]/g, "");
        expect(kept(sentences(text).join(""))).toBe(kept(text));
      },
    ),
  ));

test.each<[string, (size: number) => string]>([
  ["dots", (size) => ".".repeat(size)],
  ["dots and spaces", (size) => ". ".repeat(size / 2)],
  ["line breaks", (size) => `${" \n".repeat(size / 2)}x`],
  ["one word", (size) => `${"a.".repeat(size / 2)} `],
  ["titles", (size) => "Mr. ".repeat(size / 4)],
])("%s are cut into sentences in time that is proportional to their number", async (_, textOf) => {
  expect(await growsLinearly((size) => sentences(textOf(size)), 400_000)).toBe(true);
});
