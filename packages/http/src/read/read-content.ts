import type { IncomingMessage } from "node:http";
import { HttpError } from "../respond/response.ts";
import { acceptsMediaType } from "./media-type.ts";
import { type FileSink, parseMultipart } from "./parse-multipart.ts";
import { readBytes } from "./read-bytes.ts";
import type { RequestContent } from "./read-request.ts";

/**
 * Reads the body of a request in the way that its operation takes. A request without a body is refused not
 * for its type but for what it lacks. Files of a form go to `sink`.
 *
 * @param wanted the media type that the operation takes
 *
 * @throws HttpError 415 for a body of another media type, a compressed body or JSON that is not UTF-8; and
 * what the readers throw.
 */
export async function readContent(
  wanted: string,
  req: IncomingMessage,
  sink: FileSink,
): Promise<RequestContent> {
  const { "content-type": type, "content-length": length, "transfer-encoding": transfer } = req.headers;
  const isForm = wanted === "multipart/form-data";
  if (transfer === undefined && Number(length ?? 0) === 0) {
    return isForm ? { kind: "form", parts: {} } : { kind: "json", bytes: new Uint8Array() };
  }
  if (type === undefined) throw new HttpError(415, `The body must be ${wanted}; send a Content-Type.`);
  if (!acceptsMediaType(wanted, type)) {
    throw new HttpError(415, `The body must be ${wanted}${isForm ? " with a boundary" : ""}, not ${type}.`);
  }
  refuseCoding(req.headers["content-encoding"]);
  if (!isForm) refuseCharset(type);
  return isForm
    ? { kind: "form", parts: await parseMultipart(req, type, sink) }
    : { kind: "json", bytes: await readBytes(req) };
}

function refuseCoding(coding = "identity"): void {
  if (coding.toLowerCase() === "identity") return;
  throw new HttpError(415, `The body must be sent as it is, without the Content-Encoding ${coding}.`);
}

function refuseCharset(type: string): void {
  const [, charset = "utf-8"] = /;\s*charset="?([^\s";]+)/i.exec(type) ?? [];
  if (/^utf-?8$/i.test(charset)) return;
  throw new HttpError(415, `The body must be JSON in UTF-8, not in ${charset}.`);
}
