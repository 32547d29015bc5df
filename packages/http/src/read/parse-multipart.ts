import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { HttpError } from "../respond/response.ts";
import { readFileName } from "./file-name.ts";
import type { FormFile, FormParts } from "./form.ts";
import { bodyLimits } from "./limits.ts";

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
  const parts = new Map<string, string | Promise<FormFile>>();
  const open = new Set<Readable>();
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: unknown) => {
      req.unpipe(parser);
      reject(reason);
      for (const bytes of open) bytes.destroy(new Error("The form broke off."));
    };
    parser.on("field", (name, text) => {
      if (isNamed(name)) parts.set(name, text);
    });
    parser.on("file", (name, bytes, parsedName, _encoding, type) => {
      const fileName = readFileName(parsedName);
      if (!isNamed(name) || fileName === undefined) return void bytes.resume();
      open.add(bytes.once("close", () => open.delete(bytes)));
      // A broken file breaks the form too, and is reported there.
      bytes.on("error", () => bytes.destroy());
      const taken = Promise.resolve(sink(name, { name: fileName, type }, bytes));
      taken.catch(fail);
      parts.set(name, taken);
    });
    parser.once("partsLimit", () => fail(new HttpError(400, `A form has at most ${partsLimit} parts.`)));
    parser.on("error", (error) => fail(unreadable(error)));
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

function createParser(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      // A byte more than a text may have, by which a longer one is known.
      limits: { fieldSize: bodyLimits.formText + 1, parts: partsLimit },
      isPartAFile: (_name, _type, parsedName) => readFileName(parsedName) !== undefined,
    });
  } catch (error) {
    throw unreadable(error);
  }
}

/** The parser passes on parts without a name, although its types deny it. */
function isNamed(name: string | undefined): name is string {
  return name !== undefined;
}

function unreadable(error: unknown): HttpError {
  return new HttpError(
    400,
    `The form cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
  );
}

function tooLarge(): HttpError {
  return new HttpError(413, "The upload is larger than 512 MiB. Split the file.");
}
