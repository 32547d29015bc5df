import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { expect, test } from "vitest";
import { spaceOutLetters, spaceOutWords } from "./unspaced-scripts.ts";

test.each([
  ["今天天气很好", ["今天", "天气", "很好"]],
  ["我们去公园。", ["我们", "去", "公园", "。"]],
  ["今日は天気がいいです", ["今日", "は", "天気", "が", "いい", "です"]],
  ["コンピューター", ["コンピューター"]],
  ["สวัสดีครับผมชื่อสมชาย", ["สวัสดี", "ครับ", "ผม", "ชื่อ", "สมชาย"]],
  ["ខ្ញុំទៅផ្សារ", ["ខ្ញុំ", "ទៅ", "ផ្សារ"]],
  ["ສະບາຍດີຕອນເຊົ້າ", ["ສະບາຍດີ", "ຕອນເຊົ້າ"]],
  ["iPhone手机 is 5G", ["iPhone", "手机", "is", "5G"]],
  ["한국어는 띄어 쓴다", ["한국어는", "띄어", "쓴다"]],
])("the words of %j are %j", (text, words) => {
  expect(spaceOutWords(text).split(/\s+/).filter(Boolean)).toEqual(words);
});

test.each([
  ["今天很好。", ["今", "天", "很", "好", "。"]],
  ["テスト", ["テ", "ス", "ト"]],
  ["ที่นี่", ["ที่", "นี่"]],
  ["ខ្ញុំ", ["ខ្", "ញុំ"]],
  ["GPT-4很好", ["GPT-4", "很", "好"]],
])("the letters of %j are %j", (text, letters) => {
  expect(spaceOutLetters(text).split(/\s+/).filter(Boolean)).toEqual(letters);
});

test("a text of other scripts is left as it is", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      expect(spaceOutWords(text)).toBe(text);
      expect(spaceOutLetters(text)).toBe(text);
    }),
  ));

test.each(["今天天气很好", "สวัสดีครับ"])(
  "takes time in proportion to the length of %j repeated",
  async (text) => {
    const ofSize = (size: number) => text.repeat(size / text.length);
    expect(await growsLinearly((size) => spaceOutWords(ofSize(size)), 80_000)).toBe(true);
    expect(await growsLinearly((size) => spaceOutLetters(ofSize(size)), 80_000)).toBe(true);
  },
);
