import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Files } from "@aegis/http";

/** Keeps the files of one form in memory, where MSW has them anyway. */
export function memoryUploads(): Files {
  return {
    sink: async (_part, file, bytes) => {
      const content = await buffer(bytes);
      return { ...file, size: content.length, read: () => Readable.from([content]) };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
