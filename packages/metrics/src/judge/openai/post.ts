import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";

/** What an endpoint answered, whatever it is. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

/** More than any chat completion has, so that no endpoint fills the memory. */
const longestBody = 16 * 1024 * 1024;

/** The body is longer than any answer to a question. */
export class EndlessBody extends Error {
  override readonly name = "EndlessBody";
}

/** The status has come, but not the whole body. The cause says why. */
export class PartialAnswer extends Error {
  override readonly name = "PartialAnswer";
  readonly status: number;

  constructor(status: number, cause: unknown) {
    super("The answer is not whole.", { cause });
    this.status = status;
  }
}

/**
 * Sends one request and reads the whole answer. It follows no redirect, which could take a key elsewhere, and
 * has no time limit of its own: the signal ends it.
 *
 * @throws the error of the connection, or the reason of the signal; once the status has come, PartialAnswer
 * with one of them, or with EndlessBody
 */
export async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    send(url, { method: "POST", headers, ...(signal === undefined ? {} : { signal }) })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
  // Only a request that came in lacks a status.
  const { statusCode: status = 0, headers: answered } = response;
  const text = await textOf(response).catch((cause: unknown) => {
    throw new PartialAnswer(status, cause);
  });
  return { status, headers: answered, text };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > longestBody) throw new EndlessBody(`more than ${longestBody} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
