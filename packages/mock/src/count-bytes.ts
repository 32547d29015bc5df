import { finished } from "node:stream/promises";
import type { FileSink } from "@aegis/http";

/** Counts the bytes of a file and drops them. */
export const countBytes: FileSink = async (_part, file, bytes) => {
  let size = 0;
  bytes.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  await finished(bytes);
  return { ...file, size };
};
