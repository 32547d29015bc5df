import { expect, test } from "vitest";
import { xmlText } from "./xml-text.ts";

test.each([
  ['<a b="c">&amp;', "&lt;a b=&quot;c&quot;&gt;&amp;amp;"],
  ["one\r\ntwo", "one&#13;&#10;two"],
  ["\u0000\u0007\u001b[31m\uffff", "\ufffd\ufffd\ufffd[31m\ufffd"],
  ["half \ud83d, whole 👍", "half \ufffd, whole 👍"],
])("%j is written as %j", (text, written) => {
  expect(xmlText(text)).toBe(written);
});
