import { type Agent, request as open } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { ContractResponse } from "../../contract/send.ts";
import type { RawRequest } from "./raw-request.ts";

/** Milliseconds after which an answer counts as one that does not come. */
const patience = 60_000;

/**
 * Sends a request with exactly these headers and bytes.
 *
 * @throws Error if the connection fails, or no answer comes
 */
export function sendRaw(api: string, raw: RawRequest, agent: Agent): Promise<ContractResponse> {
  const { method, path, headers, body } = raw;
  const { hostname, port, pathname } = new URL(api);
  return new Promise((resolve, reject) => {
    const sent = open({
      agent,
      hostname,
      port,
      method,
      path: pathname + path,
      setDefaultHeaders: false,
      timeout: patience,
    });
    const names = new Set(headers.map(([name]) => name.toLowerCase()));
    if (!names.has("host")) sent.setHeader("Host", `${hostname}:${port}`);
    for (const [name, value] of headers) sent.setHeader(name, value);
    if (body !== undefined) sent.setHeader("Content-Length", body.length);
    sent.on("response", async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const [mediaType = ""] = (response.headers["content-type"] ?? "").split(";");
        resolve({
          status: response.statusCode ?? 0,
          mediaType: mediaType.trim() === "" ? null : mediaType.trim().toLowerCase(),
          headers: new Headers(),
          text: decoded(Buffer.concat(chunks), response.headers["content-encoding"]).toString(),
        });
      } catch (error) {
        reject(error);
      }
    });
    sent.on("timeout", () => sent.destroy(new Error(`there was no answer in ${patience / 1_000} seconds`)));
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // The server may hang up on an idle connection just as it is used again; clients then open another one.
      const isIdle = sent.reusedSocket && error.code === "ECONNRESET";
      if (isIdle) resolve(sendRaw(api, raw, agent));
      else reject(error);
    });
    sent.end(body);
  });
}

/** @throws Error for a body that is not encoded as its header says */
function decoded(body: Buffer, encoding = "identity"): Buffer {
  const decode = decoders[encoding];
  if (decode === undefined) throw new Error(`the answer is encoded as ${encoding}`);
  return body.length === 0 ? body : decode(body);
}

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: (body) => gunzipSync(body),
  br: (body) => brotliDecompressSync(body),
  deflate: (body) => inflateSync(body),
};
