import type { CaseRequest, FormPart } from "@aegis/contract/cases";
import { prepareRequest } from "../../contract/prepare-request.ts";

/** A request as the bytes that are sent, so that each of them can be wrong. */
export type RawRequest = {
  /** What it was made for; undefined if it may reach any other operation, or none. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Below the base URL, with the query. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Absent if there is none. */
  readonly body?: Buffer;
};

const boundary = "------------------------campaign";

/** The bytes of a request that is made of values. */
export function rawOf(operationId: string, request: CaseRequest, key: string): RawRequest {
  const { method, url, headers, body } = prepareRequest(request, { url: "", key });
  const raw = { operationId, method, path: url, headers: Object.entries(headers) };
  if (body === undefined) return raw;
  if (typeof body === "string") return { ...raw, body: Buffer.from(body) };
  return {
    ...withHeader(raw, "Content-Type", `multipart/form-data; boundary=${boundary}`),
    body: Buffer.from(`${body.map(partText).join("")}--${boundary}--\r\n`),
  };
}

/** The request with a header in place of those of that name. */
export function withHeader(raw: RawRequest, name: string, value: string | undefined): RawRequest {
  const others = raw.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase());
  return { ...raw, headers: value === undefined ? others : [...others, [name, value]] };
}

/** As it would be on the wire, for people to send again. */
export function wireText({ method, path, headers, body = Buffer.alloc(0) }: RawRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}Content-Length: ${body.length}\r\n\r\n${body.toString("latin1")}`;
}

function partText({ name, value, fileName, contentType }: FormPart): string {
  const file = fileName === undefined ? "" : `; filename="${fileName}"`;
  const type = contentType === undefined ? "" : `\r\nContent-Type: ${contentType}`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}${type}\r\n\r\n${value}\r\n`;
}
