import type { IncomingMessage } from "node:http";
import { bodyLimits, type FormFile, type FormParts } from "@aegis/contract/request";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { Refusal } from "../http/answer.ts";

/**
 * The parts of a form, read as a stream: texts are kept, a file is counted and thrown away as it passes.
 *
 * @throws Refusal 413 over 512 MiB, 400 for a text over 1 MiB, for too many parts and for what is no form.
 */
export async function readForm(req: IncomingMessage, contentType: string): Promise<FormParts> {
  if (Number(req.headers["content-length"] ?? 0) > bodyLimits.form) throw tooLarge();
  const parser = createParser(contentType);
  const parts = new Map<string, string | FormFile>();
  let size = 0;
  return new Promise((resolve, reject) => {
    const refuse = (refusal: Refusal) => {
      req.unpipe(parser);
      reject(refusal);
    };
    parser.on("field", (name, text, _nameCut, cut) => {
      if (cut) refuse(new Refusal(400, `The part ${name} is larger than 1 MiB.`));
      parts.set(name, text);
    });
    parser.on("file", (name, stream, fileName, _encoding, type) => {
      parts.set(name, { name: fileName, type, size: 0 });
      count(stream, (bytes) => parts.set(name, { name: fileName, type, size: bytes }));
    });
    parser.once("partsLimit", () => refuse(new Refusal(400, `A form has at most ${partsLimit} parts.`)));
    parser.on("error", (error) => refuse(unreadable(error)));
    parser.once("finish", () => resolve(Object.fromEntries(parts)));
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimits.form) refuse(tooLarge());
    });
    req.once("error", reject).pipe(parser);
  });
}

/** Far more than any operation takes, and few enough to keep. */
const partsLimit = 100;

function createParser(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: { fieldSize: bodyLimits.formText, parts: partsLimit },
    });
  } catch (error) {
    throw unreadable(error);
  }
}

/** A broken file breaks the form as well, where it is reported. */
function count(stream: BusboyFileStream, done: (bytes: number) => void): void {
  stream.on("error", () => stream.resume());
  stream.once("end", () => done(stream.bytesRead)).resume();
}

function unreadable(error: unknown): Refusal {
  return new Refusal(
    400,
    `The form cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
  );
}

function tooLarge(): Refusal {
  return new Refusal(413, "The upload is larger than 512 MiB. Split the file.");
}
