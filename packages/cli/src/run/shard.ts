import { createHash } from "node:crypto";
import { recordFields } from "@aegis/contract";
import type { FileRow } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { textsOf } from "./evaluation.ts";

/** A row of a dataset, and its number there, from 0. */
export type NumberedRow = FileRow & { readonly index: number };

/** Which part of the rows is scored: the `index`th, from 1, of `of`. */
export type Shard = { readonly index: number; readonly of: number };

/** Reads `I/N`. @throws CommandError */
export function readShard(text: string): Shard {
  const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new CommandError("A shard is given as I/N, such as 1/4 for the first of four.");
}

export function shardText({ index, of }: Shard): string {
  return `${index}/${of}`;
}

/**
 * Numbers the rows, and leaves out those of other shards. The texts of a row decide, so that rows that are
 * added or moved change the shard of no other.
 *
 * @param shard undefined for all rows
 */
export async function* rowsOfShard(
  rows: AsyncIterable<FileRow>,
  shard: Shard | undefined,
): AsyncGenerator<NumberedRow> {
  let index = 0;
  for await (const row of rows) {
    if (shard === undefined || isIn(row, shard)) yield { ...row, index };
    index += 1;
  }
}

function isIn({ sample }: FileRow, { index, of }: Shard): boolean {
  const texts = textsOf(sample);
  const text = JSON.stringify(recordFields.map((field) => texts[field]));
  return createHash("sha256").update(text).digest().readUInt32BE(0) % of === index - 1;
}
