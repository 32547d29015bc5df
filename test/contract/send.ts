import type { FormPart } from "@aegis/contract/cases";
import type { PreparedRequest } from "./prepare-request.ts";

/** What came back. */
export type ContractResponse = {
  readonly status: number;
  /** Without its parameters; null without a Content-Type. */
  readonly mediaType: string | null;
  readonly headers: Headers;
  readonly text: string;
};

/** What a server is given to answer; the longest body of a case takes a second. */
const patience = 30_000;

/**
 * Sends a call and reads the whole answer. A redirect is an answer too.
 *
 * @param encoding of the texts of a form, for a file that is not UTF-8
 * @throws Error when the connection fails, or no answer comes in 30 seconds.
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
  const [mediaType = ""] = (response.headers.get("Content-Type") ?? "").split(";");
  return {
    status: response.status,
    mediaType: mediaType.trim() === "" ? null : mediaType.trim().toLowerCase(),
    headers: response.headers,
    text: await response.text(),
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
