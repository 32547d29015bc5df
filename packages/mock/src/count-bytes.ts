import { finished } from "node:stream/promises";
import type { FileSink } from "@aegis/http";

/** Counts the bytes of a file and throws them away as they pass. */
export const countBytes: FileSink = async (_part, file, bytes) => {
  let size = 0;
  bytes.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  await finished(bytes);
  return { ...file, size };
};
