import type { IncomingMessage } from "node:http";
import { HttpError } from "../respond/response.ts";
import { bodyLimits } from "./limits.ts";

/**
 * Reads the bytes of a JSON body.
 *
 * @throws HttpError 413 as soon as it is known to be over 16 MiB, while the rest may still be arriving.
 */
export async function readBytes(req: IncomingMessage): Promise<Uint8Array> {
  if (Number(req.headers["content-length"] ?? 0) > bodyLimits.json) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimits.json) chunks.push(chunk);
      else reject(tooLarge());
    });
    req.once("end", () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    req.once("error", reject);
  });
}

function tooLarge(): HttpError {
  return new HttpError(413, "The body is larger than 16 MiB. Upload the rows as a dataset instead.");
}
