import type { IncomingMessage } from "node:http";
import { HttpError } from "../respond/response.ts";
import { createJsonCount } from "./json-count.ts";
import { bodyLimits } from "./limits.ts";

/**
 * Reads the bytes of a JSON body.
 *
 * @throws HttpError 413 as soon as it is known to be over 16 MiB, or to have too many values or keys, while
 * the rest may still be arriving.
 */
export async function readBytes(req: IncomingMessage): Promise<Uint8Array> {
  if (Number(req.headers["content-length"] ?? 0) > bodyLimits.json) throw tooLarge(tooManyBytes);
  const count = createJsonCount();
  const chunks: Buffer[] = [];
  let size = 0;
  let isRefused = false;
  return new Promise((resolve, reject) => {
    req.on("data", (chunk: Buffer) => {
      if (isRefused) return;
      size += chunk.length;
      const problem = size > bodyLimits.json ? tooManyBytes : count(chunk);
      if (problem === undefined) {
        chunks.push(chunk);
        return;
      }
      isRefused = true;
      chunks.length = 0;
      reject(tooLarge(problem));
    });
    req.once("end", () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    req.once("error", reject);
  });
}

const tooManyBytes = "is larger than 16 MiB. Upload the rows as a dataset instead.";

function tooLarge(problem: string): HttpError {
  return new HttpError(413, `The body ${problem}`);
}
