import type { Readable } from "node:stream";
import { bodyLimits } from "./limits.ts";

/**
 * Reads a form's part that is not a file. Of a text that is too long it keeps a byte more than one may have,
 * by which it is known as such.
 */
export async function readPartText(bytes: Readable, decoder: TextDecoder): Promise<string> {
  const chunks: Buffer[] = [];
  let rest = bodyLimits.formText + 1;
  for await (const chunk of bytes) {
    chunks.push(chunk.subarray(0, rest));
    rest = Math.max(0, rest - chunk.length);
  }
  return decoder.decode(Buffer.concat(chunks));
}
