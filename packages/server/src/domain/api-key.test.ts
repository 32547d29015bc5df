import { expect, test } from "vitest";
import { createKey, exampleKey, hashKey } from "./api-key.ts";

test("a key is sk_ and its random bytes in hexadecimal, with a hash and a hint", () => {
  expect(createKey(Uint8Array.from({ length: 16 }, (_, index) => index * 16))).toEqual({
    key: "sk_00102030405060708090a0b0c0d0e0f0",
    hash: hashKey("sk_00102030405060708090a0b0c0d0e0f0"),
    hint: "sk_0010",
  });
});

test("a key of zeros would equal the example key", () => {
  expect(createKey(new Uint8Array(16)).key).toBe(exampleKey);
});

test("a hash is the SHA-256 of the key's text", () => {
  expect(hashKey("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test.each([0, 15, 17])("%i random bytes are refused for a key", (length) => {
  expect(() => createKey(new Uint8Array(length))).toThrow(RangeError);
});
