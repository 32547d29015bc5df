import { expect, test } from "vitest";
import { redactor, withoutSecrets } from "./redact.ts";

test.each([
  ["sk_1", "the key sk_1, twice: sk_1", "the key [key], twice: [key]"],
  ["a.b", "axb a.b", "axb [key]"],
])("the key %j is taken out of %j", (key, text, redacted) => {
  expect(redactor(key)(text)).toBe(redacted);
});

test.each([
  ["Bearer abc.def", "Bearer …"],
  ["sk_0123456789", "sk_…"],
  ["?key=sk%5F0123456789", "?key=sk_…"],
  ["task_12345678 is not a key", "task_12345678 is not a key"],
  ["postgres://aegis:se:cret@db/aegis", "postgres://aegis:…@db/aegis"],
  ["postgresql://:secret@db/aegis and more", "postgresql://:…@db/aegis and more"],
  ["postgres://aegis@db:5432/aegis", "postgres://aegis@db:5432/aegis"],
  ["postgres://db/aegis?user=a&password=secret&x=1", "postgres://db/aegis?user=a&password=…&x=1"],
])("%j is logged as %j", (text, logged) => {
  expect(withoutSecrets(text)).toBe(logged);
});
