import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One reply of the fake endpoint: a status with a body and headers, or a way to misbehave. */
export type Reply =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "reset"
  | "hang";

export type Seen = { readonly headers: IncomingHttpHeaders; readonly url: string; readonly body: Body };

type Body = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly schema: Readonly<Record<string, unknown>> };
  };
  readonly temperature?: number;
};

/** A model's reply with this text, which uses 10 input tokens and 5 output tokens. */
export function says(content: string, more: Readonly<Record<string, unknown>> = {}): Reply {
  const choice = { index: 0, finish_reason: "stop", message: { role: "assistant", content }, ...more };
  const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
  return { status: 200, body: { id: "x", object: "chat.completion", choices: [choice], usage } };
}

/** An error as OpenAI's protocol writes it. */
export function refuses(
  status: number,
  error: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, body: { error }, headers };
}

/**
 * A chat endpoint in this process, on 127.0.0.1, for tests. It gives the replies in their order and then
 * repeats the last one, or replies as a function decides; and it remembers the requests.
 */
export async function fakeEndpoint(replies: readonly Reply[] | ((seen: Seen) => Reply | Promise<Reply>)) {
  const seen: Seen[] = [];
  let most = 0;
  let now = 0;
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++now);
    response.on("close", () => {
      now -= 1;
    });
    const text = await textOf(request).catch(() => undefined);
    // Whoever leaves in the middle has asked nothing.
    if (text === undefined) return;
    const one = { headers: request.headers, url: request.url ?? "", body: JSON.parse(text) };
    seen.push(one);
    const reply =
      typeof replies === "function" ? await replies(one) : replies[Math.min(seen.length, replies.length) - 1];
    await send(reply ?? "reset", response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    seen,
    /** The most requests that were under way at a time. */
    most: () => most,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send(reply: Reply, response: ServerResponse): Promise<void> {
  if (reply === "hang") return;
  if (reply === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers }).end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}
