import { readCsv } from "../csv/read-csv.ts";
import type { RecordTexts } from "../record-texts.ts";

/** How a file may arrive: byte by byte, cut inside characters and line ends, or in large chunks. */
export const chunkSizes = [1, 3, 64 * 1024];

/** The bytes of a file; a text is encoded as UTF-8. */
export function bytesOf(content: string | readonly number[]): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : Uint8Array.from(content);
}

/** Reads the bytes in chunks, from the beginning each time. */
export function inChunks(bytes: Uint8Array, size: number): () => AsyncGenerator<Uint8Array> {
  return async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
}

/** Everything in a file, at once. */
export async function recordsOf(
  bytes: Uint8Array,
  size = 64 * 1024,
  mappings: Readonly<Record<string, string>> = {},
) {
  const records: RecordTexts[] = [];
  const content = await readCsv(inChunks(bytes, size), mappings, async (batch) => {
    records.push(...batch);
  });
  return { ...content, records };
}
