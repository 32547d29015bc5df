import { hash } from "node:crypto";
import type { RunRecord } from "@aegis/contract";

/** What a row asks, as 96 bits of a hash. */
export type RowHash = readonly [number, number, number];

/** The key of a row: rows that ask the same are told apart by their order, from 1. */
export type RowKey = { readonly asked: RowHash; readonly order: number };

/**
 * The hash of what a row asks: prompt, input, context and golden answer. What the model wrote is not part of
 * it, nor is the row's number.
 */
export function rowHash({ prompt, input, context, golden_answer }: RunRecord): RowHash {
  return hashOf([prompt, input, context, golden_answer]);
}

/** A hash of texts. */
export function hashOf(texts: readonly (string | null)[]): RowHash {
  return wordsOf(hash("sha256", JSON.stringify(texts), "buffer"));
}

/** A key as a baseline has it. */
export function keyText({ asked, order }: RowKey): string {
  const bytes = Buffer.alloc(bytesOfHash);
  for (const [at, word] of asked.entries()) bytes.writeUInt32BE(word, at * 4);
  const text = bytes.toString("base64url");
  return order === 1 ? text : `${text}#${order}`;
}

/** @returns undefined for a text that `keyText` does not write */
export function readKey(text: string): RowKey | undefined {
  const [, asked, order = "1"] = /^([\w-]{16})(?:#(\d{1,9}))?$/.exec(text) ?? [];
  if (asked === undefined) return undefined;
  const key = { asked: wordsOf(Buffer.from(asked, "base64url")), order: Number(order) };
  return keyText(key) === text ? key : undefined;
}

const bytesOfHash = 12;

function wordsOf(bytes: Buffer): RowHash {
  return [bytes.readUInt32BE(0), bytes.readUInt32BE(4), bytes.readUInt32BE(8)];
}
