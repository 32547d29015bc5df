import { createHash } from "node:crypto";
import type { RunRecord } from "@aegis/contract";

/** Gives each row of a run the key by which other runs have it, too. */
export type RowKeys = { of(record: RunRecord): string };

/**
 * The key of a row is a hash of what it asks: prompt, input, context and golden answer. What the model wrote
 * is not part of it, nor is the row's number. Rows that ask the same are told apart by their order.
 */
export function createRowKeys(): RowKeys {
  const seen = new Map<string, number>();
  return {
    of({ prompt, input, context, golden_answer }) {
      const asked = JSON.stringify([prompt, input, context, golden_answer]);
      const key = createHash("sha256").update(asked).digest("base64url").slice(0, 16);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return times === 1 ? key : `${key}#${times}`;
    },
  };
}
