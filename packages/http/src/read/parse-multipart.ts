import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { MIMEType } from "node:util";
import { Dicer } from "@fastify/busboy";
import { HttpError } from "../respond/response.ts";
import type { FormFile, FormParts } from "./form.ts";
import { bodyLimits } from "./limits.ts";
import { type PartHeaders, readPartHead } from "./part-head.ts";
import { readPartText } from "./part-text.ts";

/**
 * Takes a file of a form while it arrives: reads `bytes` to their end and says what they were. The sender can
 * go no faster than the reading. `bytes` fail if the form is broken or too large, or if the client leaves.
 */
export type FileSink = (
  part: string,
  file: Omit<FormFile, "size">,
  bytes: Readable,
) => FormFile | Promise<FormFile>;

/**
 * Reads the parts of a form as a stream: texts are kept, and files go to `sink`.
 *
 * @throws HttpError 413 over 512 MiB, 400 for too many parts or a malformed form; and
 * whatever `sink` throws.
 */
export async function parseMultipart(
  req: IncomingMessage,
  contentType: string,
  sink: FileSink,
): Promise<FormParts> {
  if (Number(req.headers["content-length"] ?? 0) > bodyLimits.form) throw tooLarge();
  const parser = createParser(contentType);
  const parts = new Map<string, Promise<string | FormFile>>();
  const open = new Set<Readable>();
  let size = 0;
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: unknown) => {
      req.unpipe(parser);
      reject(reason);
      for (const bytes of open) bytes.destroy(new Error("The form broke off."));
    };
    const take = (headers: PartHeaders, bytes: Readable) => {
      const head = readPartHead(headers);
      if (head === undefined) return void bytes.resume();
      open.add(bytes.once("close", () => open.delete(bytes)));
      const { name, file, decoder } = head;
      const taken =
        file === undefined ? readPartText(bytes, decoder) : Promise.resolve(sink(name, file, bytes));
      taken.catch(fail);
      parts.set(name, taken);
    };
    parser.on("part", (bytes) => {
      // A part that breaks off breaks the form too, and is reported there.
      bytes.on("error", () => bytes.destroy());
      count += 1;
      if (count <= partsLimit) return void bytes.on("header", (headers: PartHeaders) => take(headers, bytes));
      bytes.resume();
      fail(new HttpError(400, `A form has at most ${partsLimit} parts.`));
    });
    parser.on("error", ({ message }) => fail(unreadable(message)));
    parser.once("finish", resolve);
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimits.form) fail(tooLarge());
    });
    req.once("error", fail).pipe(parser);
  });
  return Object.fromEntries(
    await Promise.all([...parts].map(async ([name, part]) => [name, await part] as const)),
  );
}

/** Far more than any operation takes, and few enough to keep. */
const partsLimit = 100;

function createParser(contentType: string): Dicer {
  const boundary = new MIMEType(contentType).params.get("boundary") ?? "";
  if (boundary === "") throw unreadable("it has no boundary");
  if (boundary.length > boundaryLimit)
    throw unreadable(`its boundary is longer than ${boundaryLimit} characters`);
  return new Dicer({ boundary });
}

/** @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const boundaryLimit = 70;

function unreadable(reason: string): HttpError {
  return new HttpError(400, `The form cannot be read: ${reason}.`);
}

function tooLarge(): HttpError {
  return new HttpError(413, "The upload is larger than 512 MiB. Split the file.");
}
