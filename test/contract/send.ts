import type { FormPart } from "@aegis/contract/cases";
import type { PreparedRequest } from "./prepare-request.ts";

/** The whole response to a request of the suite. */
export type ContractResponse = {
  readonly status: number;
  /** Without its parameters; null without a Content-Type. */
  readonly mediaType: string | null;
  readonly headers: Headers;
  readonly text: string;
};

/** How long a response may take, in milliseconds; the longest body of a case takes a second. */
const patience = 60_000;

/**
 * Sends a request and reads the whole response. Redirects are not followed.
 *
 * @param encoding of the texts of a form, for a file that is not UTF-8
 * @throws Error if the connection fails, or there is no response within 60 seconds
 */
export async function send(
  { method, url, headers, body }: PreparedRequest,
  encoding: BufferEncoding = "utf8",
): Promise<ContractResponse> {
  const response = await fetch(url, {
    method,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
    ...(body !== undefined && {
      body: typeof body === "string" ? new TextEncoder().encode(body) : formOf(body, encoding),
    }),
  });
  return await readWhole(response);
}

/** Reads a response to its end. */
export async function readWhole(response: Response): Promise<ContractResponse> {
  const [mediaType = ""] = (response.headers.get("Content-Type") ?? "").split(";");
  return {
    status: response.status,
    mediaType: mediaType.trim() === "" ? null : mediaType.trim().toLowerCase(),
    headers: response.headers,
    // A byte order mark is a part of the body.
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer()),
  };
}

function formOf(parts: readonly FormPart[], encoding: BufferEncoding): FormData {
  const form = new FormData();
  for (const { name, value, fileName, contentType = "text/plain" } of parts) {
    if (fileName === undefined) form.append(name, value);
    else form.append(name, new Blob([Buffer.from(value, encoding)], { type: contentType }), fileName);
  }
  return form;
}
