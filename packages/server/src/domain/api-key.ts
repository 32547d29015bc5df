import { hash } from "node:crypto";

/** A new key; it is shown only once. */
export type ApiKey = {
  /** `sk_` and 32 lower-case hexadecimal digits: 128 random bits. */
  readonly key: string;
  /** What a store keeps; see {@link hashKey}. */
  readonly hash: string;
  /** Its first seven characters, so that people can tell their keys apart. */
  readonly hint: string;
};

export { exampleKey } from "@aegis/contract";

/**
 * Creates a key.
 *
 * @param random sixteen random bytes that nobody can guess
 * @throws RangeError for any other number of bytes
 */
export function createKey(random: Uint8Array): ApiKey {
  if (random.length !== 16) throw new RangeError(`A key is made of 16 random bytes, not ${random.length}.`);
  const key = `sk_${Buffer.from(random).toString("hex")}`;
  return { key, hash: hashKey(key), hint: key.slice(0, 7) };
}

/**
 * What a store keeps instead of a key: its SHA-256, as 64 hexadecimal digits. A slower hash is not needed,
 * since 128 random bits cannot be guessed.
 */
export function hashKey(key: string): string {
  return hash("sha256", key);
}
