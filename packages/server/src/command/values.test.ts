import { describe, expect, test } from "vitest";
import { dollars, email, id, label, metricShortname } from "./values.ts";

describe("a value that fits is read", () => {
  test.each([
    ["id", id, "12", 12],
    ["email", email, "Ann.Lee+x@Mail.Example.com", "ann.lee+x@mail.example.com"],
    ["label", label, " Nightly runs ", "Nightly runs"],
    ["dollars", dollars, "0.50", 500_000_000],
    ["metricShortname", (text: string) => metricShortname(text, []), "exact_match", ["exact_match"]],
  ])("%s reads its text, table row %#", (_, read, text, value) => {
    expect(read(text)).toEqual(value);
  });
});

describe("a value that does not fit is refused, saying what to give", () => {
  test.each([
    ["id", id, "0", "Give a whole number from 1 to 2147483647."],
    ["email", email, "ann", "Give an email address such as analyst@acme.com."],
    ["email", email, "ann@localhost", "Give an email address such as analyst@acme.com."],
    ["email", email, "a..b@example.com", "Give an email address such as analyst@acme.com."],
    ["email", email, `${"a".repeat(250)}@b.co`, "Give an email address such as analyst@acme.com."],
    ["label", label, "  ", "Give one line of 1 to 255 characters."],
    ["label", label, "a\u001b[2J", "Give one line of 1 to 255 characters."],
    ["label", label, "a".repeat(256), "Give one line of 1 to 255 characters."],
    ["dollars", dollars, "ten", "Give dollars as digits, such as 25 or 0.50."],
    [
      "metricShortname",
      (text: string) => metricShortname(text, []),
      "blue",
      "There is no such metric; the docs list all of them.",
    ],
  ])("%s, table row %#", (_, read, text, remedy) => {
    expect(() => read(text)).toThrow(remedy);
  });
});

test("a metric is added to those given before, under its own shortname", () => {
  expect(metricShortname("answer_correctness", ["bleu"])).toEqual(["bleu", "ans_corr"]);
});
