import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { junitOf, type TestResult } from "./junit.ts";

const results: readonly TestResult[] = [
  { name: 'a <"first"> & test', suite: "cases", state: "passed", seconds: 0.5, why: "" },
  {
    name: "another",
    suite: "cases",
    state: "failed",
    seconds: 1,
    why: "It is wrong \u0000 \ud800 ]]>.\ncurl -i 'x'",
  },
  { name: "a third", suite: "stories", state: "skipped", seconds: 0, why: "it keeps nothing" },
];

test("JUnit XML has a suite for each file, and a case for each test with what is wrong", () => {
  using document = XmlDocument.fromString(junitOf(results));
  const found = (path: string) => document.find(path).map((node) => node.content);
  expect(found("/testsuites/testsuite/@name")).toEqual(["cases", "stories"]);
  expect(found("/testsuites/testsuite/@failures")).toEqual(["1", "0"]);
  expect(found("//testcase/@name")).toEqual(results.map(({ name }) => name));
  expect(found("//testcase[2]/failure")).toEqual(["It is wrong \ufffd \ufffd ]]>.\ncurl -i 'x'"]);
  expect(found("//failure/@message")).toEqual(["It is wrong \ufffd \ufffd ]]>."]);
  expect(found("//skipped/@message")).toEqual(["it keeps nothing"]);
});
