import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { bodyLimits } from "./limits.ts";
import { readPartText } from "./part-text.ts";

const read = (...chunks: Buffer[]) => readPartText(Readable.from(chunks), new TextDecoder());

test("a text is read whole, and a letter whose bytes come one by one is one letter", async () => {
  const bytes = Buffer.from("caf\u00e9");
  expect(await read(...Array.from(bytes, (byte) => Buffer.of(byte)))).toBe("caf\u00e9");
  expect(await read()).toBe("");
});

test("of a text that is too long, a byte beyond the limit is kept, and the rest is not", async () => {
  const chunk = Buffer.alloc(bodyLimits.formText, "x");
  expect(await read(chunk)).toHaveLength(bodyLimits.formText);
  expect(await read(chunk, chunk, chunk)).toHaveLength(bodyLimits.formText + 1);
});
