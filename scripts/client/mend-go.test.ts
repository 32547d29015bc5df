import { expect, test } from "vitest";
import { mendGo } from "./mend-go.ts";

test.each([
  ["an error", "package client\n", "The generator did not write once: return fmt.Sprintf("],
  [
    "forms",
    'return fmt.Sprintf("request failed with status %d", e.Status)\n',
    "The generator wrote no func toMultipart(",
  ],
])("a generator that writes %s in another way is not trusted", (_, source, message) => {
  expect(() => mendGo(source, { paths: {} })).toThrow(message);
});
